import type { Database } from '../database/index.ts';
import { CHAIN_START, chainOn, eventHash, streamStart } from './chain.ts';
import type { RecordTables } from './tables.ts';

type EventRow = RecordTables['journal_event'];
type Problem = 'altered' | 'removed' | 'inserted' | 'reordered' | 'chain-broken';

/** One thing that is not as it was written. `version` null = the stream or the whole journal. */
export type Finding = {
  readonly problem: Problem;
  readonly streamId: string | null;
  readonly version: number | null;
  readonly position: number | null;
  readonly message: string;
};

/** A line of the log or of an earlier check that was kept elsewhere than the database. */
export type KeptAnchor = { readonly position: number; readonly chain: string };

export type VerificationReport = {
  readonly ok: boolean;
  readonly events: number;
  readonly streams: number;
  readonly anchors: number;
  /** Where the journal stands: a copy of it kept elsewhere proves everything up to here. Null = no event. */
  readonly head: KeptAnchor | null;
  readonly findings: readonly Finding[];
};

const PAGE = 1000;

/**
 * Checks the whole journal without any key: every event against its hash, every stream against its chain and its
 * noted end, all events against the anchors and the journal's noted end, and against those that were `kept` elsewhere,
 * which alone show what somebody did who can write to the whole database. Reads only; may run beside the service.
 */
export async function verify(db: Database, kept: readonly KeptAnchor[] = []): Promise<VerificationReport> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((snapshot) => examine(snapshot, kept));
}

async function examine(db: Database, kept: readonly KeptAnchor[]): Promise<VerificationReport> {
  const findings: Finding[] = [];
  const report = (problem: Problem, row: Partial<EventRow>, message: string): void => {
    const { stream_id = null, version = null, position = null } = row;
    findings.push({ problem, streamId: stream_id, version, position, message });
  };
  const ends = new Map<string, { version: number; hash: string }>();
  const anchors = new Map(
    (await db.selectFrom('journal_anchor').selectAll().execute()).map((a) => [a.position, a.chain]),
  );
  const elsewhere = new Map(kept.map((one) => [one.position, one.chain]));
  const head = await db.selectFrom('journal_head').select(['position', 'chain']).executeTakeFirst();
  let chain = CHAIN_START;
  let last = 0;
  let events = 0;
  for await (const row of inOrder(db)) {
    events++;
    checkPosition(row, last, head?.position ?? 0, report);
    checkLink(row, ends.get(row.stream_id), report);
    ends.set(row.stream_id, { version: row.version, hash: row.hash });
    chain = chainOn(chain, row.hash);
    last = row.position;
    const anchored = anchors.get(row.position);
    if (anchored !== undefined && anchored !== chain)
      report(
        'chain-broken',
        { position: row.position },
        `The journal up to position ${row.position} is not what its anchor says.`,
      );
    anchors.delete(row.position);
    const proof = elsewhere.get(row.position);
    if (proof !== undefined && proof !== chain)
      report(
        'chain-broken',
        { position: row.position },
        `The journal up to position ${row.position} is not what the anchor kept elsewhere says: it was written anew.`,
      );
    elsewhere.delete(row.position);
  }
  for (const position of elsewhere.keys())
    report(
      'removed',
      { position },
      `The anchor kept elsewhere is of position ${position}, and the journal has no such event any more.`,
    );
  for (const position of anchors.keys())
    report('removed', { position }, `An anchor stands at position ${position}, but the event there is gone.`);
  if (!head || head.position !== last || head.chain !== chain)
    report(
      'chain-broken',
      { position: last },
      `The journal ends at position ${last}; its noted end says ${head?.position ?? 'nothing'} or another chain.`,
    );
  await checkEnds(db, ends, report);
  const all = [...findings];
  return {
    ok: all.length === 0,
    events,
    streams: ends.size,
    anchors: await anchorCount(db),
    head: last === 0 ? null : { position: last, chain },
    findings: all,
  };
}

type Report = (problem: Problem, row: Partial<EventRow>, message: string) => void;
const named = (row: Pick<EventRow, 'stream_id' | 'version'>): string =>
  `${row.stream_id} version ${row.version}`;

async function* inOrder(db: Database): AsyncGenerator<EventRow> {
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const page = await db
      .selectFrom('journal_event')
      .selectAll()
      .where('position', '>', after)
      .orderBy('position')
      .limit(PAGE)
      .execute();
    yield* page;
    const end = page.at(-1);
    if (!end || page.length < PAGE) return;
    after = end.position;
  }
}

function checkPosition(row: EventRow, last: number, headPosition: number, report: Report): void {
  if (row.position !== last + 1)
    report(
      'removed',
      { position: last + 1 },
      `Positions ${last + 1} to ${row.position - 1} are gone, before ${named(row)}.`,
    );
  if (row.position > headPosition)
    report('inserted', row, `${named(row)} stands after the noted end of the journal.`);
}

function checkLink(
  row: EventRow,
  before: { version: number; hash: string } | undefined,
  report: Report,
): void {
  const expected = (before?.version ?? 0) + 1;
  if (eventHash(row) !== row.hash) report('altered', row, `${named(row)} is not what was written.`);
  if (row.version > expected)
    report(
      'removed',
      { ...row, version: expected },
      `${row.stream_id} version ${expected} is gone, before version ${row.version}.`,
    );
  else if (row.version < expected)
    report('reordered', row, `${named(row)} stands after version ${expected - 1} of the same stream.`);
  else if (row.previous_hash !== (before?.hash ?? streamStart(row.stream_kind, row.stream_id)))
    report('chain-broken', row, `${named(row)} does not follow on from the version before it.`);
}

/** A stream's noted end shows what is missing at its end, where no later event of the stream could. */
async function checkEnds(
  db: Database,
  ends: Map<string, { version: number; hash: string }>,
  report: Report,
): Promise<void> {
  const streams = await db.selectFrom('journal_stream').select(['stream_id', 'version', 'hash']).execute();
  for (const { stream_id, version, hash } of streams) {
    const end = ends.get(stream_id);
    const found = end?.version ?? 0;
    if (found < version)
      report(
        'removed',
        { stream_id, version: found + 1 },
        `${stream_id} ends at version ${found}; versions up to ${version} are gone.`,
      );
    else if (found > version)
      report(
        'inserted',
        { stream_id, version: found },
        `${stream_id} version ${found} was added past its noted end.`,
      );
    else if (end && end.hash !== hash)
      report(
        'altered',
        { stream_id, version },
        `${stream_id} version ${version} is not the end that was noted.`,
      );
  }
}

async function anchorCount(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('journal_anchor')
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
