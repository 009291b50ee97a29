import { type KeptAnchor, verify } from '../cases/index.ts';
import { missingStore, openNamedStore } from './store.ts';

/** "128:3fe2..." as the log and an earlier check print it; null = it is none. */
const anchorFrom = (text: string): KeptAnchor | null => {
  const found = /^(\d{1,15}):([0-9a-f]{64})$/u.exec(text.trim().toLowerCase());
  return found === null ? null : { position: Number(found[1]), chain: found[2] ?? '' };
};

/** `nrm verify`: 0 = every chain holds, 1 = something is not as it was written, or there is nothing to check. */
export async function verifyJournal({
  json = false,
  anchor = [],
}: {
  json?: boolean;
  anchor?: readonly string[];
} = {}): Promise<number> {
  const kept = anchor.flatMap((text) => anchorFrom(text) ?? []);
  if (kept.length < anchor.length) {
    console.error(
      'An anchor is POSITION:CHAIN, as the service logs it at shutdown and this command prints it at the end: a number, a colon and 64 letters and digits.',
    );
    return 2;
  }
  const missing = missingStore();
  if (missing !== null) {
    console.error(
      `There is no journal at ${missing}. Set NRM_DATA_FOLDER or DATABASE_URL to the service’s own.`,
    );
    return 1;
  }
  const db = await openNamedStore();
  try {
    const report = await verify(db, kept);
    if (json) console.log(JSON.stringify(report));
    else {
      for (const { problem, message } of report.findings) console.log(`${problem}: ${message}`);
      const { events, streams, anchors, head } = report;
      const counted = `${events} events in ${streams} streams, ${anchors} anchors${kept.length === 0 ? '' : `, ${kept.length} kept elsewhere`}`;
      console.log(
        report.ok
          ? `The journal is whole: ${counted}.`
          : `${report.findings.length} findings in ${counted}. Keep this database as it is and ask for help.`,
      );
      if (report.ok && head !== null)
        console.log(
          `Keep this elsewhere and give it to the next check: --anchor ${head.position}:${head.chain}`,
        );
    }
    return report.ok ? 0 : 1;
  } finally {
    await db.destroy();
  }
}
