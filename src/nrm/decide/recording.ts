import type { CaseEvent } from '../events.ts';
import { isDay, londonDay } from '../london.ts';
import { accept, type Decision, refuse } from '../refusal.ts';
import type { CaseState } from '../state.ts';
import type { Day, Instant, Person, Role } from '../vocabulary.ts';
import { allowed, type DecideContext } from './context.ts';
import { notAllowed } from './refusals.ts';

/** Who may record something, under which rule, and whom to ask instead. */
export type Door = {
  readonly rule: string;
  readonly may: readonly Role[];
  readonly what: string;
  readonly ask: string;
};

type Problem = Decision<never> | null;

/** A person who may, with nothing missing, records: the common shape of all that is written down beside the stage. */
export const record = (
  state: CaseState,
  context: DecideContext,
  { rule, may, what, ask }: Door,
  problems: readonly Problem[],
  events: (by: Person) => readonly CaseEvent[],
): Decision<CaseEvent> => {
  const by = allowed(context.actor, state, may);
  if (by === null) return notAllowed(rule, what, ask);
  return problems.find((problem) => problem !== null) ?? accept(...events(by));
};

/** Blank words are refused; `what` says in plain words what to write. */
export const words = (text: string, rule: string, what: string): Problem =>
  text.trim() === '' ? refuse('words-missing', rule, `Write ${what}, then try again.`) : null;

/** A real day that is not in the future. */
export const pastDay = (day: Day, rule: string, now: Instant): Problem =>
  !isDay(day) || day > londonDay(now)
    ? refuse('date-not-valid', rule, 'Give a real day; it cannot lie in the future.')
    : null;

/** A real day, past or future, or none. */
export const dayOrNone = (day: Day | null, rule: string): Problem =>
  day !== null && !isDay(day)
    ? refuse('date-not-valid', rule, 'The day is not a real one. Correct it.')
    : null;

/** A refusal when `wrong` holds. */
export const when = (wrong: boolean, code: string, rule: string, message: string): Problem =>
  wrong ? refuse(code, rule, message) : null;

/** The next number on this case: what gets an id of its own is told apart by it. */
export const nextId = (state: CaseState): string => `${state.version + 1}`;

export const isPerson = (person: Person): boolean => person.id.trim() !== '' && person.name.trim() !== '';
