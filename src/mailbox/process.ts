import type { Record } from '../cases/record.ts';
import type { LetterSettings, ReadLetter } from '../letters/reading.ts';
import { type Filing, type FilingRecord, fileMessage } from './file.ts';
import { foundIn, type Place } from './found-in.ts';
import { giveUp } from './give-up.ts';
import { type Lease, LeaseLost } from './lease.ts';
import { MailError, type MailSource, type MessageEnvelope } from './ports.ts';
import { screen } from './screen.ts';
import type { InboxRow, MailboxStore, Verdict } from './store.ts';

export type ProcessDeps = {
  readonly source: Pick<MailSource, 'envelope' | 'mime'>;
  readonly store: Pick<MailboxStore, 'settle' | 'postpone'>;
  readonly record: FilingRecord & { readonly cases: Pick<Record['cases'], 'known'> };
  readonly readLetter: ReadLetter;
  readonly settings: LetterSettings;
  readonly now: () => Date;
};

/** `postponed` = it will be tried again by itself. */
export type Outcome = Verdict | 'postponed';
export type Processed = { readonly outcome: Outcome; readonly caseId: string | null };

const plain = (outcome: Outcome): Processed => ({ outcome, caseId: null });

/** Seconds until the next attempt, by the number of attempts made. After the last one a person is asked. */
export const retryGaps = [15, 60, 300, 900, 3600, 7200, 14_400];
/** A message that is nowhere is looked for this often: it may be on the way between folders (graph-mail 2.7). */
const missingAttempts = 4;

/** Reasons that concern the whole mailbox: no message is to blame, all wait. */
const mailboxWide = new Set(['throttled', 'unauthorised', 'unwatchable']);

/**
 * Assesses one message: screen, fetch, read, file, and remember that it is done. A failure of its own postpones it
 * with growing gaps and never touches the others; after the last attempt it becomes an entry in the tray.
 * @throws MailError that concerns the whole mailbox; LeaseLost
 */
export const processRow = async (
  deps: ProcessDeps,
  lease: Lease,
  row: InboxRow,
  place: Place,
): Promise<Processed> => {
  let envelope: MessageEnvelope | null = null;
  try {
    envelope = await deps.source.envelope(row.mailbox, row.messageId);
    const filing = await assess(deps, row, envelope, place);
    if (filing === 'missing') return plain(await notThere(deps, lease, row));
    await deps.store.settle(lease, row, filing.verdict, filing.letterId, deps.now());
    return { outcome: filing.verdict, caseId: filing.caseId ?? null };
  } catch (error) {
    if (error instanceof LeaseLost) throw error;
    if (error instanceof MailError && mailboxWide.has(error.reason)) throw error;
    return plain(await failed(deps, lease, row, envelope, place, error));
  }
};

const assess = async (
  deps: ProcessDeps,
  row: InboxRow,
  envelope: MessageEnvelope | null,
  place: Place,
): Promise<{ verdict: Verdict; letterId: string | null; caseId?: string } | 'missing'> => {
  if (envelope === null) return 'missing';
  const known = await deps.record.cases.known();
  const role = place.folders.find(({ id }) => id === (envelope.folderId || row.folderId))?.role ?? null;
  const { settings } = deps;
  if (!screen({ envelope, mailbox: row.mailbox, role, known, settings }).read) {
    return { verdict: 'ruled-out', letterId: null };
  }
  const mime = await deps.source.mime(row.mailbox, row.messageId);
  if (mime === null) return 'missing';
  const { reading, message } = await deps.readLetter(mime, known, settings);
  const receivedAt = envelope.receivedAt ?? message.sentAt ?? row.foundAt;
  const found = foundIn(row, envelope, place);
  return fileMessage(deps.record, { mime, reading, message, receivedAt, found }, deps.now().toISOString());
};

const notThere = async (deps: ProcessDeps, lease: Lease, row: InboxRow): Promise<Outcome> => {
  const attempts = row.attempts + 1;
  if (attempts >= missingAttempts) {
    await deps.store.settle(lease, row, 'gone', null, deps.now());
    return 'gone';
  }
  await postpone(deps, lease, row, attempts, 'missing');
  return 'postponed';
};

const failed = async (
  deps: ProcessDeps,
  lease: Lease,
  row: InboxRow,
  envelope: MessageEnvelope | null,
  place: Place,
  error: unknown,
): Promise<Outcome> => {
  const attempts = row.attempts + 1;
  const problem = error instanceof MailError ? error.reason : kindOf(error);
  if (attempts > retryGaps.length) {
    const filing = await tryGiveUp(deps, row, envelope, place);
    if (filing !== null) {
      await deps.store.settle(lease, row, 'gave-up', filing.letterId, deps.now());
      return 'gave-up';
    }
  }
  await postpone(deps, lease, row, attempts, problem);
  return 'postponed';
};

/** Only what kind of error it was: its text may quote the letter. */
const kindOf = (error: unknown): string => `not-read (${error instanceof Error ? error.name : typeof error})`;

/** Null when not even the tray can be written: the message keeps waiting. */
const tryGiveUp = async (
  deps: ProcessDeps,
  row: InboxRow,
  envelope: MessageEnvelope | null,
  place: Place,
): Promise<Filing | null> => {
  try {
    return await giveUp(deps.record, row, envelope, place, deps.now().toISOString());
  } catch {
    return null;
  }
};

const postpone = async (
  deps: ProcessDeps,
  lease: Lease,
  row: InboxRow,
  attempts: number,
  problem: string,
): Promise<void> => {
  const gap = retryGaps[Math.min(attempts, retryGaps.length) - 1] ?? 15;
  const now = deps.now();
  const nextTryAt = new Date(now.getTime() + gap * 1000).toISOString();
  await deps.store.postpone(lease, row, attempts, nextTryAt, problem, now);
};
