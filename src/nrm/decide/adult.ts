import { isAdultOn } from '../age.ts';
import type { CaseEvent } from '../events.ts';
import { isDay, londonDay } from '../london.ts';
import { isConcluded, isSent, stageOf } from '../stage.ts';
import type { CaseState } from '../state.ts';
import type { TrackCommandOf } from '../tracks/commands.ts';
import { transitionMatters } from '../tracks/read.ts';
import { type DecideContext, staff } from './context.ts';
import { isKnown } from './opening.ts';
import { nextId, pastDay, record, when, words } from './recording.ts';

const adult = (state: CaseState, day: string): boolean =>
  isDay(day) && isAdultOn(state.child.dateOfBirth, day);

const door = (rule: string, what: string) =>
  ({ rule, may: ['worker', 'lead-professional'], what, ask: 'the social worker' }) as const;

/** An adult's consent to be referred. Under 18, and with an unknown age, none is asked for (R27, R28, C16). */
export const recordConsent = (
  state: CaseState,
  { answer, mode, on }: TrackCommandOf<'record-consent'>,
  context: DecideContext,
) =>
  record(
    state,
    context,
    door('R28', 'record consent'),
    [
      pastDay(on, 'R28', context.now),
      when(
        !adult(state, on),
        'consent-not-needed',
        'R27',
        'No consent is needed to refer a child. Record what the child wishes as their views; the referral goes ahead.',
      ),
      when(
        !context.settings.transitionModes.includes(mode),
        'mode-not-accepted',
        'R28',
        'This council does not accept consent given in that way. Ask for it in the way the council accepts.',
      ),
    ],
    (by) => [{ type: 'consent-recorded', answer, mode, on, by }],
  );

/** The talk before and at 18 and what came of it. "Could not ask" and "no answer" never count as consent (R31). */
export const recordTransition = (
  state: CaseState,
  { step, mode, on, words: text }: TrackCommandOf<'record-transition'>,
  context: DecideContext,
) => {
  const outcome = step === 'stays' || step === 'leaves';
  const planned = step === 'talk-planned';
  const talked = state.tracks.transition.some((one) => one.step === 'talk-recorded' && one.on <= on);
  return record(
    state,
    context,
    door('R31', 'record the talk about turning 18'),
    [
      planned
        ? when(!isDay(on), 'date-not-valid', 'R31', 'Give the day for which the talk is planned.')
        : pastDay(on, 'R31', context.now),
      when(
        !isSent(stageOf(state)),
        'not-submitted',
        'R31',
        'No referral was sent for this person, so there is nothing to go on with as an adult.',
      ),
      planned ? null : words(text, 'R31', 'who talked with the young person and what was said'),
      when(
        outcome && !adult(state, on) && context.settings.verbalOnlyFrom18,
        'not-yet-18',
        'R31',
        'Only from the 18th birthday can the young person say whether to go on. Record the talk now and ask again then.',
      ),
      when(
        outcome && !talked,
        'talk-missing',
        'R31',
        'The answer counts only after an informed talk. Record the talk first, with its day.',
      ),
      when(
        outcome && (mode === null || !context.settings.transitionModes.includes(mode)),
        'mode-not-accepted',
        'R31',
        'Say whether the answer was given in writing or by word of mouth, as this council accepts it.',
      ),
    ],
    (by): readonly CaseEvent[] => [
      { type: 'transition-recorded', step, mode, on, words: text.trim(), by },
      ...(outcome && transitionMatters(state)
        ? [{ type: 'ca-update-needed', updateId: `u${nextId(state)}`, about: 'transition' } as const]
        : []),
    ],
  );
};

/** The young adult leaves the NRM by their own decision. A child may not generally withdraw (B2 withdraw). */
export const withdraw = (
  state: CaseState,
  { on, mode, words: text }: TrackCommandOf<'withdraw'>,
  context: DecideContext,
) => {
  const stage = stageOf(state);
  return record(
    state,
    context,
    door('R31', 'record a withdrawal'),
    [
      pastDay(on, 'R31', context.now),
      when(
        !isSent(stage) || isConcluded(stage),
        'nothing-to-withdraw',
        'R31',
        'No referral is under way, so there is nothing to withdraw from.',
      ),
      when(
        !adult(state, on),
        'child-may-not-withdraw',
        'R31',
        'Only a person aged 18 or over can leave the NRM. Record what the child wishes as their views.',
      ),
      words(text, 'R31', 'how the young person said so, in writing or in which talk'),
    ],
    (by): readonly CaseEvent[] => [
      { type: 'referral-withdrawn', on, mode, words: text.trim(), by },
      { type: 'ca-update-needed', updateId: `u${nextId(state)}`, about: 'withdrawal' },
    ],
  );
};

/** Names or the date of birth were wrong or have become known; the age follows from it (R28, C16). */
export const correctChild = (
  state: CaseState,
  { child, unaccompanied, reason }: TrackCommandOf<'correct-child'>,
  context: DecideContext,
) =>
  record(
    state,
    context,
    { rule: 'R34', may: staff, what: 'correct the child’s details', ask: 'the social worker' },
    [
      when(
        !isKnown(child),
        'child-not-identified',
        'R2',
        'It is not clear which child this is. Give a name, or "unknown child" and one other fact.',
      ),
      when(
        child.dateOfBirth !== null &&
          (!isDay(child.dateOfBirth) || child.dateOfBirth > londonDay(context.now)),
        'date-not-valid',
        'R28',
        'The date of birth is not a day of the past. Correct it or leave it empty.',
      ),
      words(reason, 'R34', 'where the correction comes from'),
    ],
    (by) => [{ type: 'child-corrected', child, unaccompanied, reason: reason.trim(), by }],
  );
