import type { Council } from '../../src/council.ts';
import {
  type CaseId,
  type CaseState,
  currentReferral,
  type Day,
  londonDay,
  type MeetingState,
  missingLine,
  questionsAt,
  spokenDay,
  viewsLine,
} from '../../src/nrm/index.ts';
import { answerWords, type ChildInMeeting } from '../cards/meeting-child.ts';
import { meetingClosedCard } from '../cards/meeting-closed.ts';
import { meetingPromptCard } from '../cards/meeting-prompt.ts';
import { meetingTypeCard } from '../cards/meeting-type-question.ts';
import type { Card } from '../ports.ts';
import { type Companion, instantOf } from './companion.ts';
import { stillNeeded } from './still-needed.ts';

/** What this drawing shows beside the record: a refusal, what was typed, an answer opened for change. */
export type Drawing = {
  readonly problem?: string;
  readonly pickAgain?: boolean;
  readonly changing?: CaseId;
  readonly refused?: { readonly caseId: CaseId; readonly sentence: string };
  readonly typed?: (caseId: CaseId) => { readonly reason: string; readonly decideBy: string };
};

const nothingTyped = () => ({ reason: '', decideBy: '' });

const earlierReason = (state: CaseState, meetingId: string): ChildInMeeting['earlier'] => {
  const declined = state.referrals.findLast((referral) => referral.declinedReason !== null);
  if (!declined?.declinedReason) return null;
  const place = declined.answered?.place;
  if (place?.kind === 'meeting' && place.meetingId === meetingId) return null;
  return { reason: declined.declinedReason, on: declined.answered?.at.slice(0, 10) ?? null };
};

/** R7: an answer given at another meeting that still waits for names, a view or its date. */
const lastTime = (state: CaseState, meetingId: string): string | null => {
  const referral = currentReferral(state);
  const given = referral?.stage === 'considering' ? referral.answered : null;
  if (!given || (given.place.kind === 'meeting' && given.place.meetingId === meetingId)) return null;
  const until = given.decideBy === null ? '' : `, by ${spokenDay(given.decideBy)}`;
  const because = given.reason === null ? '' : `, because: ${given.reason}`;
  return `${answerWords[given.answer]}${until} (${spokenDay(londonDay(given.at))})${because}`;
};

const childOf = (state: CaseState, meetingId: string, drawing: Drawing, today: Day): ChildInMeeting => {
  const { caseId } = state;
  const asked = state.meetings.find((meeting) => meeting.meetingId === meetingId);
  const open = drawing.changing === caseId || drawing.refused?.caseId === caseId;
  const answered =
    asked?.answer && !open
      ? {
          answer: asked.answer,
          reason: asked.reason,
          decideBy: asked.decideBy,
          stillNeeded: stillNeeded(state, asked.answer),
        }
      : null;
  const given = { reason: asked?.reason ?? '', decideBy: asked?.decideBy ?? '' };
  const typed = drawing.typed?.(caseId) ?? nothingTyped();
  return {
    caseId,
    childName: state.child.name,
    earlier: earlierReason(state, meetingId),
    lastTime: lastTime(state, meetingId),
    answered,
    review: asked?.question === 'review' ? { given: asked.review ?? null } : null,
    facts: [missingLine(state, today), viewsLine(state, today)].filter((line) => line !== null),
    problem: drawing.refused?.caseId === caseId ? drawing.refused.sentence : null,
    typed: drawing.changing === caseId ? given : typed,
  };
};

const isAsked = (state: CaseState, meetingId: string): boolean =>
  state.meetings.some((meeting) => meeting.meetingId === meetingId);

/** Children confirmed by the chair, as cases: only those on the chair's own list, whatever else the meeting holds. */
const confirmed = (meeting: MeetingState, own: readonly CaseState[]): readonly CaseState[] =>
  own.filter((state) => meeting.children.includes(state.caseId) && isAsked(state, meeting.meetingId));

/** What is read out at this type of meeting: before a referral for the one child, the review for another (R3, R59). */
const asked = (council: Council, meeting: MeetingState, chosen: readonly CaseState[]): readonly string[] => {
  const type = council.process.meetingTypes.find(({ id }) => id === meeting.meetingType) ?? null;
  const kinds = (['referral', 'review'] as const).filter((question) =>
    chosen.some((state) =>
      state.meetings.some((one) => one.meetingId === meeting.meetingId && one.question === question),
    ),
  );
  return [...new Set(kinds.flatMap((kind) => questionsAt(type, kind).map(({ words }) => words)))];
};

/** The chair's card as the record stands now: which kind of meeting, which children, the questions, the answers. */
export const meetingCard = async (
  companion: Companion,
  meeting: MeetingState,
  chairId: string,
  drawing: Drawing = {},
): Promise<Card> => {
  const { record, council } = companion;
  const today = londonDay(instantOf(companion));
  const own = await record.cases.ofPerson(chairId);
  const chosen = confirmed(meeting, own);
  const { meetingId, title } = meeting;
  const key = own
    .filter((state) => meeting.children.includes(state.caseId))
    .reduce((sum, state) => sum + state.version, meeting.version);
  const problem = drawing.problem ?? null;
  if (meeting.noChild !== null && drawing.pickAgain !== true)
    return meetingClosedCard({ meetingId, key, title, reason: meeting.noChild.reason });
  if (meeting.meetingType === null)
    return meetingTypeCard({ meetingId, key, title, types: council.process.meetingTypes, problem });
  const remembered =
    chosen.length > 0
      ? chosen.map((state) => state.caseId)
      : await record.meetings.rememberedChildren(meeting.seriesId);
  return meetingPromptCard({
    meetingId,
    key,
    title,
    choices: own.map((state) => ({ caseId: state.caseId, childName: state.child.name })),
    remembered,
    children:
      drawing.pickAgain === true ? [] : chosen.map((state) => childOf(state, meetingId, drawing, today)),
    problem,
    asks: asked(council, meeting, chosen),
  });
};
