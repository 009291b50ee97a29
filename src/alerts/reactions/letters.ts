import type { Recorded } from '../../cases/ports.ts';
import type { CaseEvent, CaseState, EventOf, FiledLetter, Instant } from '../../nrm/index.ts';
import type { AlertRequest } from '../alert.ts';
import { officeTime } from '../office-hours.ts';
import { holidaysOf, oncePerPerson, type ReactionContext, tell } from './request.ts';

const dayInMs = 86_400_000;

/** A letter that lay for more than a day before it was found came with the first back-fill: it can wait for the morning. */
export const tellFrom = (letter: FiledLetter, now: Instant, context: ReactionContext): Instant => {
  const lay = Date.parse(letter.found.foundAt) - Date.parse(letter.receivedAt);
  return lay > dayInMs ? officeTime(now, holidaysOf(context)) : now;
};

/** What a manager must know of (P1): every decision, information request, letter on turning 18, and what is unclear. */
const isForManager = (event: CaseEvent): boolean => {
  switch (event.type) {
    case 'rg-decided':
    case 'cg-decided':
    case 'review-decided':
    case 'information-requested':
    case 'transition-asked':
    case 'letter-awaits-person':
    case 'letter-contradicts':
      return true;
    default:
      return false;
  }
};

/**
 * A letter filed: the manager's card where it moves the case or was rescued (P1), with Acknowledge; the worker
 * and the lead professional are told, and told of Junk where it lay there (R49, R50).
 * A second copy of a known decision is a document, not news for the manager (R51).
 */
export const onLetter = (
  filed: EventOf<'letter-filed'>,
  state: CaseState,
  recorded: readonly Recorded<CaseEvent>[],
  now: Instant,
  context: ReactionContext,
): readonly AlertRequest[] => {
  const { letter } = filed;
  const subject = { kind: 'case', id: state.caseId, detail: letter.letterId } as const;
  // A copy that brings the proof is news about the same letter.
  const proven = recorded.some(({ event }) => event.type === 'letter-proven');
  const about = `${state.caseId}:${letter.letterId}${proven ? ':proven' : ''}`;
  const from = tellFrom(letter, now, context);
  const forManager = letter.found.rescued || recorded.some(({ event }) => isForManager(event));
  const workers = state.people === null ? [state.worker] : [state.worker, state.people.leadProfessional];
  const kind = letter.found.rescued ? 'letter-rescued' : 'letter-filed';
  return oncePerPerson([
    ...(forManager ? tell([state.manager], 'letter-filed', subject, about, from, true) : []),
    ...tell(workers, kind, subject, about, from),
  ]);
};
