import { isSent, stageOf } from '../stage.ts';
import type { CaseState } from '../state.ts';
import type { TrackCommandOf } from '../tracks/commands.ts';
import { referralIndex } from '../tracks/evolve.ts';
import { hazardDue } from '../tracks/read.ts';
import { after, type DecideContext, staff } from './context.ts';
import { followUps } from './follow-ups.ts';
import { dayOrNone, nextId, pastDay, record, when, words } from './recording.ts';

const preparers = ['worker', 'lead-professional', 'exploitation-team', 'exploitation-team-manager'] as const;
const team = ['exploitation-team', 'exploitation-team-manager'] as const;

/** The toolkit that goes with every referral; after sending it is owed to the Competent Authority (R22). */
export const attachToolkit = (
  state: CaseState,
  command: TrackCommandOf<'attach-toolkit'>,
  context: DecideContext,
) => {
  const { completedOn, document, reviewOn } = command;
  const door = {
    rule: 'R22',
    may: preparers,
    what: 'attach the toolkit',
    ask: 'the lead professional or the Exploitation Team',
  };
  const problems = [
    words(document, 'R22', 'which document the toolkit is, or its link'),
    pastDay(completedOn, 'R22', context.now),
    dayOrNone(reviewOn, 'R22'),
  ];
  const late =
    isSent(stageOf(state)) && !state.tracks.toolkits.some((one) => one.referral === referralIndex(state));
  return record(state, context, door, problems, (by) => [
    { type: 'toolkit-attached', completedOn, document: document.trim(), reviewOn, by },
    ...(late ? [{ type: 'ca-update-needed', updateId: `u${nextId(state)}`, about: 'toolkit' } as const] : []),
  ]);
};

/** What was done to keep the child safe, by whom, when (R9); for concerns from outside the report itself (R10). */
export const recordSafeguarding = (
  state: CaseState,
  { type: _type, ...facts }: TrackCommandOf<'record-safeguarding'>,
  context: DecideContext,
) =>
  record(
    state,
    context,
    { rule: 'R9', may: staff, what: 'record a safeguarding action', ask: 'the social worker' },
    [
      words(facts.action, 'R9', 'what has been done to keep the child safe'),
      words(facts.byWhom, 'R9', 'who did it'),
      pastDay(facts.on, 'R9', context.now),
    ],
    (by) => [{ type: 'safeguarding-recorded', ...facts, by }],
  );

/** At which level the child is known: it decides whether the MASH step comes first (R16, R18). */
export const setLevel = (
  state: CaseState,
  { involvement, reason }: TrackCommandOf<'set-level'>,
  context: DecideContext,
) =>
  record(
    state,
    context,
    { rule: 'R16', may: staff, what: 'set the level', ask: 'the social worker' },
    [
      words(reason, 'R16', 'what changed'),
      when(
        ['closing-requested', 'step-down-requested'].includes(state.tracks.socialCare.status) ||
          (state.involvement === 'open' && involvement !== 'open'),
        'use-step-down',
        'R62',
        'A child leaves social care by step-down or closing, which needs the update to the Competent Authority. Ask for the step-down or the closing instead.',
      ),
    ],
    (by) => {
      const event = { type: 'level-set', involvement, reason: reason.trim(), by } as const;
      return involvement === state.involvement
        ? []
        : [event, ...followUps(after(state, [event], context), 'names', context)];
    },
  );

/** The MASH referral for a child below social care; going ahead without the parents' consent is a decision with its reason (R16, R17). */
export const answerMash = (
  state: CaseState,
  { parentalConsent, goAhead, reason }: TrackCommandOf<'answer-mash'>,
  context: DecideContext,
) => {
  const why = (reason ?? '').trim();
  const plain = parentalConsent === 'given' && goAhead;
  return record(
    state,
    context,
    { rule: 'R16', may: staff, what: 'answer the MASH step', ask: 'the lead practitioner or the manager' },
    [
      when(
        state.involvement === 'open',
        'mash-not-needed',
        'R18',
        'The child is open to social care, so no MASH referral is needed. Go straight on to the referral.',
      ),
      plain ? null : words(why, 'R17', 'why you go ahead without the parents’ consent, or why you do not'),
    ],
    (by) => {
      const event = {
        type: 'mash-answered',
        parentalConsent,
        goAhead,
        reason: why === '' ? null : why,
        by,
      } as const;
      return [event, ...followUps(after(state, [event], context), 'names', context)];
    },
  );
};

const hazardDoor = {
  rule: 'R21',
  may: team,
  what: 'set or end the hazard',
  ask: 'the Exploitation Team',
} as const;

/** The NRM hazard on the child's record: only the Exploitation Team sets and ends it (R21). */
export const setHazard = (
  state: CaseState,
  { words: text }: TrackCommandOf<'set-hazard'>,
  context: DecideContext,
) =>
  record(state, context, hazardDoor, [], (by) =>
    state.tracks.hazard.status === 'set'
      ? []
      : [
          {
            type: 'hazard-set',
            words: text.trim() === '' && hazardDue(state) ? 'An NRM referral is agreed' : text.trim(),
            by,
          },
        ],
  );

export const requestHazardEnd = (
  state: CaseState,
  { reason }: TrackCommandOf<'request-hazard-end'>,
  context: DecideContext,
) =>
  record(
    state,
    context,
    { ...hazardDoor, may: staff, what: 'ask for the end of the hazard' },
    [
      words(reason, 'R21', 'why the hazard should end'),
      when(
        state.tracks.hazard.status !== 'set',
        'hazard-not-set',
        'R21',
        'No hazard is set at present, so there is none to end.',
      ),
    ],
    (by) => [{ type: 'hazard-end-requested', reason: reason.trim(), by }],
  );

export const endHazard = (
  state: CaseState,
  { reason }: TrackCommandOf<'end-hazard'>,
  context: DecideContext,
) =>
  record(
    state,
    context,
    hazardDoor,
    [
      words(reason, 'R21', 'why the hazard ends'),
      when(
        !['set', 'end-requested'].includes(state.tracks.hazard.status),
        'hazard-not-set',
        'R21',
        'No hazard is set at present, so there is none to end.',
      ),
    ],
    (by) => [{ type: 'hazard-ended', reason: reason.trim(), by }],
  );

export const confirmHazard = (state: CaseState, context: DecideContext) =>
  record(
    state,
    context,
    { ...hazardDoor, may: preparers, what: 'confirm the hazard in the case system' },
    [
      when(
        state.tracks.hazard.status !== 'set',
        'hazard-not-set',
        'R21',
        'No hazard is set at present. Set it first, then confirm it.',
      ),
    ],
    (by) => (state.tracks.hazard.inCaseSystem ? [] : [{ type: 'hazard-in-case-system', by }]),
  );
