import type { CaseCommand } from './commands.ts';
import { answerConsideration, answerConsultation, startConsideration } from './decide/consideration.ts';
import type { DecideContext } from './decide/context.ts';
import { recordDone } from './decide/duty.ts';
import { fileLetter, recordReply, settleLetter } from './decide/letter.ts';
import { answerAtMeeting, meetingEnded, reviewAtMeeting } from './decide/meeting-answer.ts';
import { askAtMeeting } from './decide/meeting-ask.ts';
import { importReferral, openCase } from './decide/opening.ts';
import { withOverride } from './decide/override.ts';
import { markSubmitted, namePeople, recordReference } from './decide/sending.ts';
import { withSettings } from './decide/settings-taken.ts';
import { recordDecision } from './decide/told-decision.ts';
import { decideTrack } from './decide/tracks.ts';
import { withdrawQuestion } from './decide/withdraw-question.ts';
import type { CaseEvent } from './events.ts';
import type { Decision } from './refusal.ts';
import type { CaseState } from './state.ts';

export type { DecideContext } from './decide/context.ts';

const dispatch = (
  state: CaseState | null,
  command: CaseCommand,
  context: DecideContext,
): Decision<CaseEvent> => {
  switch (command.type) {
    case 'open-case':
      return openCase(state, command, context);
    case 'import-referral':
      return importReferral(state, command, context);
    case 'start-consideration':
      return startConsideration(state, command, context);
    case 'answer-consideration':
      return answerConsideration(state, command, context);
    case 'ask-at-meeting':
      return askAtMeeting(state, command, context);
    case 'answer-at-meeting':
      return answerAtMeeting(state, command, context);
    case 'review-at-meeting':
      return reviewAtMeeting(state, command, context);
    case 'meeting-ended':
      return meetingEnded(state, command);
    case 'withdraw-question':
      return withdrawQuestion(state, command, context);
    case 'answer-consultation':
      return answerConsultation(state, command, context);
    case 'name-people':
      return namePeople(state, command, context);
    case 'mark-submitted':
      return markSubmitted(state, command, context);
    case 'record-reference':
      return recordReference(state, command, context);
    case 'record-decision':
      return recordDecision(state, command, context);
    case 'file-letter':
      return fileLetter(state, command, context);
    case 'settle-letter':
      return settleLetter(state, command, context);
    case 'record-reply':
      return recordReply(state, command, context);
    case 'record-done':
      return recordDone(state, command, context);
    default:
      return decideTrack(state, command, context);
  }
};

const guardedBy = withOverride(dispatch);

/**
 * What a command leads to: events to record (none = nothing changes, e.g. the same letter again), or a refusal that
 * names its rule and the next step. `state` is null before the case is opened. Pure; never throws on what people type.
 */
export const decide = (
  state: CaseState | null,
  command: CaseCommand,
  context: DecideContext,
): Decision<CaseEvent> => withSettings(state, guardedBy(state, command, context), context);
