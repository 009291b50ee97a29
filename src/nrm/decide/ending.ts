import type { CaseEvent } from '../events.ts';
import { type Decision, refuse } from '../refusal.ts';
import type { ProcessSettings } from '../settings.ts';
import { isSent, stageOf } from '../stage.ts';
import type { CaseState } from '../state.ts';
import type { TrackCommandOf } from '../tracks/commands.ts';
import { everSent } from '../tracks/read.ts';
import { type DecideContext, staff } from './context.ts';
import { pastDay, record, when, words } from './recording.ts';

const requested = (state: CaseState): 'closing' | 'step-down' | null => {
  const { status } = state.tracks.socialCare;
  if (status === 'closing-requested') return 'closing';
  return status === 'step-down-requested' ? 'step-down' : null;
};

/** Does the guard apply? After any outcome, unless the council departs from the guidance for negative ones (C19). */
const guardApplies = (state: CaseState, settings: ProcessSettings): boolean =>
  settings.closureAppliesAfterNegative
    ? everSent(state)
    : state.referrals.some(
        ({ stage, decisions }) => isSent(stage) && decisions.at(-1)?.outcome !== 'negative',
      );

/** What still stands between the request and the end, as refusals: the first is shown, all are listed (R61, R62, C19). */
export const closingGaps = (state: CaseState, settings: ProcessSettings): readonly Decision<never>[] => {
  const how = requested(state);
  const { assessment, mitigation, updatesBefore } = state.tracks.socialCare;
  const stage = stageOf(state);
  const problems = [
    when(
      stage === 'considering' || stage === 'agreed',
      'question-open',
      'R61',
      'The question of a referral is open, or an agreed referral is not sent. Answer it or send it first.',
    ),
  ];
  const applies = guardApplies(state, settings);
  if (applies && how === 'closing')
    problems.push(
      when(
        assessment === null,
        'assessment-missing',
        'R61',
        'A child with an NRM referral is not closed without a clear multi-agency assessment. Record it, with its day and the agencies.',
      ),
      when(
        mitigation === null,
        'agreement-missing',
        'R61',
        'A child with an NRM referral is not closed without an agreed view that the risk is mitigated. Record who agreed.',
      ),
    );
  const updated = state.tracks.updatesSent.slice(updatesBefore).some((one) => one.purpose === how);
  if (applies)
    problems.push(
      when(
        !updated,
        'update-missing',
        'R62',
        'The Competent Authority is updated first, with the reasons and how the risk is mitigated. Send the update and record it.',
      ),
    );
  return problems.filter((problem) => problem !== null);
};

/** Asks for the end of social care involvement: the guard of R61 and R62 starts here. */
export const requestClosing = (
  state: CaseState,
  { how, reason }: TrackCommandOf<'request-closing'>,
  context: DecideContext,
) =>
  record(
    state,
    context,
    {
      rule: 'R61',
      may: ['worker', 'lead-professional', 'manager'],
      what: 'ask for this',
      ask: 'the social worker or the manager',
    },
    [
      words(reason, 'R62', 'the reasons'),
      when(
        ['closed', 'stepped-down'].includes(state.tracks.socialCare.status),
        'already-ended',
        'R61',
        'Social care involvement has already ended for this child. Reopen it first.',
      ),
    ],
    (by) => (requested(state) === how ? [] : [{ type: 'closing-requested', how, reason: reason.trim(), by }]),
  );

export const cancelClosing = (
  state: CaseState,
  { reason }: TrackCommandOf<'cancel-closing'>,
  context: DecideContext,
) =>
  record(
    state,
    context,
    {
      rule: 'R61',
      may: ['worker', 'lead-professional', 'manager'],
      what: 'take this back',
      ask: 'the social worker or the manager',
    },
    [words(reason, 'R61', 'why it is taken back')],
    (by) => (requested(state) === null ? [] : [{ type: 'closing-cancelled', reason: reason.trim(), by }]),
  );

const notRequested = (state: CaseState) =>
  when(
    requested(state) === null,
    'closing-not-requested',
    'R61',
    'Nobody has asked for a closing or a step-down. Ask for it first.',
  );

export const recordAssessment = (
  state: CaseState,
  { type: _type, ...facts }: TrackCommandOf<'record-assessment'>,
  context: DecideContext,
) =>
  record(
    state,
    context,
    { rule: 'R61', may: staff, what: 'record the assessment', ask: 'the social worker or the manager' },
    [
      notRequested(state),
      pastDay(facts.on, 'R61', context.now),
      words(facts.words, 'R61', 'what the assessment found'),
      when(
        new Set(facts.agencies.map((one) => one.trim().toLowerCase()).filter((one) => one !== '')).size < 2,
        'agencies-missing',
        'R61',
        'A multi-agency assessment needs at least two agencies. Name those that took part.',
      ),
    ],
    (by) => [{ type: 'assessment-recorded', ...facts, by }],
  );

export const recordMitigation = (
  state: CaseState,
  { type: _type, ...facts }: TrackCommandOf<'record-mitigation'>,
  context: DecideContext,
) =>
  record(
    state,
    context,
    { rule: 'R61', may: staff, what: 'record the agreed view', ask: 'the social worker or the manager' },
    [
      notRequested(state),
      words(facts.words, 'R61', 'how the risk is mitigated'),
      when(
        !facts.agreedBy.some((one) => one.trim() !== ''),
        'names-missing',
        'R61',
        'Name who agreed that the risk is mitigated.',
      ),
    ],
    (by) => [{ type: 'mitigation-agreed', ...facts, by }],
  );

/** Ends social care involvement, once nothing of R61 and R62 is missing. Nobody can override it, and the product never does it. */
export const confirmClosing = (state: CaseState, context: DecideContext): Decision<CaseEvent> => {
  const how = requested(state);
  return record(
    state,
    context,
    { rule: 'R61', may: ['manager'], what: 'close or step down a child', ask: 'the manager' },
    [
      how === null
        ? refuse(
            'closing-not-requested',
            'R61',
            'Nobody has asked for a closing or a step-down. Ask for it first.',
          )
        : null,
      ...closingGaps(state, state.settings),
    ],
    (by) => (how === null ? [] : [{ type: 'social-care-ended', how, by }]),
  );
};

export const reopen = (state: CaseState, { reason }: TrackCommandOf<'reopen'>, context: DecideContext) =>
  record(
    state,
    context,
    { rule: 'R61', may: staff, what: 'reopen the case', ask: 'the social worker or the manager' },
    [
      words(reason, 'R61', 'why the child is open again'),
      when(
        !['closed', 'stepped-down'].includes(state.tracks.socialCare.status),
        'not-ended',
        'R61',
        'Social care involvement has not ended for this child, so there is nothing to reopen.',
      ),
    ],
    (by) => [{ type: 'social-care-reopened', reason: reason.trim(), by }],
  );
