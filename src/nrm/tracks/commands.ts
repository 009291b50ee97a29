import type { Involvement } from '../vocabulary.ts';
import type * as facts from './facts.ts';
import type { GuardCode } from './guards.ts';

/** What a person records beside the stage. Each is reachable through the command door of the pages. */
export type TrackCommand =
  | { readonly type: 'override-guard'; readonly guard: GuardCode; readonly reason: string }
  | ({ readonly type: 'attach-toolkit' } & facts.ToolkitFacts)
  | ({ readonly type: 'record-safeguarding' } & facts.SafeguardingFacts)
  | { readonly type: 'set-level'; readonly involvement: Involvement; readonly reason: string }
  | ({ readonly type: 'answer-mash' } & facts.MashFacts)
  | { readonly type: 'set-hazard'; readonly words: string }
  | { readonly type: 'request-hazard-end'; readonly reason: string }
  | { readonly type: 'end-hazard'; readonly reason: string }
  | { readonly type: 'confirm-hazard-in-case-system' }
  | ({ readonly type: 'ask-partner' } & facts.PartnerRequestFacts)
  | ({ readonly type: 'record-partner-answer' } & facts.PartnerAnswerFacts)
  | ({ readonly type: 'record-investigation' } & facts.InvestigationFacts)
  | ({ readonly type: 'record-police' } & facts.PoliceFacts)
  | { readonly type: 'record-exploiter'; readonly description: string; readonly source: string }
  | { readonly type: 'tell-police'; readonly exploiterId: string; readonly reference: string }
  | ({ readonly type: 'record-form-draft' } & facts.FormDraftFacts)
  | ({ readonly type: 'correct-reference' } & facts.ReferenceCorrection)
  | ({ readonly type: 'record-views' } & facts.ViewsFacts)
  | ({ readonly type: 'record-explained' } & facts.ExplainedFacts)
  | ({ readonly type: 'record-consent' } & facts.ConsentFacts)
  | ({ readonly type: 'record-transition' } & facts.TransitionFacts)
  | ({ readonly type: 'record-representative' } & facts.RepresentativeFacts)
  | ({ readonly type: 'record-pack-fact' } & facts.PackFacts)
  | ({ readonly type: 'record-new-information' } & facts.NewInformationFacts)
  | ({ readonly type: 'record-ca-update' } & facts.CaUpdateFacts)
  | ({ readonly type: 'record-review-request' } & facts.ReviewRequestFacts)
  | ({ readonly type: 'record-missing' } & facts.MissingFacts)
  | ({ readonly type: 'record-shared' } & facts.SharedFacts)
  | ({ readonly type: 'report-threat' } & facts.ThreatFacts)
  | ({ readonly type: 'correct-child' } & facts.ChildFacts)
  | ({ readonly type: 'set-cover' } & facts.CoverFacts)
  | { readonly type: 'end-cover'; readonly role: facts.CoveredRole }
  | ({ readonly type: 'record-draft' } & facts.DraftFacts)
  | { readonly type: 'withdraw-request'; readonly letterId: string; readonly reason: string }
  | { readonly type: 'confirm-letter-in-case-system'; readonly letterId: string }
  | ({ readonly type: 'reassign' } & facts.ReassignFacts)
  | ({ readonly type: 'referred-elsewhere' } & facts.ElsewhereFacts)
  | ({ readonly type: 'suspend' } & facts.PauseFacts)
  | ({ readonly type: 'resume' } & facts.PauseFacts)
  | ({ readonly type: 'withdraw' } & facts.WithdrawFacts)
  | { readonly type: 'request-closing'; readonly how: 'closing' | 'step-down'; readonly reason: string }
  | { readonly type: 'cancel-closing'; readonly reason: string }
  | ({ readonly type: 'record-assessment' } & facts.AssessmentFacts)
  | ({ readonly type: 'record-mitigation' } & facts.MitigationFacts)
  | { readonly type: 'confirm-closing' }
  | { readonly type: 'reopen'; readonly reason: string };

export type TrackCommandType = TrackCommand['type'];
export type TrackCommandOf<T extends TrackCommandType> = Extract<TrackCommand, { type: T }>;
