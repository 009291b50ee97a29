import { londonDay, spokenDay } from './london.ts';
import type { Obligation } from './obligation.ts';
import { adultDuties } from './obligations/adult.ts';
import { considerationDuties } from './obligations/consideration.ts';
import { decisionDuties } from './obligations/decisions.ts';
import { letterDuties } from './obligations/letters.ts';
import { meetingsOnCase } from './obligations/meetings.ts';
import { preparingDuties } from './obligations/preparing.ts';
import { sendingDuties } from './obligations/sending.ts';
import { updateDuties } from './obligations/updates.ts';
import { viewOf } from './obligations/view.ts';
import type { ProcessSettings } from './settings.ts';
import type { CaseState } from './state.ts';
import type { Instant } from './vocabulary.ts';

/** Every topic says what it still asks for. To add a rule: a function in the topic's file, and its line in guidance.ts. */
const topics = [
  letterDuties,
  meetingsOnCase,
  considerationDuties,
  sendingDuties,
  decisionDuties,
  updateDuties,
  adultDuties,
  preparingDuties,
];

/** Where somebody stands in for an absent person, both have the task (B2 reassign). */
const withCover = (state: CaseState, obligation: Obligation): Obligation => {
  const added = state.tracks.covers.flatMap(({ role, person, of }) =>
    obligation.who.some((one) => one.role === role && one.person?.id === of.id) ? [{ role, person }] : [],
  );
  return { ...obligation, who: [...obligation.who, ...added] };
};

/** Once a draft was taken for a duty, its line says so: it is not done before a person has sent it (B3 "drafted"). */
const withDraft = (state: CaseState, obligation: Obligation): Obligation => {
  const taken = state.tracks.drafts.findLast(({ duty }) => duty === obligation.key);
  return taken === undefined
    ? obligation
    : { ...obligation, title: `${obligation.title} (draft taken on ${spokenDay(londonDay(taken.at))})` };
};

/**
 * What is due on a case at a moment, the only place that knows. Lengths come from the settings that each clock kept;
 * of `settings` only the bank holidays are read. What a person has said is done is no longer listed.
 */
export const obligations = (
  state: CaseState,
  now: Instant,
  settings: ProcessSettings,
): readonly Obligation[] => {
  const view = viewOf(state, now, settings);
  return topics
    .flatMap((topic) => topic(view))
    .filter(({ key }) => !state.done.includes(key))
    .map((obligation) => withDraft(state, withCover(state, obligation)));
};

/** The earliest moment after `now` at which something on the list changes by itself. Null = nothing does. */
export const nextDue = (state: CaseState, now: Instant, settings: ProcessSettings): Instant | null =>
  obligations(state, now, settings)
    .flatMap(({ nextChange }) => (nextChange === null ? [] : [nextChange]))
    .sort()[0] ?? null;
