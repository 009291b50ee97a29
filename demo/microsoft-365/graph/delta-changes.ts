import type { Change, Mailbox } from './mailbox.ts';

/** One row of a delta round, resolved to a resource only when its page is fetched. */
export type Row =
  | { readonly kind: 'message' | 'flags'; readonly immutableId: string }
  | { readonly kind: 'removed'; readonly id: string };

/** The last change that delta may see: a younger one, and whatever follows it, waits for replication. */
export const horizon = ({ log, quirks }: Mailbox, now: Date): number => {
  const hidden = quirks.lag === 0 ? undefined : log.find(({ at }) => at + quirks.lag > now.getTime());
  return hidden === undefined ? log.length : hidden.sequence - 1;
};

/** First round of a folder: all that is in it, newest first. */
export const firstRows = (
  mailbox: Mailbox,
  folderId: string,
  until: number,
  accept: (receivedAt: Date) => boolean,
): readonly Row[] => {
  const seen = new Set(mailbox.log.slice(0, until).map(({ immutableId }) => immutableId));
  return [...mailbox.messages.values()]
    .filter((m) => m.folderId === folderId && seen.has(m.immutableId) && accept(m.receivedAt))
    .sort((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime())
    .map(({ immutableId }) => ({ kind: 'message', immutableId }));
};

const rowOf = (mailbox: Mailbox, changes: readonly Change[], immutableIds: boolean): Row | null => {
  const last = changes.at(-1);
  if (last === undefined) return null;
  const { immutableId, defaultId } = last;
  const removed: Row = { kind: 'removed', id: immutableIds ? immutableId : defaultId };
  if (last.kind === 'out') return removed;
  const arrivals = changes.filter(({ kind }) => kind === 'arrived' || kind === 'moved-in');
  if (arrivals.length === 0) {
    const lost = changes.some(({ kind }) => kind === 'out');
    return lost ? removed : { kind: 'flags', immutableId };
  }
  if (immutableIds) {
    const cameBack = changes.some(({ kind }) => kind === 'out') && last.kind === 'moved-in';
    if (cameBack && changes[0]?.kind !== 'arrived' && mailbox.quirks.returnLost) return removed;
    const movedOnly = arrivals.every(({ kind }) => kind === 'moved-in') && last.kind === 'moved-in';
    if (movedOnly && mailbox.quirks.moveUnannounced) return null;
  }
  return { kind: 'message', immutableId };
};

/** What happened in a folder after one change and up to another, one row per message (per id, with default ids). */
export const changedRows = (
  mailbox: Mailbox,
  folderId: string,
  since: number,
  until: number,
  immutableIds: boolean,
): readonly Row[] => {
  const perMessage = Map.groupBy(
    mailbox.log.slice(since, until).filter((change) => change.folderId === folderId),
    (change) => (immutableIds ? change.immutableId : change.defaultId),
  );
  return [...perMessage.values()].flatMap((changes) => rowOf(mailbox, changes, immutableIds) ?? []);
};
