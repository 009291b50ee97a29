import type { Reaction, Recorded } from '../../cases/ports.ts';
import { type CaseEvent, type CaseState, closingGaps, type EventOf, type Instant } from '../../nrm/index.ts';
import { type AlertRequest, decisionDetail } from '../alert.ts';
import { nextWorkingMorning } from '../office-hours.ts';
import { onLetter } from './letters.ts';
import { holidaysOf, oncePerPerson, type ReactionContext, tell } from './request.ts';

const ofCase = (state: CaseState, detail: string | null) =>
  ({ kind: 'case', id: state.caseId, detail }) as const;

/** Ended unanswered (D1): the chair now, the manager next working day; the delivery finds it void when answered meanwhile. */
const onMissed = (
  { meetingId }: EventOf<'meeting-missed'>,
  state: CaseState,
  now: Instant,
  context: ReactionContext,
): readonly AlertRequest[] => {
  const chair = state.meetings.find((meeting) => meeting.meetingId === meetingId)?.chair;
  const next = nextWorkingMorning(now, holidaysOf(context));
  const subject = { kind: 'meeting', id: meetingId, detail: state.caseId } as const;
  const about = `${meetingId}:${state.caseId}`;
  return [
    ...tell(chair === undefined ? [] : [chair], 'meeting-unanswered', subject, about, now),
    ...tell([state.manager], 'meeting-unanswered-escalated', subject, about, next),
  ];
};

/** "Refer" waits for its names (R19): the one who answered and the worker now, the manager next working day. */
const onReferWithoutNames = (
  version: number,
  answeredBy: Recorded<CaseEvent>['actor'],
  meetingId: string | null,
  state: CaseState,
  now: Instant,
  context: ReactionContext,
): readonly AlertRequest[] => {
  const next = nextWorkingMorning(now, holidaysOf(context));
  const answerer = answeredBy.kind === 'person' ? [answeredBy.person] : [];
  const subject = ofCase(state, meetingId);
  const about = `${state.caseId}:${version}`;
  return oncePerPerson([
    ...tell([...answerer, state.worker], 'people-to-name', subject, about, now),
    ...tell([state.manager], 'people-to-name', subject, about, next),
  ]);
};

/**
 * A decision that came without a letter of its own: told by telephone, or in a waiting letter that a person let count.
 * The manager's card all the same (P1). Where the letter is filed in the same breath, its own card says it.
 */
const onDecision = (
  { evidence, decidedOn, outcome }: EventOf<'rg-decided' | 'cg-decided' | 'review-decided'>,
  version: number,
  state: CaseState,
  recorded: readonly Recorded<CaseEvent>[],
  now: Instant,
): readonly AlertRequest[] => {
  if (recorded.some(({ event }) => event.type === 'letter-filed')) return [];
  const decision = state.referrals
    .at(-1)
    ?.decisions.findLast((one) => one.decidedOn === decidedOn && one.outcome === outcome);
  const told = decision === undefined ? null : decisionDetail(decision.id);
  const detail = evidence.kind === 'letter' ? evidence.letterId : told;
  const about = `${state.caseId}:${version}`;
  return tell([state.manager], 'letter-filed', ofCase(state, detail), about, now, true);
};

/** Detention or removal is threatened: the manager and the lead at once, but not the one who says so (R53, P1). */
const onThreat = (
  { threatId, by }: EventOf<'threat-reported'>,
  state: CaseState,
  now: Instant,
): readonly AlertRequest[] => {
  const lead = state.people?.leadProfessional ?? state.worker;
  const subject = ofCase(state, `R53:threat:${threatId}`);
  const people = [state.manager, lead].filter(({ id }) => id !== by.id);
  return oncePerPerson(tell(people, 'threat-reported', subject, `${state.caseId}:${threatId}`, now));
};

/** A child is to be closed or stepped down and something is missing: the manager, until it is done or taken back (P1). */
const onClosing = (state: CaseState, about: string, now: Instant): readonly AlertRequest[] =>
  closingGaps(state, state.settings).length === 0
    ? []
    : tell([state.manager], 'closing-requested', ofCase(state, 'R61:closing'), about, now, true);

const onEvent = (
  { event, version, actor }: Recorded<CaseEvent>,
  state: CaseState,
  recorded: readonly Recorded<CaseEvent>[],
  now: Instant,
  context: ReactionContext,
): readonly AlertRequest[] => {
  const about = `${state.caseId}:${version}`;
  const managers = context.council.people.exploitationTeamManagers;
  const agreed = recorded.some((other) => other.event.type === 'referral-agreed');
  switch (event.type) {
    case 'letter-filed':
      return onLetter(event, state, recorded, now, context);
    case 'meeting-missed':
      return onMissed(event, state, now, context);
    case 'consultation-requested':
      return tell(managers, 'consultation-requested', ofCase(state, event.meetingId), about, now);
    case 'meeting-answered':
      if (event.answer !== 'refer' || agreed) return [];
      return onReferWithoutNames(version, actor, event.meetingId, state, now, context);
    case 'consideration-answered':
      if (event.answer !== 'refer' || agreed) return [];
      return onReferWithoutNames(version, actor, null, state, now, context);
    case 'rg-decided':
    case 'cg-decided':
    case 'review-decided':
      return onDecision(event, version, state, recorded, now);
    case 'threat-reported':
      return onThreat(event, state, now);
    case 'closing-requested':
      return onClosing(state, about, now);
    case 'referral-agreed':
      return oncePerPerson(
        tell(
          [state.manager, event.leadProfessional, event.exploitationTeamSupporter],
          'referral-agreed',
          ofCase(state, null),
          about,
          now,
        ),
      );
    case 'referral-declined':
      return oncePerPerson([
        ...tell([state.manager], 'referral-declined', ofCase(state, null), about, now, true),
        ...tell([state.worker], 'referral-declined', ofCase(state, null), about, now),
      ]);
    default:
      return [];
  }
};

/** What a child's case means for people when something new is on it (P1, R3, R5, R19, R49, R50). Pure. */
export const caseReactions =
  (context: ReactionContext): Reaction<CaseState | null, CaseEvent> =>
  (_before, after, recorded, now) =>
    after === null ? [] : recorded.flatMap((entry) => onEvent(entry, after, recorded, now, context));
