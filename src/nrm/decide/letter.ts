import type { CommandOf, LetterReading } from '../commands.ts';
import type { CaseEvent, FiledLetter } from '../events.ts';
import { isDay, londonDay } from '../london.ts';
import { accept, type Decision, refuse } from '../refusal.ts';
import type { CaseState } from '../state.ts';
import type { Actor, Role } from '../vocabulary.ts';
import { after, allowed, type DecideContext } from './context.ts';
import { letterEffects } from './letter-effects.ts';
import { noSuchCase, notAllowed } from './refusals.ts';

/**
 * May the letter move the process at once? Proven to be the Competent Authority's, or passed on by a colleague and
 * put on this case by a person's choice. Choosing the child does not prove a suspect mail genuine: that is a
 * separate tap (P2), as is the decision in a forwarded letter that nobody has looked at.
 */
const countsAtOnce = (letter: FiledLetter, actor: Actor): boolean =>
  letter.trust === 'authentic' ||
  (letter.trust === 'forwarded' && letter.matchedBy === 'chosen' && actor.kind === 'person');

const whyItWaits = (letter: FiledLetter): string =>
  letter.trust === 'forwarded'
    ? 'The letter was passed on by somebody else. It counts once a person has looked at it.'
    : 'It is not proven that this mail comes from the Competent Authority. It counts once a person has checked it.';

const moves = (reading: LetterReading): boolean => reading.kind !== 'other-competent-authority';

const effectsOf = (
  state: CaseState,
  letter: FiledLetter,
  reading: LetterReading,
  context: DecideContext,
): readonly CaseEvent[] => {
  const byPerson = context.actor.kind === 'person' && letter.matchedBy === 'chosen';
  const effects = letterEffects(state, letter, reading, byPerson, context);
  return effects.fits
    ? effects.events
    : [{ type: 'letter-contradicts', letterId: letter.letterId, why: effects.why }];
};

/**
 * Files a letter. Never refused on a known case (B2 rule 1): a letter whose guard fails is filed and marked as
 * contradicting. The same letter again changes nothing, unless it waited for proof and this sighting brings it.
 */
export const fileLetter = (
  state: CaseState | null,
  { letter, reading }: CommandOf<'file-letter'>,
  context: DecideContext,
): Decision<CaseEvent> => {
  if (state === null) return noSuchCase;
  const known = state.letters.some((one) => one.letterId === letter.letterId);
  const waited = state.awaiting.some((one) => one.letterId === letter.letterId);
  const counts = countsAtOnce(letter, context.actor);
  if (known && !(waited && counts)) return accept();
  const filed: CaseEvent = { type: 'letter-filed', letter, reading };
  if (counts) {
    const effects = effectsOf(state, letter, reading, context);
    const proven: readonly CaseEvent[] = waited ? [{ type: 'letter-proven', letterId: letter.letterId }] : [];
    return accept<CaseEvent>(filed, ...proven, ...effects);
  }
  return moves(reading)
    ? accept<CaseEvent>(filed, {
        type: 'letter-awaits-person',
        letterId: letter.letterId,
        why: whyItWaits(letter),
      })
    : accept<CaseEvent>(filed);
};

const maySettle: readonly Role[] = [
  'worker',
  'lead-professional',
  'exploitation-team',
  'exploitation-team-manager',
  'manager',
];

/** A person lets a waiting or contradicting letter count, or sets it aside with a reason. It stays filed either way. */
export const settleLetter = (
  state: CaseState | null,
  { letterId, how, reason }: CommandOf<'settle-letter'>,
  context: DecideContext,
): Decision<CaseEvent> => {
  if (state === null) return noSuchCase;
  const by = allowed(context.actor, state, maySettle);
  if (by === null) return notAllowed('P2', 'settle a letter', 'the lead professional or the manager');
  const letter = state.letters.find((one) => one.letterId === letterId);
  const reading = state.readings[letterId];
  const open = [...state.awaiting, ...state.contradictions].some((one) => one.letterId === letterId);
  if (!letter || !reading || !open)
    return refuse(
      'letter-not-open',
      'P2',
      'This letter does not wait for anybody. Nothing more is needed here.',
    );
  const words = (reason ?? '').trim();
  const settled: CaseEvent = {
    type: 'letter-settled',
    letterId,
    how,
    reason: words === '' ? null : words,
    by,
  };
  if (how === 'set-aside')
    return words === ''
      ? refuse('reason-missing', 'P2', 'Write why this letter does not count, then try again.')
      : accept(settled);
  const effects = letterEffects(after(state, [settled], context), letter, reading, true, context);
  return effects.fits
    ? accept(settled, ...effects.events)
    : refuse(
        'letter-contradicts',
        'R48',
        `${effects.why} Correct the case first, or set the letter aside with a reason.`,
      );
};

/** The answer to an information request or to the letter on turning 18, sent by a person (R32, R46). */
export const recordReply = (
  state: CaseState | null,
  { letterId, sentOn }: CommandOf<'record-reply'>,
  { actor, now }: DecideContext,
): Decision<CaseEvent> => {
  if (state === null) return noSuchCase;
  const by = allowed(actor, state, maySettle);
  if (by === null)
    return notAllowed('R46', 'record this reply', 'the lead professional or the Exploitation Team');
  const request = [...state.informationRequests, ...state.transitionRequests].find(
    (one) => one.letterId === letterId,
  );
  if (!request)
    return refuse('request-unknown', 'R46', 'No request in this letter waits for a reply on this case.');
  if (request.status === 'answered') return accept();
  if (!isDay(sentOn) || sentOn > londonDay(now))
    return refuse(
      'date-not-valid',
      'R46',
      'Give the day on which the reply was sent; it cannot lie in the future.',
    );
  return accept({ type: 'reply-sent', letterId, sentOn, by });
};
