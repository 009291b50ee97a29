import type { AlertRequest } from '../../../src/alerts/alert.ts';
import { caseReactions } from '../../../src/alerts/reactions/case-reactions.ts';
import { meetingReactions } from '../../../src/alerts/reactions/meeting-reactions.ts';
import type { ReactionContext } from '../../../src/alerts/reactions/request.ts';
import { triageReactions } from '../../../src/alerts/reactions/triage-reactions.ts';
import { membersOf } from '../../../src/cases/case-view.ts';
import type { CommandContext, CommandResult, Reaction, Recorded } from '../../../src/cases/ports.ts';
import type { Record } from '../../../src/cases/record.ts';
import {
  type CaseState,
  type Decision,
  decide,
  decideMeeting,
  decideTriage,
  evolve,
  evolveMeeting,
  evolveTriage,
  type MeetingState,
  obligations,
} from '../../../src/nrm/index.ts';

type Stream<S, E> = { state: S | null; events: Recorded<E>[] };

/** The process over plain maps: the real decide and evolve, the real reactions, and idempotency keys as the record keeps them. */
export const memoryRecord = (
  context: ReactionContext,
  queue: (requests: readonly AlertRequest[]) => Promise<void>,
): Record => {
  let position = 0;
  const settings = context.council.process;

  const streams = <S, C, E>(
    decideOne: (id: string, state: S | null, command: C, by: CommandContext) => Decision<E>,
    evolveOne: (id: string, state: S | null, recorded: Recorded<E>) => S | null,
    react: Reaction<S | null, E>,
  ) => {
    const all = new Map<string, Stream<S, E>>();
    const answered = new Map<string, CommandResult<E>>();
    return {
      all,
      execute: async (streamId: string, command: C, by: CommandContext): Promise<CommandResult<E>> => {
        const mark = `${streamId}|${by.idempotencyKey}|${JSON.stringify(command)}`;
        const before = answered.get(mark);
        if (before?.status === 'done') return { ...before, repeated: true };
        const stream = all.get(streamId) ?? { state: null, events: [] };
        const decision = decideOne(streamId, stream.state, command, by);
        if (!decision.ok) return { status: 'refused', refusal: decision.refusal };
        const old = stream.state;
        const recorded = decision.events.map((event): Recorded<E> => {
          position += 1;
          const version = stream.events.length + 1;
          const entry = { streamId, version, position, schemaVersion: 1, at: by.now, actor: by.actor, event };
          stream.events.push(entry);
          stream.state = evolveOne(streamId, stream.state, entry);
          return entry;
        });
        all.set(streamId, stream);
        if (recorded.length > 0) await queue(react(old, stream.state, recorded, by.now));
        const version = stream.events.length;
        const result = {
          status: 'done',
          streamId,
          version,
          events: decision.events,
          repeated: false,
        } as const;
        answered.set(mark, result);
        return result;
      },
      load: async (streamId: string): Promise<S | null> => all.get(streamId)?.state ?? null,
      states: (): readonly S[] => [...all.values()].flatMap(({ state }) => (state === null ? [] : [state])),
    };
  };

  const cases = streams(
    (caseId, state: CaseState | null, command: Parameters<Record['cases']['execute']>[1], by) =>
      decide(state, command, { actor: by.actor, now: by.now, settings, caseId }),
    (caseId, state, { version, at, actor, event }) => evolve(state, event, { caseId, version, at, actor }),
    caseReactions(context),
  );
  const meetings = streams(
    (meetingId, state: MeetingState | null, command: Parameters<Record['meetings']['execute']>[1], by) =>
      decideMeeting(state, command, { actor: by.actor, now: by.now, meetingId }),
    (meetingId, state, { version, at, actor, event }) =>
      evolveMeeting(state, event, { meetingId, version, at, actor }),
    meetingReactions(context),
  );
  const triage = streams(
    (
      triageId,
      state: Parameters<typeof decideTriage>[0],
      command: Parameters<Record['triage']['execute']>[1],
      by,
    ) => decideTriage(state, command, { actor: by.actor, now: by.now, triageId }),
    (triageId, state, { version, at, actor, event }) =>
      evolveTriage(state, event, { triageId, version, at, actor }),
    triageReactions(context),
  );
  const bySeries = (seriesId: string) =>
    meetings
      .states()
      .filter((state) => state.seriesId === seriesId)
      .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));

  return {
    cases: {
      ...cases,
      ofPerson: async (personId) =>
        cases
          .states()
          .filter((state) => membersOf(state).includes(personId))
          .toSorted((a, b) => a.caseId.localeCompare(b.caseId)),
      all: async () => cases.states(),
      due: async () => [],
      obligations: (state, now) => obligations(state, now, settings),
      history: async (caseId) => cases.all.get(caseId)?.events ?? [],
      known: async () => [],
    },
    meetings: {
      ...meetings,
      rememberedChildren: async (seriesId) =>
        bySeries(seriesId).find((state) => state.children.length > 0)?.children ?? [],
      running: async (seriesId) => bySeries(seriesId).filter((state) => state.endedAt === null),
    },
    triage: { ...triage, open: async () => triage.states().filter((state) => state.status === 'open') },
    letters: {
      put: async () => {
        throw new Error('The bot stores no letters.');
      },
      get: async () => {
        throw new Error('The bot reads no letters.');
      },
    },
  };
};
