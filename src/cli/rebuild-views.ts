import { readMasterKey, rebuildViews } from '../cases/index.ts';
import { councilNow } from '../council.ts';
import { openStore } from '../services.ts';
import { missingStore, wholeConfig } from './store.ts';

/**
 * `nrm rebuild-views`: 0 = written anew, 1 = there is nothing to write them from. The history itself is only read; all
 * is done in one transaction, so that a failure leaves the old views.
 */
export async function rebuild(): Promise<number> {
  const config = wholeConfig();
  const missing = missingStore();
  if (missing !== null) {
    console.error(
      `There is no journal at ${missing}. Set NRM_DATA_FOLDER or DATABASE_URL to the service’s own.`,
    );
    return 1;
  }
  const db = await openStore(config);
  try {
    const council = councilNow(config.council, () => new Date());
    const streams = await rebuildViews(db, await readMasterKey(config.masterKeyFile), () => council.process);
    console.log(`Views written anew from ${streams} streams. What had fallen due is looked at again.`);
    return 0;
  } finally {
    await db.destroy();
  }
}
