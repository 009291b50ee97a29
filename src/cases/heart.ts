import {
  CASE_EVENT_SCHEMA_VERSION,
  type CaseCommand,
  type CaseEvent,
  type CaseState,
  decide,
  decideMeeting,
  decideTriage,
  evolve,
  evolveMeeting,
  evolveTriage,
  type FiledLetter,
  type MeetingCommand,
  type MeetingEvent,
  type MeetingState,
  type ProcessSettings,
  type TriageCommand,
  type TriageEvent,
  type TriageState,
} from '../nrm/index.ts';
import type { Process } from './process.ts';

/*
 * The three kinds of stream, bound to the process. To change an event's shape: raise the schema version in src/nrm,
 * and turn the older shape into today's in `upcast` here; recorded events are never edited.
 */

const bytesOf = (letter: FiledLetter): readonly string[] => [
  letter.sha256,
  ...letter.attachments.map((attachment) => attachment.sha256),
];

const onlySchemaOne = <E>(event: unknown, schemaVersion: number): E => {
  if (schemaVersion !== 1)
    throw new Error(
      `An event has schema version ${schemaVersion}, which this version of the product cannot read. Update the product.`,
    );
  return event as E;
};

export const caseProcess = (settings: () => ProcessSettings): Process<CaseState, CaseCommand, CaseEvent> => ({
  kind: 'case',
  schemaVersion: CASE_EVENT_SCHEMA_VERSION,
  decide: (caseId, state, command, { actor, now }) =>
    decide(state, command, { actor, now, caseId, settings: settings() }),
  evolve: (state, { event, streamId, version, at, actor }) =>
    evolve(state, event, { caseId: streamId, version, at, actor }),
  upcast: onlySchemaOne,
  // Where and when a letter was seen differs from sighting to sighting; it is the same letter.
  identity: (command) => (command.type === 'file-letter' ? [command.type, command.letter.letterId] : command),
  letters: (event) => (event.type === 'letter-filed' ? bytesOf(event.letter) : []),
});

export const meetingProcess: Process<MeetingState, MeetingCommand, MeetingEvent> = {
  kind: 'meeting',
  schemaVersion: 1,
  decide: (meetingId, state, command, { actor, now }) =>
    decideMeeting(state, command, { actor, now, meetingId }),
  evolve: (state, { event, streamId, version, at, actor }) =>
    evolveMeeting(state, event, { meetingId: streamId, version, at, actor }),
  upcast: onlySchemaOne,
  // A start or an end that Teams sends again may carry another title or suggestion; it is the same start or end.
  identity: (command) =>
    command.type === 'start-meeting' || command.type === 'end-meeting' ? command.type : command,
  letters: () => [],
};

export const triageProcess: Process<TriageState, TriageCommand, TriageEvent> = {
  kind: 'triage',
  schemaVersion: 1,
  decide: (triageId, state, command, { actor, now }) =>
    decideTriage(state, command, { actor, now, triageId }),
  evolve: (state, { event, streamId, version, at, actor }) =>
    evolveTriage(state, event, { triageId: streamId, version, at, actor }),
  upcast: onlySchemaOne,
  identity: (command) => (command.type === 'open-triage' ? [command.type, command.letter.letterId] : command),
  letters: (event) => (event.type === 'triage-opened' ? bytesOf(event.letter) : []),
};
