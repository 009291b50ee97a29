import type { LetterReading } from '../commands.ts';
import { deadlineDay } from '../deadlines.ts';
import type { CaseEvent, FiledLetter } from '../events.ts';
import { isDay, isInstant, londonDay } from '../london.ts';
import { referenceKey, sameReference } from '../reference.ts';
import { awaitsReasonableGrounds, currentReferral, isSent, stageOf, standingDecision } from '../stage.ts';
import type { CaseState } from '../state.ts';
import { isProtected } from '../tracks/read.ts';
import type { Day, Outcome } from '../vocabulary.ts';
import type { DecideContext } from './context.ts';

/** What a letter that counts leads to: events, or the reason why it contradicts the case (B2 contradicting-letter). */
export type Effects =
  | { readonly fits: true; readonly events: readonly CaseEvent[] }
  | { readonly fits: false; readonly why: string };

const fits = (...events: CaseEvent[]): Effects => ({ fits: true, events });
const contradicts = (why: string): Effects => ({ fits: false, why });

/** The day on which the letter came, in London; the day of filing where the mail's own time cannot be read. */
export const receivedDay = (letter: FiledLetter, now: string): Day =>
  londonDay(isInstant(letter.receivedAt) ? letter.receivedAt : now);

type Decided = Extract<LetterReading, { readonly outcome: Outcome }>;

/** A second copy of a decision that is on the case (R51): the document is added, the decision is not. */
const isCopy = (state: CaseState, reading: Decided): boolean =>
  (currentReferral(state)?.decisions ?? []).some((decision) =>
    reading.kind === 'reconsideration'
      ? decision.review && decision.outcome === reading.outcome && decision.decidedOn === reading.decidedOn
      : !decision.review &&
        decision.stage === (reading.kind === 'reasonable-grounds' ? 'rg' : 'cg') &&
        decision.outcome === reading.outcome,
  );

/** Both decisions in one letter: the first positive, the second as stated (C9). */
const combined = (state: CaseState, reading: Decided, letter: FiledLetter): Effects => {
  const { outcome, decidedOn } = reading;
  const facts = { decidedOn, evidence: { kind: 'letter', letterId: letter.letterId } } as const;
  if (awaitsReasonableGrounds(state))
    return fits(
      { type: 'rg-decided', ...facts, outcome: 'positive' },
      { type: 'cg-decided', ...facts, outcome },
    );
  return isProtected(state)
    ? fits({ type: 'cg-decided', ...facts, outcome })
    : contradicts('The letter gives both decisions, and this case is not waiting for them.');
};

const decision = (state: CaseState, reading: Decided, letter: FiledLetter): Effects => {
  const standing = standingDecision(state);
  const { outcome, decidedOn } = reading;
  const facts = { outcome, decidedOn, evidence: { kind: 'letter', letterId: letter.letterId } } as const;
  if (isCopy(state, reading)) return fits();
  // A letter that was found late: what it decides came before what stands, and never replaces it by itself (R56).
  if (reading.kind !== 'combined' && standing !== null && decidedOn < standing.decidedOn)
    return contradicts('The letter gives a decision that is older than the one that stands on this case.');
  switch (reading.kind) {
    case 'reasonable-grounds':
      return awaitsReasonableGrounds(state)
        ? fits({ type: 'rg-decided', ...facts })
        : contradicts(
            'The letter gives a Reasonable Grounds decision, and this case is not waiting for one.',
          );
    case 'conclusive-grounds':
      return isProtected(state)
        ? fits({ type: 'cg-decided', ...facts })
        : contradicts(
            'The letter gives a Conclusive Grounds decision, and this case shows no standing positive Reasonable Grounds decision.',
          );
    case 'reconsideration':
      return standing !== null
        ? fits({ type: 'review-decided', stage: standing.stage, ...facts })
        : contradicts(
            'The letter gives a review decision, and this case shows no decision that could be reviewed.',
          );
    case 'combined':
      return combined(state, reading, letter);
    default: {
      const unknown: never = reading;
      return unknown;
    }
  }
};

/** A decision cannot lie after the day the letter came; without a reference it cannot lie before the sending. */
const impossibleDay = (state: CaseState, reading: Decided, letter: FiledLetter, now: string): boolean => {
  const sent = currentReferral(state)?.submittedAt ?? null;
  return (
    !isDay(reading.decidedOn) ||
    reading.decidedOn > receivedDay(letter, now) ||
    (letter.reference === null && sent !== null && reading.decidedOn < londonDay(sent))
  );
};

type Request = Extract<LetterReading, { readonly kind: 'information-request' }>;

/** The same questions, in the letters' own words; other questions for the same day are another request. */
const asksTheSame = (known: LetterReading | undefined, { questions = [] }: Request): boolean =>
  known?.kind !== 'information-request' || (known.questions ?? []).join('\n') === questions.join('\n');

const request = (
  state: CaseState,
  letter: FiledLetter,
  reading: Request,
  context: DecideContext,
): Effects => {
  const { settings, now } = context;
  const { replyBy: stated } = reading;
  const valid = stated !== null && isDay(stated) ? stated : null;
  const copy = state.informationRequests.some(
    (one) =>
      one.status !== 'withdrawn' &&
      one.replyByStated &&
      one.replyBy === valid &&
      asksTheSame(state.readings[one.letterId], reading),
  );
  if (copy) return fits();
  const replyBy = valid ?? deadlineDay('D8', receivedDay(letter, now), settings, settings.extraBankHolidays);
  const replyByStated = valid !== null;
  return fits({ type: 'information-requested', letterId: letter.letterId, replyBy, replyByStated });
};

const content = (
  state: CaseState,
  letter: FiledLetter,
  reading: Exclude<LetterReading, { readonly kind: 'other-competent-authority' }>,
  context: DecideContext,
): Effects => {
  switch (reading.kind) {
    case 'acknowledgement':
      return currentReferral(state)?.acknowledgedAt === null
        ? fits({ type: 'acknowledged', letterId: letter.letterId })
        : fits();
    case 'reasonable-grounds':
    case 'conclusive-grounds':
    case 'reconsideration':
    case 'combined':
      return impossibleDay(state, reading, letter, context.now)
        ? contradicts('The day of the decision in the letter does not fit the case or the day it came.')
        : decision(state, reading, letter);
    case 'information-request':
      return request(state, letter, reading, context);
    case 'adult-transition': {
      const { settings, now } = context;
      const replyBy = deadlineDay('D15', receivedDay(letter, now), settings, settings.extraBankHolidays);
      return fits({ type: 'transition-asked', letterId: letter.letterId, replyBy });
    }
    default: {
      const unknown: never = reading;
      return unknown;
    }
  }
};

/** Which referral is meant: `other` = an earlier one of this child; `unknown` = a number that the case does not hold. */
const referenceFit = (state: CaseState, reference: string): 'new' | 'known' | 'other' | 'unknown' => {
  const holdsIt = (references: readonly string[]) => references.some((one) => sameReference(one, reference));
  const current = currentReferral(state);
  if (current && holdsIt(current.references)) return 'known';
  if (state.referrals.some((referral) => holdsIt(referral.references))) return 'other';
  return current && current.references.length > 0 ? 'unknown' : 'new';
};

/**
 * What a letter that counts does to the case. `byPerson` = a person has said that it counts: then a number that the
 * case does not hold yet is taken as one more of its references.
 */
export const letterEffects = (
  state: CaseState,
  letter: FiledLetter,
  reading: LetterReading,
  byPerson: boolean,
  context: DecideContext,
): Effects => {
  if (reading.kind === 'other-competent-authority') return fits();
  if (!isSent(stageOf(state)))
    return contradicts('The letter is about a referral, and this case does not show one as sent.');
  const { reference } = letter;
  const fit = reference === null || referenceKey(reference) === '' ? 'known' : referenceFit(state, reference);
  if (fit === 'other')
    return contradicts('The letter quotes the reference of an earlier referral of this child.');
  if (fit === 'unknown' && !byPerson)
    return contradicts('The letter quotes a reference that this case does not hold.');
  const effects = content(state, letter, reading, context);
  if (!effects.fits || reference === null || fit === 'known') return effects;
  return fits({ type: 'reference-recorded', reference, letterId: letter.letterId }, ...effects.events);
};
