import { alertBook } from '../alerts/book.ts';
import { openNamedStore } from './store.ts';

/** `nrm revive-alerts`: alerts that were given up get another day, once the way to the people has been mended. */
export async function reviveAlerts(): Promise<number> {
  const db = await openNamedStore();
  try {
    const count = await alertBook(db).revive(new Date().toISOString());
    console.log(
      count === 0
        ? 'No alert was given up: everybody could be told.'
        : `${count} alert(s) are tried again from now on, for another day.`,
    );
    return 0;
  } finally {
    await db.destroy();
  }
}
