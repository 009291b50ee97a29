import type { Refusal } from '../refusal.ts';
import type { Option } from './field.ts';
import type { FormedCommand } from './forms.ts';

/** What a group of actions is about, in the order in which they are listed. */
export const actionGroups = [
  'meeting',
  'referral',
  'safety',
  'letters',
  'decision',
  'child',
  'pack',
  'partners',
  'adult',
  'people',
  'closing',
] as const;
export type ActionGroup = (typeof actionGroups)[number];

/** Something this person may do now on this case. Data: a card and a page draw it each in its own way. */
export type AllowedAction = {
  readonly command: FormedCommand;
  /** The id of what it is about: a letter, a meeting, a partner request, a duty ... ; null = the case itself. */
  readonly about: string | null;
  /** What that is, in words for people on the case; null with `about`. */
  readonly aboutWords: string | null;
  /** A verb first, without the child's name: "Record a safeguarding action". */
  readonly title: string;
  /** R1..R67, P1, P2. */
  readonly rule: string;
  readonly group: ActionGroup;
  /** What may be chosen now, by the name of the field; a field that is not named offers all its own options. */
  readonly options: Readonly<Record<string, readonly Option[]>>;
  /** What stands in a field at first, where the case knows it. */
  readonly initial: Readonly<Record<string, string>>;
  /** Names of the fields that this case asks for beside the usual ones. */
  readonly alsoAsk: readonly string[];
  /** What stands in the way; null = nothing. */
  readonly blocked: Blocked | null;
};

export type Blocked = {
  /** The refusal's code and rule. */
  readonly code: string;
  readonly rule: string;
  /** Why, and what to do next, in one or two sentences. */
  readonly why: string;
  /** What else is missing, a sentence each. */
  readonly also: readonly string[];
  /** The step that clears it; null where none of this person's does. */
  readonly next: { readonly command: FormedCommand; readonly title: string } | null;
  /** Who may let it go ahead all the same with a reason (B2 rule 3); null = nobody. */
  readonly override: Refusal['override'] | null;
  /** True when this person is one of them: then the form asks for the reason. */
  readonly youMay: boolean;
};
