export class Crash extends Error {}

/** A process that can be killed: before or after the n-th of its calls to the outside. Afterwards nothing of it acts any more. */
export type Killable = {
  readonly dead: () => boolean;
  /** Call number `at` from now, before or after it takes effect. */
  killAt(at: number, when: 'before' | 'after'): void;
  /** The same methods, each of them a place where the process may die. */
  port<T extends object>(target: T): T;
  clock(now: () => Date): () => Date;
};

export const killable = (): Killable => {
  let left = Number.POSITIVE_INFINITY;
  let moment: 'before' | 'after' = 'before';
  let isDead = false;

  const check = (): boolean => {
    if (isDead) throw new Crash('This process is dead.');
    left -= 1;
    if (left > 0) return false;
    isDead = true;
    if (moment === 'before') throw new Crash('Killed.');
    return true;
  };

  const port = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (object, key, receiver) => {
        const value: unknown = Reflect.get(object, key, receiver);
        if (typeof value === 'object' && value !== null) return port(value);
        if (typeof value !== 'function') return value;
        return async (...args: unknown[]) => {
          const dies = check();
          const result: unknown = await Reflect.apply(value, object, args);
          if (dies) throw new Crash('Killed after it was done.');
          return result;
        };
      },
    });

  return {
    dead: () => isDead,
    killAt: (at, when) => {
      left = at;
      moment = when;
    },
    port,
    // The clock is read before each write of the watcher's own memory: a place to die between two of them.
    clock: (now) => () => {
      if (check()) throw new Crash('Killed.');
      return now();
    },
  };
};
