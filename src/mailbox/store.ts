import { type Database, type Trx, transaction } from '../database/index.ts';
import { holdLease, type Lease } from './lease.ts';
import type { DeltaPage, MailFolder } from './ports.ts';
import type { MailboxInboxTable } from './tables.ts';

export type Verdict = 'ruled-out' | 'unrelated' | 'filed' | 'triage' | 'gave-up' | 'gone';

/** A message that is known to exist and is assessed once. */
export type InboxRow = {
  readonly mailbox: string;
  readonly messageId: string;
  readonly folderId: string;
  readonly folderPath: string;
  readonly rescued: boolean;
  readonly backfill: boolean;
  /** Only its removal was seen: where it is now must be asked (graph-mail 1.9, 1.11). */
  readonly viaRemoval: boolean;
  readonly foundAt: string;
  readonly attempts: number;
};

export type FolderState = { readonly cursor: string | null; readonly backfilled: boolean };

/** A folder together with what its place in the mailbox means. */
export type WatchedFolder = MailFolder & { readonly rescued: boolean };

/** The watcher's memory. Every write re-checks the lease in its own transaction and throws LeaseLost when it has gone. */
export type MailboxStore = ReturnType<typeof createMailboxStore>;

export const createMailboxStore = (db: Database) => {
  const fenced = <T>(lease: Lease, now: Date, work: (trx: Trx) => Promise<T>) =>
    transaction(db, async (trx) => {
      await holdLease(trx, lease, now);
      return work(trx);
    });

  return {
    folder: async (mailbox: string, folderId: string): Promise<FolderState> => {
      const row = await db
        .selectFrom('mailbox_folder')
        .select(['cursor', 'backfilled_at'])
        .where('mailbox', '=', mailbox)
        .where('folder_id', '=', folderId)
        .executeTakeFirst();
      return { cursor: row?.cursor ?? null, backfilled: (row?.backfilled_at ?? null) !== null };
    },

    /** One page: what it told and where to go on, together or not at all. Returns how many messages are new to us. */
    savePage: (lease: Lease, folder: WatchedFolder, page: DeltaPage, backfill: boolean, now: Date) =>
      fenced(lease, now, async (trx) => {
        const fresh = await insertFound(trx, lease.mailbox, folder, page.found, { backfill, now });
        const missed = await insertFound(trx, lease.mailbox, folder, page.removed, {
          backfill,
          viaRemoval: true,
          now,
        });
        const at = now.toISOString();
        const done = page.delta === null ? {} : { backfilled_at: at, last_round_at: at };
        await trx
          .insertInto('mailbox_folder')
          .values({
            mailbox: lease.mailbox,
            folder_id: folder.id,
            cursor: page.next ?? page.delta,
            backfilled_at: null,
            last_round_at: null,
            ...done,
          })
          .onConflict((conflict) =>
            conflict.columns(['mailbox', 'folder_id']).doUpdateSet((eb) => ({
              cursor: page.next ?? page.delta,
              ...(page.delta === null
                ? {}
                : {
                    last_round_at: at,
                    backfilled_at: eb.fn.coalesce('mailbox_folder.backfilled_at', eb.val(at)),
                  }),
            })),
          )
          .execute();
        return fresh + missed;
      }),

    /** The service has forgotten our place: the folder is walked again, and what was assessed stays assessed. */
    forgetCursor: (lease: Lease, folderId: string, now: Date) =>
      fenced(lease, now, async (trx) => {
        await trx
          .updateTable('mailbox_folder')
          .set({ cursor: null })
          .where('mailbox', '=', lease.mailbox)
          .where('folder_id', '=', folderId)
          .execute();
      }),

    /** Messages that only the sweep saw; returns how many those were. */
    saveSwept: (lease: Lease, folder: WatchedFolder, ids: readonly string[], now: Date) =>
      fenced(lease, now, (trx) => insertFound(trx, lease.mailbox, folder, ids, { backfill: false, now })),

    /** What may be tried now: mail that came in while watching goes before what was there already. */
    due: async (mailbox: string, now: Date, limit: number): Promise<readonly InboxRow[]> => {
      const rows = await db
        .selectFrom('mailbox_inbox')
        .selectAll()
        .where('mailbox', '=', mailbox)
        .where('state', '=', 'waiting')
        .where('next_try_at', '<=', now.toISOString())
        .orderBy('backfill')
        .orderBy('rescued', 'desc')
        .orderBy('next_try_at')
        .orderBy('message_id')
        .limit(limit)
        .execute();
      return rows.map(inboxRow);
    },

    settle: (lease: Lease, row: InboxRow, verdict: Verdict, letterId: string | null, now: Date) =>
      fenced(lease, now, async (trx) => {
        await trx
          .updateTable('mailbox_inbox')
          .set({ state: 'done', verdict, letter_id: letterId })
          .where('mailbox', '=', row.mailbox)
          .where('message_id', '=', row.messageId)
          .execute();
      }),

    postpone: (
      lease: Lease,
      row: InboxRow,
      attempts: number,
      nextTryAt: string,
      problem: string,
      now: Date,
    ) =>
      fenced(lease, now, async (trx) => {
        await trx
          .updateTable('mailbox_inbox')
          .set({ attempts, next_try_at: nextTryAt, last_problem: problem })
          .where('mailbox', '=', row.mailbox)
          .where('message_id', '=', row.messageId)
          .execute();
      }),
  };
};

type Finding = {
  readonly backfill: boolean;
  readonly viaRemoval?: boolean;
  readonly now: Date;
};

/** Adds what is new. A message once taken for gone that shows up again is tried again; all others stay as they are. */
const insertFound = async (
  trx: Trx,
  mailbox: string,
  folder: WatchedFolder,
  ids: readonly string[],
  finding: Finding,
): Promise<number> => {
  const at = finding.now.toISOString();
  let added = 0;
  for (const messageId of new Set(ids)) {
    const row = await trx
      .insertInto('mailbox_inbox')
      .values({
        mailbox,
        message_id: messageId,
        folder_id: folder.id,
        folder_path: folder.path,
        rescued: folder.rescued ? 1 : 0,
        backfill: finding.backfill ? 1 : 0,
        via_removal: finding.viaRemoval ? 1 : 0,
        found_at: at,
        state: 'waiting',
        attempts: 0,
        next_try_at: at,
        verdict: null,
        letter_id: null,
        last_problem: null,
      })
      .onConflict((conflict) => {
        const known = conflict.columns(['mailbox', 'message_id']);
        if (finding.viaRemoval) return known.doNothing();
        return known
          .doUpdateSet({ state: 'waiting', verdict: null, attempts: 0, next_try_at: at })
          .where('mailbox_inbox.verdict', '=', 'gone');
      })
      .returning('message_id')
      .executeTakeFirst();
    if (row !== undefined) added += 1;
  }
  return added;
};

const inboxRow = (row: MailboxInboxTable): InboxRow => ({
  mailbox: row.mailbox,
  messageId: row.message_id,
  folderId: row.folder_id,
  folderPath: row.folder_path,
  rescued: Number(row.rescued) === 1,
  backfill: Number(row.backfill) === 1,
  viaRemoval: Number(row.via_removal) === 1,
  foundAt: row.found_at,
  attempts: Number(row.attempts),
});
