import type { Involvement, Person } from '../vocabulary.ts';
import type * as facts from './facts.ts';

type By = { readonly by: Person };

/** What was recorded beside the stage (B3), and what moves the stage without a letter (B2). */
export type TrackEvent =
  /** A manager let somebody go ahead past a guard, with the reason (B2 rule 3, R29). */
  | ({ readonly type: 'guard-overridden'; readonly guard: string; readonly rule: string } & By & {
        readonly reason: string;
      })
  /** Somebody outside told of a concern; it opened a consideration, or came to the one that was open (R14). */
  | ({ readonly type: 'concern-received' } & facts.ConcernFacts & By)
  | ({ readonly type: 'toolkit-attached' } & facts.ToolkitFacts & By)
  | ({ readonly type: 'safeguarding-recorded' } & facts.SafeguardingFacts & By)
  /** Sent before any safeguarding was on the record: the warning's answer, a marked note on the timeline (R9, R10). */
  | ({ readonly type: 'safeguarding-warning-answered'; readonly words: string } & By)
  | ({ readonly type: 'level-set'; readonly involvement: Involvement; readonly reason: string } & By)
  | ({ readonly type: 'mash-answered' } & facts.MashFacts & By)
  | ({ readonly type: 'hazard-set'; readonly words: string } & By)
  | ({ readonly type: 'hazard-end-requested'; readonly reason: string } & By)
  | ({ readonly type: 'hazard-ended'; readonly reason: string } & By)
  | ({ readonly type: 'hazard-in-case-system' } & By)
  | ({ readonly type: 'partner-asked'; readonly requestId: string } & facts.PartnerRequestFacts & By)
  | ({ readonly type: 'partner-answered' } & facts.PartnerAnswerFacts & By)
  | ({ readonly type: 'investigation-recorded' } & facts.InvestigationFacts & By)
  | ({ readonly type: 'police-recorded' } & facts.PoliceFacts & By)
  | ({
      readonly type: 'exploiter-recorded';
      readonly exploiterId: string;
      readonly description: string;
      readonly source: string;
    } & By)
  | ({ readonly type: 'police-told'; readonly exploiterId: string; readonly reference: string } & By)
  | ({ readonly type: 'form-draft-saved' } & facts.FormDraftFacts & By)
  | ({ readonly type: 'reference-corrected' } & facts.ReferenceCorrection & By)
  | ({ readonly type: 'views-recorded' } & facts.ViewsFacts & By)
  | ({ readonly type: 'explained-recorded' } & facts.ExplainedFacts & By)
  | ({ readonly type: 'consent-recorded' } & facts.ConsentFacts & By)
  | ({ readonly type: 'transition-recorded' } & facts.TransitionFacts & By)
  | ({ readonly type: 'representative-recorded' } & facts.RepresentativeFacts & By)
  | ({ readonly type: 'pack-fact-recorded' } & facts.PackFacts & By)
  | ({ readonly type: 'new-information-recorded' } & facts.NewInformationFacts & By)
  /** Something the Competent Authority should be told (R60). */
  | {
      readonly type: 'ca-update-needed';
      readonly updateId: string;
      readonly about: 'new-information' | 'meeting' | 'toolkit' | 'withdrawal' | 'transition';
    }
  | ({ readonly type: 'ca-update-sent' } & facts.CaUpdateFacts & By)
  | ({ readonly type: 'review-request-recorded' } & facts.ReviewRequestFacts & By)
  | ({ readonly type: 'missing-recorded' } & facts.MissingFacts & By)
  | ({ readonly type: 'shared-recorded' } & facts.SharedFacts & By)
  | ({ readonly type: 'threat-reported'; readonly threatId: string } & facts.ThreatFacts & By)
  | ({ readonly type: 'child-corrected' } & facts.ChildFacts & By)
  | ({ readonly type: 'cover-set' } & facts.CoverFacts & By)
  | ({ readonly type: 'cover-ended'; readonly role: facts.CoveredRole } & By)
  /** A person took the product's draft of a mail to the Competent Authority; only they can send it. */
  | ({ readonly type: 'draft-made' } & facts.DraftFacts & By)
  /** The Competent Authority took its questions back (B3). */
  | ({ readonly type: 'request-withdrawn'; readonly letterId: string; readonly reason: string } & By)
  | ({ readonly type: 'letter-in-case-system'; readonly letterId: string } & By)
  | ({ readonly type: 'case-reassigned' } & facts.ReassignFacts & By)
  | ({ readonly type: 'referral-made-elsewhere' } & facts.ElsewhereFacts & By)
  | ({ readonly type: 'referral-suspended' } & facts.PauseFacts)
  | ({ readonly type: 'referral-resumed' } & facts.PauseFacts)
  | ({ readonly type: 'referral-withdrawn' } & facts.WithdrawFacts & By)
  | ({ readonly type: 'closing-requested'; readonly how: 'closing' | 'step-down' } & By & {
        readonly reason: string;
      })
  | ({ readonly type: 'closing-cancelled'; readonly reason: string } & By)
  | ({ readonly type: 'assessment-recorded' } & facts.AssessmentFacts & By)
  | ({ readonly type: 'mitigation-agreed' } & facts.MitigationFacts & By)
  | ({ readonly type: 'social-care-ended'; readonly how: 'closing' | 'step-down' } & By)
  | ({ readonly type: 'social-care-reopened'; readonly reason: string } & By);

export type TrackEventType = TrackEvent['type'];
export type TrackEventOf<T extends TrackEventType> = Extract<TrackEvent, { type: T }>;
