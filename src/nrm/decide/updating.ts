import type { CaseEvent } from '../events.ts';
import { stageOf, standingDecision } from '../stage.ts';
import type { CaseState } from '../state.ts';
import type { TrackCommandOf } from '../tracks/commands.ts';
import { everSent } from '../tracks/read.ts';
import { type DecideContext, staff } from './context.ts';
import { nextId, pastDay, record, when, words } from './recording.ts';

const door = (rule: string, what: string) => ({
  rule,
  may: staff,
  what,
  ask: 'the lead professional or the social worker',
});

/** Something new: "is it relevant to the trafficking question, or could it affect a decision?" (R60). */
export const recordNewInformation = (
  state: CaseState,
  { words: text, mayAffectDecision }: TrackCommandOf<'record-new-information'>,
  context: DecideContext,
) =>
  record(
    state,
    context,
    door('R60', 'record new information'),
    [words(text, 'R60', 'what is new')],
    (by): readonly CaseEvent[] => [
      { type: 'new-information-recorded', words: text.trim(), mayAffectDecision, by },
      ...(mayAffectDecision && everSent(state) && stageOf(state) !== 'withdrawn'
        ? [{ type: 'ca-update-needed', updateId: `u${nextId(state)}`, about: 'new-information' } as const]
        : []),
    ],
  );

/** An update that a person sent to the Competent Authority (R42, R60); before step-down and closing with both parts (R62). */
export const recordCaUpdate = (
  state: CaseState,
  { type: _type, ...facts }: TrackCommandOf<'record-ca-update'>,
  context: DecideContext,
) => {
  const ending = facts.purpose !== 'information';
  const rule = ending ? 'R62' : 'R60';
  const open = state.tracks.updatesNeeded.filter(({ sentOn }) => sentOn === null);
  const asked = { closing: 'closing-requested', 'step-down': 'step-down-requested', information: null };
  const wanted = asked[facts.purpose];
  return record(
    state,
    context,
    door(rule, 'record an update'),
    [
      when(
        !everSent(state),
        'not-submitted',
        rule,
        'No referral was sent for this child, so the Competent Authority has nothing to be updated on.',
      ),
      pastDay(facts.sentOn, rule, context.now),
      words(facts.words, rule, 'what the update said'),
      ending
        ? words(facts.mitigation ?? '', 'R62', 'how the risk is mitigated, as the update says it')
        : null,
      when(
        wanted !== null && state.tracks.socialCare.status !== wanted,
        'closing-not-requested',
        'R62',
        'Nobody has asked for this step-down or closing yet. Ask for it first, then record its update.',
      ),
      when(
        facts.covers.some((id) => !open.some(({ updateId }) => updateId === id)),
        'update-unknown',
        rule,
        'An update was chosen that is not waiting. Open the list again and choose from it.',
      ),
    ],
    (by) => [{ type: 'ca-update-sent', ...facts, by }],
  );
};

/** New substantive evidence may be sent so that a decision is looked at again (R55, R56). */
export const recordReviewRequest = (
  state: CaseState,
  { step, on, evidence }: TrackCommandOf<'record-review-request'>,
  context: DecideContext,
) =>
  record(
    state,
    context,
    door('R55', 'ask for a review'),
    [
      when(
        standingDecision(state) === null,
        'no-decision',
        'R55',
        'There is no decision on this referral yet that could be reviewed.',
      ),
      pastDay(on, 'R55', context.now),
      words(
        evidence,
        'R55',
        step === 'decided-against' ? 'why no review is asked for' : 'what the new evidence is',
      ),
    ],
    (by) => [{ type: 'review-request-recorded', step, on, evidence: evidence.trim(), by }],
  );

/** Detention or removal is threatened although the child is protected: the manager is told at once (R53). */
export const reportThreat = (
  state: CaseState,
  { kind, words: text }: TrackCommandOf<'report-threat'>,
  context: DecideContext,
) =>
  record(
    state,
    context,
    door('R53', 'report this'),
    [words(text, 'R53', 'what is threatened, by whom and when')],
    (by) => [{ type: 'threat-reported', threatId: `t${nextId(state)}`, kind, words: text.trim(), by }],
  );
