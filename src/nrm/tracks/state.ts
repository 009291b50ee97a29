import type { Day, Instant, Person } from '../vocabulary.ts';
import type * as facts from './facts.ts';

/** The side tracks of one case (B3). Lists are in order of recording; nothing is ever taken out. */
export type Tracks = {
  /** `referral` = which referral of the case it went with, counted from 0. */
  readonly toolkits: readonly (facts.Kept<facts.ToolkitFacts> & { readonly referral: number })[];
  readonly concerns: readonly facts.Kept<facts.ConcernFacts>[];
  readonly safeguarding: readonly facts.Kept<facts.SafeguardingFacts>[];
  readonly mash: (facts.Kept<facts.MashFacts> & { readonly referral: number }) | null;
  readonly overrides: readonly {
    readonly guard: string;
    readonly rule: string;
    readonly reason: string;
    readonly by: Person;
    readonly at: Instant;
    readonly referral: number;
  }[];
  readonly hazard: {
    readonly status: 'none' | 'set' | 'end-requested' | 'ended';
    readonly by: Person | null;
    readonly at: Instant | null;
    readonly inCaseSystem: boolean;
  };
  readonly partners: readonly (facts.Kept<facts.PartnerRequestFacts> & {
    readonly requestId: string;
    readonly status: 'asked' | 'received' | 'declined';
    readonly answer: string | null;
  })[];
  readonly investigations: readonly facts.Kept<facts.InvestigationFacts>[];
  readonly police: readonly facts.Kept<facts.PoliceFacts>[];
  readonly exploiters: readonly {
    readonly exploiterId: string;
    readonly description: string;
    readonly source: string;
    readonly at: Instant;
    readonly policeReference: string | null;
  }[];
  /** The newest save of a draft on the Home Office service, and the referral it is for. */
  readonly formDraft: (facts.Kept<facts.FormDraftFacts> & { readonly referral: number }) | null;
  readonly views: readonly facts.Kept<facts.ViewsFacts>[];
  /** The latest answer for each. */
  readonly explained: {
    readonly child: facts.Kept<facts.ExplainedFacts> | null;
    readonly family: facts.Kept<facts.ExplainedFacts> | null;
  };
  readonly consents: readonly facts.Kept<facts.ConsentFacts>[];
  readonly transition: readonly facts.Kept<facts.TransitionFacts>[];
  readonly representatives: readonly facts.Kept<facts.RepresentativeFacts>[];
  readonly pack: readonly facts.Kept<facts.PackFacts>[];
  readonly newInformation: readonly facts.Kept<facts.NewInformationFacts>[];
  readonly updatesNeeded: readonly {
    readonly updateId: string;
    readonly about: 'new-information' | 'meeting' | 'toolkit' | 'withdrawal' | 'transition';
    readonly since: Instant;
    readonly sentOn: Day | null;
  }[];
  readonly updatesSent: readonly facts.Kept<facts.CaUpdateFacts>[];
  readonly reviewRequests: readonly (facts.Kept<facts.ReviewRequestFacts> & {
    /** The decision that it asks to look at again. */
    readonly decisionId: string | null;
  })[];
  readonly missing: readonly facts.Kept<facts.MissingFacts>[];
  readonly shared: readonly facts.Kept<facts.SharedFacts>[];
  readonly threats: readonly (facts.Kept<facts.ThreatFacts> & { readonly threatId: string })[];
  readonly unaccompanied: boolean | null;
  readonly covers: readonly (facts.Kept<facts.CoverFacts> & { readonly of: Person })[];
  /** Mailboxes of earlier referrers: still watched (B2 reassign). */
  readonly formerMailboxes: readonly string[];
  /** Drafts that were taken, oldest first. */
  readonly drafts: readonly facts.Kept<facts.DraftFacts>[];
  /** Letters that a person has put into the council's case system. */
  readonly inCaseSystem: readonly string[];
  readonly socialCare: {
    readonly status: 'active' | 'closing-requested' | 'step-down-requested' | 'closed' | 'stepped-down';
    readonly reason: string | null;
    readonly requestedAt: Instant | null;
    /** How many updates had been sent when it was asked for: only later ones count for it (R62). */
    readonly updatesBefore: number;
    readonly assessment: facts.Kept<facts.AssessmentFacts> | null;
    readonly mitigation: facts.Kept<facts.MitigationFacts> | null;
  };
};

export const noTracks: Tracks = {
  toolkits: [],
  concerns: [],
  safeguarding: [],
  mash: null,
  overrides: [],
  hazard: { status: 'none', by: null, at: null, inCaseSystem: false },
  partners: [],
  investigations: [],
  police: [],
  exploiters: [],
  formDraft: null,
  views: [],
  explained: { child: null, family: null },
  consents: [],
  transition: [],
  representatives: [],
  pack: [],
  newInformation: [],
  updatesNeeded: [],
  updatesSent: [],
  reviewRequests: [],
  missing: [],
  shared: [],
  threats: [],
  unaccompanied: null,
  covers: [],
  formerMailboxes: [],
  drafts: [],
  inCaseSystem: [],
  socialCare: {
    status: 'active',
    reason: null,
    requestedAt: null,
    updatesBefore: 0,
    assessment: null,
    mitigation: null,
  },
};
