/** Words of the field, as the glossary (nrm-process F) names them. Types only: this file runs nothing. */

/** The council's own number for the child's case, e.g. "CH-1003". Never a name. */
export type CaseId = string;
/** UTC, ISO 8601 with milliseconds and Z: sortable as text. */
export type Instant = string;
/** A calendar day in Europe/London, YYYY-MM-DD. */
export type Day = string;

/** Somebody in the council's directory. `id` is the Entra object id and the only thing trusted for identity. */
export type Person = { readonly id: string; readonly name: string; readonly email?: string };

export type Role =
  | 'worker'
  | 'lead-professional'
  | 'chair'
  | 'exploitation-team'
  | 'exploitation-team-manager'
  | 'manager'
  | 'partner'
  | 'administrator';

/** Who does it. `system` is the product itself (SYS in section B): it never closes, withdraws or overrides. */
export type Actor =
  | { readonly kind: 'person'; readonly person: Person; readonly roles: readonly Role[] }
  | { readonly kind: 'system' };

export type Outcome = 'positive' | 'negative';

export const mailKinds = [
  'acknowledgement',
  'reasonable-grounds',
  'conclusive-grounds',
  'information-request',
  'reconsideration',
  'adult-transition',
  'other-competent-authority',
  'unrelated',
] as const;
export type MailKind = (typeof mailKinds)[number];

/** `null` = mail that does not claim to be the Competent Authority. */
export type Trust = 'authentic' | 'forwarded' | 'suspect' | null;

/** B1. `none` = no referral has been considered yet. */
export const stages = [
  'none',
  'considering',
  'not-referred',
  'agreed',
  'submitted',
  'with-ca',
  'rg-positive',
  'rg-negative',
  'cg-positive',
  'cg-negative',
  'suspended',
  'withdrawn',
] as const;
export type Stage = (typeof stages)[number];

export type Involvement = 'none' | 'early-help' | 'open';

/** R4: the seven default types. An administrator may add more, so a type's id is any of these or another string. */
export type MeetingTypeId =
  | 'strategy'
  | 'mash'
  | 'child-in-need'
  | 'cared-for-review'
  | 'core-group'
  | 'stability'
  | 'peer-group-assessment'
  | (string & {});

export type MeetingAnswer = 'refer' | 'do-not-refer' | 'decide-later';

/** What a meeting is asked about a child: R3 before a referral is sent, R59 after. */
export type MeetingQuestion = 'referral' | 'review';

export type Child = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly dateOfBirth: Day | null;
};
