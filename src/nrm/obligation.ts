import type { Day, Instant, Person, Role } from './vocabulary.ts';

/** One duty on one case: the only shape in which "what is due" travels (design section 3). */
export type Obligation = {
  /** Stable within the case, e.g. "R3:meeting:abc": alerts and tasks are keyed on it. */
  readonly key: string;
  /** R1..R67, P1, P2. */
  readonly rule: string;
  /** D1..D18 where a deadline of B4 applies. */
  readonly deadline: string | null;
  /** Plain words for the person who must act, without the child's name. */
  readonly title: string;
  readonly who: readonly { readonly role: Role; readonly person: Person | null }[];
  /** End of the day or the moment by which it is due; null = open without a date. */
  readonly due: Instant | null;
  /** Shown as "not before"; such an obligation is never "due" or "overdue". */
  readonly notBefore: Day | null;
  readonly state: 'open' | 'due-soon' | 'overdue' | 'waiting' | 'information';
  /** Why it is asked, with its source ("Torbay guidance"). */
  readonly why: string;
  readonly source: string;
  /** The command that discharges it, for buttons; null when nothing on our side can. */
  readonly action: string | null;
  /** When to look again: next moment at which this obligation changes its state or escalates. */
  readonly nextChange: Instant | null;
  /** Before it is due, or where nothing is: the moments from which its people are reminded, once each (D7 to D10, D13 to D16). */
  readonly reminders?: readonly Instant[];
};
