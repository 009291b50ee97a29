import { verify } from '../cases/index.ts';
import { missingStore, openNamedStore } from './store.ts';

/** `nrm verify`: 0 = every chain holds, 1 = something is not as it was written, or there is nothing to check. */
export async function verifyJournal({ json = false }: { json?: boolean } = {}): Promise<number> {
  const missing = missingStore();
  if (missing !== null) {
    console.error(
      `There is no journal at ${missing}. Set NRM_DATA_FOLDER or DATABASE_URL to the service’s own.`,
    );
    return 1;
  }
  const db = await openNamedStore();
  try {
    const report = await verify(db);
    if (json) console.log(JSON.stringify(report));
    else {
      for (const { problem, message } of report.findings) console.log(`${problem}: ${message}`);
      const { events, streams, anchors } = report;
      const counted = `${events} events in ${streams} streams, ${anchors} anchors`;
      console.log(
        report.ok
          ? `The journal is whole: ${counted}.`
          : `${report.findings.length} findings in ${counted}. Keep this database as it is and ask for help.`,
      );
    }
    return report.ok ? 0 : 1;
  } finally {
    await db.destroy();
  }
}
