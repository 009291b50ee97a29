import type { AlertRequest } from '../alerts/alert.ts';
import type { Database, Trx } from '../database/index.ts';
import type {
  CaseEvent,
  CaseState,
  Instant,
  MeetingEvent,
  MeetingState,
  ProcessSettings,
  TriageEvent,
  TriageState,
} from '../nrm/index.ts';
import { claimReferences } from './case-reference.ts';
import { firstLook, updateCaseView } from './case-view.ts';
import { casesOf } from './cases.ts';
import { executor, type Follow } from './executor.ts';
import { caseProcess, meetingProcess, triageProcess } from './heart.ts';
import { folderLetterStore } from './letter-store.ts';
import type { MasterKey } from './master-key.ts';
import { pickingsOf, runningOf, runningSince, updateMeetingView } from './meeting-view.ts';
import type { Reaction } from './ports.ts';
import type { Record } from './record.ts';
import { transfer } from './transfer.ts';
import { openTriage, updateTriageView } from './triage-view.ts';

export type RecordParts = {
  /** Open and migrated. */
  readonly db: Database;
  readonly masterKey: MasterKey;
  /** Where letters and attachments are kept, encrypted. */
  readonly lettersFolder: string;
  /** The authority's settings of today. */
  readonly settings: () => ProcessSettings;
  readonly now: () => Instant;
  /** Pure: which people to tell when something has happened. */
  readonly react: {
    readonly cases: Reaction<CaseState | null, CaseEvent>;
    readonly meetings: Reaction<MeetingState | null, MeetingEvent>;
    readonly triage: Reaction<TriageState | null, TriageEvent>;
  };
  /** Writes outbox rows in the transaction it is given. */
  readonly queueAlerts: (trx: Trx, requests: readonly AlertRequest[]) => Promise<void>;
};

/** Events first, then their read view, then the alerts they cause: all in the one transaction. */
function following<S, E>(
  view: (
    trx: Trx,
    before: S | null,
    after: S,
    recorded: Parameters<Follow<S, E>>[3],
    at: Instant,
  ) => Promise<void>,
  react: Reaction<S | null, E>,
  queueAlerts: RecordParts['queueAlerts'],
): Follow<S, E> {
  return async (trx, before, after, recorded) => {
    const at = recorded[0]?.at;
    if (at === undefined) return;
    await view(trx, before, after, recorded, at);
    const requests = react(before, after, recorded, at);
    if (requests.length > 0) await queueAlerts(trx, requests);
  };
}

/** The record: cases, meetings, the tray and the letters over one journal. */
export function buildRecord(parts: RecordParts): Record {
  const { db, masterKey, settings, react, queueAlerts } = parts;
  const letters = folderLetterStore({ db, master: masterKey, folder: parts.lettersFolder, now: parts.now });
  const cases = executor(
    db,
    masterKey,
    caseProcess(settings),
    following<CaseState, CaseEvent>(
      async (trx, before, after, recorded, at) => {
        await claimReferences(trx, masterKey, after.caseId, recorded);
        await updateCaseView(trx, after.caseId, before, after, firstLook(after, at, settings()));
      },
      react.cases,
      queueAlerts,
    ),
  );
  const meetings = executor(
    db,
    masterKey,
    meetingProcess,
    following<MeetingState, MeetingEvent>(
      (trx, _, after, recorded) => updateMeetingView(trx, after.meetingId, after, recorded),
      react.meetings,
      queueAlerts,
    ),
  );
  const tray = executor(
    db,
    masterKey,
    triageProcess,
    following<TriageState, TriageEvent>(
      (trx, _, after, recorded) => updateTriageView(trx, after.triageId, after, recorded),
      react.triage,
      queueAlerts,
    ),
  );
  const meeting = async (id: string) => (await meetings.load(id)).state;
  const entry = async (id: string) => (await tray.load(id)).state;
  return {
    cases: casesOf(db, cases, settings),
    meetings: {
      execute: meetings.execute,
      load: meeting,
      rememberedChildren: async (seriesId) => {
        const [last] = await pickingsOf(db, seriesId);
        return last === undefined ? [] : ((await meeting(last))?.children ?? []);
      },
      running: async (seriesId) => present(await Promise.all((await runningOf(db, seriesId)).map(meeting))),
      runningSince: async (startedBefore, limit) =>
        present(await Promise.all((await runningSince(db, startedBefore, limit)).map(meeting))),
    },
    triage: {
      execute: (id, command, context) =>
        command.type === 'file-from-triage'
          ? transfer(db, letters, cases, tray, id, command, context)
          : tray.execute(id, command, context),
      load: entry,
      open: async () => present(await Promise.all((await openTriage(db)).map(entry))),
    },
    letters,
  };
}

const present = <T>(all: readonly (T | null)[]): readonly T[] =>
  all.filter((one): one is T & {} => one !== null);
