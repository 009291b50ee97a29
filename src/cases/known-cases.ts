import type { Database } from '../database/index.ts';
import type { KnownCase } from '../letters/reading.ts';
import type { CaseId, CaseState } from '../nrm/index.ts';

const knownCase = (state: CaseState): KnownCase => ({
  id: state.caseId,
  child: {
    name: state.child.name,
    aliases: state.child.aliases,
    dateOfBirth: state.child.dateOfBirth,
  },
  references: state.referrals.flatMap((referral) => referral.references),
  referrer: state.referrerMailbox,
  formerReferrers: otherReferrers(state),
  messageIds: conversation(state),
});

/** A letter still goes to whoever sent the referral, also after the case was passed on, or to who stands in (B2 reassign). */
const otherReferrers = ({ tracks }: CaseState): readonly string[] => [
  ...tracks.formerMailboxes,
  ...tracks.covers.flatMap(({ person }) => person.email ?? []),
];

/** Only proven letters that nobody doubts start a conversation: whoever sends the others chooses their ids. */
const conversation = ({ letters, awaiting, contradictions }: CaseState): readonly string[] => {
  const doubted = new Set([...awaiting, ...contradictions].map(({ letterId }) => letterId));
  return letters.flatMap(({ trust, letterId, messageId }) =>
    trust !== 'authentic' || doubted.has(letterId) || messageId === undefined ? [] : [messageId],
  );
};

/**
 * All cases for the letter matcher, kept in memory. Each call reads only the cases that have new events since the last
 * one, whoever wrote them; an erased case is forgotten.
 */
export function knownCases(
  db: Database,
  load: (caseId: CaseId) => Promise<CaseState | null>,
): () => Promise<readonly KnownCase[]> {
  const cases = new Map<CaseId, KnownCase>();
  /** The same list as long as nothing changed: whoever keeps an index over it need not make it again. */
  let list: readonly KnownCase[] = [];
  let position = 0;
  const refresh = async (): Promise<readonly KnownCase[]> => {
    const head = await db.selectFrom('journal_head').select('position').executeTakeFirstOrThrow();
    const changed = await db
      .selectFrom('journal_event')
      .select('stream_id')
      .distinct()
      .where('stream_kind', '=', 'case')
      .where('position', '>', position)
      .execute();
    for (const { stream_id } of changed) {
      const state = await load(stream_id);
      if (state) cases.set(stream_id, knownCase(state));
    }
    // An event between the two reads is read again next time: harmless, while one skipped would be lost.
    position = head.position;
    const erased = await db
      .selectFrom('journal_stream')
      .select('stream_id')
      .where('erased_at', 'is not', null)
      .execute();
    const gone = erased.filter(({ stream_id }) => cases.delete(stream_id));
    if (changed.length > 0 || gone.length > 0) list = [...cases.values()];
    return list;
  };
  let running: Promise<unknown> = Promise.resolve();
  return () => {
    // One refresh at a time: a slower, older one must not put back what a newer one has read.
    const next = running.then(refresh, refresh);
    running = next;
    return next;
  };
}
