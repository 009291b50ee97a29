export type Repeating = {
  /** One round now, after one that is under way. Returns what the round counts. */
  runOnce(): Promise<number>;
  /** Ends after the round under way. */
  stop(): Promise<void>;
};

/** Runs a round at once and then again and again; rounds follow each other, and one that fails is logged by its kind. */
export const every = (
  everyMs: number,
  round: () => Promise<number>,
  log: (line: string) => void,
): Repeating => {
  let last: Promise<unknown> = Promise.resolve();
  const runOnce = (): Promise<number> => {
    const next = last.then(round, round);
    last = next;
    return next;
  };
  const tick = (): void => {
    runOnce().catch((error: unknown) =>
      log(`a round failed: ${error instanceof Error ? error.name : 'unknown error'}`),
    );
  };
  const timer = setInterval(tick, everyMs);
  tick();
  return {
    runOnce,
    stop: async () => {
      clearInterval(timer);
      await last.catch(() => undefined);
    },
  };
};
