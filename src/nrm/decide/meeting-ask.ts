import type { CommandOf } from '../commands.ts';
import type { CaseEvent, ConsiderationPlace } from '../events.ts';
import { accept, type Decision } from '../refusal.ts';
import { isSent, stageOf } from '../stage.ts';
import type { CaseState, MeetingOnCase } from '../state.ts';
import type { Actor } from '../vocabulary.ts';
import { type DecideContext, holds, staff } from './context.ts';
import { noSuchCase, notAllowed } from './refusals.ts';

export const meetingOf = (state: CaseState, meetingId: string): MeetingOnCase | undefined =>
  state.meetings.find((meeting) => meeting.meetingId === meetingId);

/** Opens the question where none is open; in `considering` and `agreed` the open one goes on (B2). */
export const startIfNone = (state: CaseState, place: ConsiderationPlace): readonly CaseEvent[] => {
  const stage = stageOf(state);
  return stage === 'considering' || stage === 'agreed'
    ? []
    : [{ type: 'consideration-started', considerationId: `${state.caseId}:${state.version + 1}`, place }];
};

/** Only the product, which knows who took the chair, or the present chair may name another chair. */
const mayNameChair = (actor: Actor, asked: MeetingOnCase): boolean =>
  actor.kind === 'system' || actor.person.id === asked.chair.id;

/**
 * Asks at a meeting. Until a referral is sent the question is R3's, also after "not referred" (R7). Once one was
 * sent, whatever its outcome, a meeting reviews (R59): the question never restarts by itself, a person may restart it.
 */
export const askAtMeeting = (
  state: CaseState | null,
  command: CommandOf<'ask-at-meeting'>,
  { actor }: DecideContext,
): Decision<CaseEvent> => {
  if (state === null) return noSuchCase;
  if (actor.kind === 'person' && !holds(actor, state, [...staff, 'administrator']))
    return notAllowed('R3', 'ask the question at a meeting', 'the chair of the meeting');
  const { meetingId, meetingType, chair } = command;
  const question = isSent(stageOf(state)) ? 'review' : 'referral';
  const ask: CaseEvent = { type: 'meeting-asked', meetingId, meetingType, chair, question };
  const known = meetingOf(state, meetingId);
  if (known) {
    const same = known.chair.id === chair.id && known.meetingType === meetingType;
    if (same || known.status === 'answered') return accept();
    if (!mayNameChair(actor, known))
      return notAllowed('R3', 'name another chair for this meeting', 'the chair of the meeting');
    return accept(ask);
  }
  if (question === 'review') return accept(ask);
  const place = { kind: 'meeting', meetingId, meetingType } as const;
  return accept(...startIfNone(state, place), ask);
};
