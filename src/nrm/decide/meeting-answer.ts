import type { CommandOf } from '../commands.ts';
import type { CaseEvent } from '../events.ts';
import { accept, type Decision, refuse } from '../refusal.ts';
import { currentReferral, isConcluded, isSent, stageOf } from '../stage.ts';
import type { CaseState, MeetingOnCase } from '../state.ts';
import { type Answering, answerAccepted, answerProblem, tidy } from './answering.ts';
import { type DecideContext, personOf } from './context.ts';
import { mustDecideAgain } from './follow-ups.ts';
import { meetingOf, startIfNone } from './meeting-ask.ts';
import { noSuchCase, underWay } from './refusals.ts';

export const meetingUnknown = refuse(
  'meeting-unknown',
  'R3',
  'This child was not picked for that meeting. Pick the child in the meeting first, then answer.',
);

export const notTheChair = refuse(
  'not-the-chair',
  'R3',
  'Only the chair of this meeting can answer for it. Ask the chair to answer, or take the chair of the meeting first.',
);

const isChair = (meeting: MeetingOnCase, { actor }: DecideContext): boolean =>
  personOf(actor)?.id === meeting.chair.id;

const alreadySent = refuse(
  'already-submitted',
  'R60',
  'The referral has already been sent to the Home Office, so this answer can no longer be changed. Record what is new as new information for the Competent Authority.',
);

const superseded = refuse(
  'answer-superseded',
  'R3',
  'The question has been answered again since then, elsewhere. Change the newest answer instead of this one.',
);

const isNewest = (state: CaseState, meeting: MeetingOnCase): boolean => {
  const place = currentReferral(state)?.answered?.place;
  return place?.kind === 'meeting' && place.meetingId === meeting.meetingId;
};

const sameAnswer = (meeting: MeetingOnCase, { answer, reason, decideBy }: Answering): boolean =>
  meeting.answer === answer && meeting.reason === reason && meeting.decideBy === decideBy;

/**
 * The chair's answer for one child. Tapped again it corrects the earlier answer, and what rested on that falls with
 * it; once the view has come after a "do not refer", answering again is a new decision and no correction (R29).
 */
export const answerAtMeeting = (
  state: CaseState | null,
  command: CommandOf<'answer-at-meeting'>,
  context: DecideContext,
): Decision<CaseEvent> => {
  if (state === null) return noSuchCase;
  const meeting = meetingOf(state, command.meetingId);
  if (!meeting) return meetingUnknown;
  if (!isChair(meeting, context)) return notTheChair;
  const stage = stageOf(state);
  const again = meeting.answer !== null;
  if (isSent(stage) && (again || meeting.question === 'referral')) return alreadySent;
  // After a concluded referral a person may take the question up again, in the meeting too (B2, R59).
  if (isSent(stage) && !isConcluded(stage)) return underWay;
  const answering = tidy(command);
  const problem = answerProblem(state, answering, context);
  if (problem) return problem;
  const decidesAgain = mustDecideAgain(state) && isNewest(state, meeting);
  if (again && !decidesAgain) {
    if (sameAnswer(meeting, answering)) return accept();
    if (!isNewest(state, meeting)) return superseded;
  }
  const corrects = again && !decidesAgain ? meeting.answer : null;
  const place = {
    kind: 'meeting',
    meetingId: meeting.meetingId,
    meetingType: meeting.meetingType,
  } as const;
  const reopened = corrects === null ? startIfNone(state, place) : [];
  return answerAccepted(
    state,
    [...reopened, { type: 'meeting-answered', meetingId: meeting.meetingId, ...answering, corrects }],
    context,
  );
};

/** The review of R59. "Consider again" opens a new referral beside a concluded one in the same decision (B2). */
export const reviewAtMeeting = (
  state: CaseState | null,
  command: CommandOf<'review-at-meeting'>,
  context: DecideContext,
): Decision<CaseEvent> => {
  if (state === null) return noSuchCase;
  const meeting = meetingOf(state, command.meetingId);
  if (!meeting) return meetingUnknown;
  if (!isChair(meeting, context)) return notTheChair;
  const { meetingId, result } = command;
  const words = command.words.trim();
  if (meeting.question !== 'review')
    return refuse(
      'not-a-review',
      'R3',
      'No referral has been sent for this child, so the question at this meeting is whether one is needed. Answer that.',
    );
  if (result !== 'nothing-new' && words === '')
    return refuse('words-missing', 'R60', 'Write in a sentence or two what is new, then try again.');
  if (meeting.review?.result === result && meeting.review.words === words) return accept();
  const reviewed: CaseEvent = { type: 'meeting-reviewed', meetingId, result, words };
  if (result === 'new-information' && stageOf(state) !== 'withdrawn')
    return accept<CaseEvent>(reviewed, {
      type: 'ca-update-needed',
      updateId: `u${state.version + 1}`,
      about: 'meeting',
    });
  if (result !== 'consider-again') return accept(reviewed);
  const stage = stageOf(state);
  if (!isConcluded(stage) && isSent(stage)) return underWay;
  const place = { kind: 'meeting', meetingId, meetingType: meeting.meetingType } as const;
  return accept(reviewed, ...startIfNone(state, place));
};

/** The meeting is over: unanswered, it is recorded as missed and chased (R3, D1). Never refused to the product. */
export const meetingEnded = (
  state: CaseState | null,
  command: CommandOf<'meeting-ended'>,
): Decision<CaseEvent> => {
  if (state === null) return noSuchCase;
  const meeting = meetingOf(state, command.meetingId);
  if (!meeting) return meetingUnknown;
  return meeting.status === 'asked'
    ? accept({ type: 'meeting-missed', meetingId: command.meetingId })
    : accept();
};
