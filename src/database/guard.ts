import { AsyncLocalStorage } from 'node:async_hooks';

/** Which store's transaction the running code is in; `open` turns false when it ends, so late work is not blamed. */
type Inside = { readonly store: object; open: boolean };
const current = new AsyncLocalStorage<Inside>();

/** Runs `work` marked as being inside a transaction of `store`. */
export async function inTransactionOf<T>(store: object, work: () => Promise<T>): Promise<T> {
  const inside: Inside = { store, open: true };
  try {
    return await current.run(inside, work);
  } finally {
    inside.open = false;
  }
}

/**
 * Throws when a query on the root database is made inside a transaction of the same store. Such a query would wait
 * for ever on the embedded store and see other data on a server; on both it is a mistake, so it fails at once.
 */
export function refuseInsideTransaction(store: object): void {
  const inside = current.getStore();
  if (inside?.open && inside.store === store)
    throw new Error(
      'A query on the root database inside a transaction: use the transaction it was given (trx).',
    );
}
