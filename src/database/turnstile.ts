/** Lets one holder at a time through, first come first served; who waits too long is told so instead of hanging. */
export type Turnstile = { enter(): Promise<void>; leave(): void };

/** @param patience milliseconds after which a waiting caller gets an error. */
export function turnstile(patience: number): Turnstile {
  let taken = false;
  const queue: (() => void)[] = [];
  return {
    enter() {
      if (!taken) {
        taken = true;
        return Promise.resolve();
      }
      return new Promise((resolve, reject) => {
        const pass = (): void => {
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(() => {
          queue.splice(queue.indexOf(pass), 1);
          reject(
            new Error(
              `The database connection was not free within ${patience} ms: a transaction is waiting for something other than the database.`,
            ),
          );
        }, patience);
        queue.push(pass);
      });
    },
    leave() {
      const next = queue.shift();
      if (next) next();
      else taken = false;
    },
  };
}
