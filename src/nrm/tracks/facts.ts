import type { Child, Day, Instant, Outcome, Person } from '../vocabulary.ts';
import type { FormField } from './form-fields.ts';

/*
 * What people record beside the stage (section B3). One shape is the content of the command, of its event and of the
 * entry on the case: what a person typed is what is kept. To add one: its shape here, then the lists that name it.
 */

/** The exploitation toolkit that goes with every referral (R22). `document` says where it is: a file name or a link. */
export type ToolkitFacts = {
  readonly completedOn: Day;
  readonly document: string;
  readonly reviewOn: Day | null;
};
/** A concern that somebody outside sent: who, from where, when, and in what words (R14). */
export type ConcernFacts = {
  readonly sender: string;
  readonly organisation: string | null;
  readonly receivedOn: Day;
  readonly words: string;
};
/** A safeguarding action: what, by whom, when (R9). `toldChildrensServices` = this was the report to them (R10). */
export type SafeguardingFacts = {
  readonly action: string;
  readonly byWhom: string;
  readonly on: Day;
  readonly toldChildrensServices: boolean;
};
/** The MASH step for a child at Early Help or known to nobody (R16, R17). */
export type MashFacts = {
  readonly parentalConsent: 'given' | 'refused' | 'not-asked';
  readonly goAhead: boolean;
  readonly reason: string | null;
};
export type PartnerRequestFacts = { readonly partner: string; readonly what: string };
export type PartnerAnswerFacts = {
  readonly requestId: string;
  readonly answer: 'received' | 'declined';
  readonly words: string;
};
/** Single-agency or joint investigations: untouched by any NRM stage (R12). */
export type InvestigationFacts = {
  readonly agency: string;
  readonly reference: string | null;
  readonly kind: 'single-agency' | 'joint';
  readonly status: 'open' | 'ended';
};
/** The police's own record; never inferred from an NRM decision (R13). */
export type PoliceFacts = {
  readonly crimeReference: string;
  readonly childIs: 'victim' | 'suspect' | 'both';
};
export type ViewsOf = 'child' | 'parent' | 'carer' | 'sibling' | 'other-family';
/** What the child or the family thinks and knows, in their own words (R23, R24). */
export type ViewsFacts = {
  readonly of: ViewsOf;
  readonly askedBy: string;
  readonly on: Day;
  readonly words: string;
  /** Networks, places and patterns they named: they feed the pack with their source (R36, R37). */
  readonly facts: readonly { readonly kind: 'network' | 'location' | 'pattern'; readonly words: string }[];
};
/** Was the referral explained to the child or the family? `not-safe` needs its reason and hides the NRM (R25, R26). */
export type ExplainedFacts = {
  readonly to: 'child' | 'family';
  readonly answer: 'yes' | 'not-yet' | 'not-safe';
  readonly on: Day;
  readonly words: string;
};
/** An adult's answer on being referred (R28). */
export type ConsentFacts = {
  readonly answer: 'given' | 'refused';
  readonly mode: 'written' | 'verbal';
  readonly on: Day;
};
export type TransitionStep =
  | 'talk-planned'
  | 'talk-recorded'
  | 'stays'
  | 'leaves'
  | 'could-not-ask'
  | 'no-answer';
/** The talk about going on as an adult, and its outcome (R31). `mode` matters for stays and leaves (C8). */
export type TransitionFacts = {
  readonly step: TransitionStep;
  readonly mode: 'written' | 'verbal' | null;
  readonly on: Day;
  readonly words: string;
};
export type RepresentativeFacts = {
  readonly name: string;
  readonly relation: string;
  readonly contact: string | null;
};
/**
 * What the referral form asks for (R33 to R38). `noneKnown` answers a list that has no entries; `form` answers one box of
 * the form, named by `field`.
 */
export type PackSection = 'addresses' | 'names' | 'chronology' | 'locations' | 'people-of-concern' | 'form';
export type PackFacts = {
  readonly section: PackSection;
  readonly noneKnown: boolean;
  readonly words: string;
  readonly on: Day | null;
  readonly source: string;
  /** With `form`: the box that is answered. */
  readonly field?: FormField;
  /** With a box of fixed answers: what was chosen, by the form's values. */
  readonly choices?: readonly string[];
  /** Nobody knows, and why: it goes into the box, since a required one cannot stay empty. */
  readonly notKnownBecause?: string;
  readonly address?: AddressFacts;
  readonly name?: NameFacts;
  readonly place?: PlaceFacts;
  readonly associate?: AssociateFacts;
};
/** An address of the child, now or earlier (R33). Times may be loose: "summer 2024". */
export type AddressFacts = {
  readonly town: string | null;
  readonly council: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly current: boolean;
  readonly exploitedThere: 'yes' | 'no' | 'not-known';
};
/** Whose name it is, and what sort: a nickname, a name used in exploitation, an earlier one (R34). */
export type NameFacts = {
  readonly of: 'child' | 'family' | 'other';
  readonly kind: string | null;
};
/** Where a place is (R36): the form has a list of British towns and one of countries. */
export type PlaceFacts = {
  readonly town: string | null;
  readonly country: 'uk' | 'overseas' | 'not-known';
  /** Its name, where it is not the United Kingdom. */
  readonly countryName: string | null;
};
/** What a person of concern did, is called, and where they were last known to be (R37). */
export type AssociateFacts = {
  readonly role: string | null;
  readonly alias: string | null;
  readonly lastKnownPlace: string | null;
};
export type NewInformationFacts = { readonly words: string; readonly mayAffectDecision: boolean };
/** An update that a person sent to the Competent Authority (R42, R60, R62). `covers`: which needed ones it answers. */
export type CaUpdateFacts = {
  readonly purpose: 'information' | 'step-down' | 'closing';
  readonly covers: readonly string[];
  readonly sentOn: Day;
  readonly words: string;
  /** With step-down and closing: how the risk is mitigated (R62). */
  readonly mitigation: string | null;
};
export type ReviewRequestFacts = {
  readonly step: 'considering' | 'sent' | 'decided-against';
  readonly on: Day;
  readonly evidence: string;
};
export type AssessmentFacts = {
  readonly on: Day;
  readonly agencies: readonly string[];
  readonly words: string;
};
export type MitigationFacts = { readonly agreedBy: readonly string[]; readonly words: string };
export type MissingFacts = { readonly from: Day; readonly to: Day | null; readonly words: string };
export type SharedFacts = { readonly withWhom: string; readonly what: string; readonly on: Day };
export type ThreatFacts = { readonly kind: 'detention' | 'removal'; readonly words: string };
export type CoveredRole = 'worker' | 'manager' | 'lead-professional';
/** Who stands in for somebody who is away; both get the tasks until the cover ends (B2 reassign). */
export type CoverFacts = { readonly role: CoveredRole; readonly person: Person };
export type ReassignFacts = {
  readonly worker: Person | null;
  readonly manager: Person | null;
  readonly leadProfessional: Person | null;
  readonly referrerMailbox: string | null;
  readonly reason: string;
};
export type ElsewhereFacts = { readonly body: string; readonly submittedOn: Day | null };
export type PauseFacts = { readonly on: Day; readonly words: string; readonly letterId: string | null };
export type WithdrawFacts = {
  readonly on: Day;
  readonly mode: 'written' | 'talk';
  readonly words: string;
};
export type ChildFacts = {
  readonly child: Child;
  /** Null = not known. Makes the words after a negative decision stronger (R57). */
  readonly unaccompanied: boolean | null;
  readonly reason: string;
};

/** Mails that a person sends to the Competent Authority and that the product only drafts (B3). */
export type DraftKind = 'information-reply' | 'transition-reply' | 'ca-update' | 'review-request' | 'chase';
/** A draft was taken to be sent. `duty` = key of the duty it answers; null = written of the person's own accord. */
export type DraftFacts = { readonly draft: DraftKind; readonly duty: string | null };

/** Both decisions in one letter (C9): the first positive, the second with this outcome. */
export type CombinedReading = {
  readonly kind: 'combined';
  readonly outcome: Outcome;
  readonly decidedOn: Day;
};

/** A draft stands on the Home Office service, which deletes it 28 days after it was last saved (D16). */
export type FormDraftFacts = { readonly lastSavedOn: Day };
/** A reference that was mistyped is taken back; `right` null = the true one is not known yet (R40). */
export type ReferenceCorrection = {
  readonly wrong: string;
  readonly right: string | null;
  readonly reason: string;
};

/** What was recorded, by whom and when. */
export type Kept<T> = T & { readonly by: Person; readonly at: Instant };
