import { type Database, type Trx, transaction } from '../database/index.ts';
import type { ProcessSettings } from '../nrm/index.ts';
import { rewriteReferences } from './case-reference.ts';
import { firstLook, updateCaseView } from './case-view.ts';
import { executor } from './executor.ts';
import { caseProcess, meetingProcess, triageProcess } from './heart.ts';
import { takeHead } from './journal-head.ts';
import { referTo } from './letter-reference.ts';
import type { MasterKey } from './master-key.ts';
import { updateMeetingView } from './meeting-view.ts';
import { streamKey } from './stream-key.ts';
import { updateTriageView } from './triage-view.ts';

const VIEWS = [
  'case_view',
  'case_member',
  'case_reference',
  'meeting_view',
  'triage_view',
  'letter_reference',
] as const;

/**
 * Writes all read views anew from the events, in one transaction. @returns how many streams were read.
 * What a sweep had already looked at comes due again; its alerts are known by their keys and not sent twice.
 */
export async function rebuildViews(
  db: Database,
  master: MasterKey,
  settings: () => ProcessSettings,
): Promise<number> {
  const rebuild = rebuilders(db, master, settings);
  return transaction(db, async (trx) => {
    await takeHead(trx);
    for (const view of VIEWS) await trx.deleteFrom(view).execute();
    const streams = await trx
      .selectFrom('journal_stream')
      .select(['stream_id', 'stream_kind'])
      .where('wrapped_key', 'is not', null)
      .where('version', '>', 0)
      .orderBy('stream_id')
      .execute();
    for (const { stream_id, stream_kind } of streams)
      if (stream_kind === 'case') await rebuild.case(trx, stream_id);
      else if (stream_kind === 'meeting') await rebuild.meeting(trx, stream_id);
      else await rebuild.triage(trx, stream_id);
    return streams.length;
  });
}

function rebuilders(db: Database, master: MasterKey, settings: () => ProcessSettings) {
  const nothing = async (): Promise<void> => undefined;
  const cases = executor(db, master, caseProcess(settings), nothing);
  const meetings = executor(db, master, meetingProcess, nothing);
  const tray = executor(db, master, triageProcess, nothing);
  const refer = async (trx: Trx, id: string, hashes: readonly string[]): Promise<void> => {
    const key = await streamKey(trx, master, id);
    if (key) await referTo(trx, id, key, hashes);
  };
  return {
    case: async (trx: Trx, id: string): Promise<void> => {
      const { state, events } = await cases.load(id, trx);
      const last = events.at(-1);
      if (!state || !last) return;
      await updateCaseView(trx, id, null, state, firstLook(state, last.at, settings()));
      await rewriteReferences(trx, master, state);
      await refer(
        trx,
        id,
        events.flatMap(({ event }) => caseProcess(settings).letters(event)),
      );
    },
    meeting: async (trx: Trx, id: string): Promise<void> => {
      const { state, events } = await meetings.load(id, trx);
      if (state) await updateMeetingView(trx, id, state, events);
    },
    triage: async (trx: Trx, id: string): Promise<void> => {
      const { state, events } = await tray.load(id, trx);
      if (!state) return;
      await updateTriageView(trx, id, state, events);
      await refer(
        trx,
        id,
        events.flatMap(({ event }) => triageProcess.letters(event)),
      );
    },
  };
}
