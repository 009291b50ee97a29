import { createMasterKey } from '../cases/index.ts';
import { openNamedStore } from './store.ts';

/** `nrm create-master-key FILE` */
export async function createKey(file: string): Promise<number> {
  const db = await openNamedStore();
  try {
    await createMasterKey(file, db);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
    throw new Error(
      `${file} is there already and stays as it is. A second key could not read what the first has locked.`,
    );
  } finally {
    await db.destroy();
  }
  console.log(`Made ${file}. Copy it to a safe place apart from the data: without it no case can be read.`);
  return 0;
}
