import { openRecord, openStore } from '../services.ts';
import { importCases } from './import-cases.ts';
import { wholeConfig } from './store.ts';

/** `nrm import FILE --by ID` */
export async function importFile(file: string, { by }: { by: string }): Promise<number> {
  const config = wholeConfig();
  const administrator = config.council.people.administrators.find(({ id }) => id === by);
  if (!administrator)
    throw new Error('--by must be the object id of an administrator named in the council file.');
  const db = await openStore(config);
  try {
    const record = await openRecord(config, db, () => new Date());
    const { done, repeated, refused } = await importCases(
      file,
      record,
      administrator,
      new Date().toISOString(),
    );
    for (const line of refused) console.log(`Refused: ${line}`);
    console.log(`${done} recorded, ${repeated} were there already, ${refused.length} refused.`);
    return refused.length === 0 ? 0 : 1;
  } finally {
    await db.destroy();
  }
}
