/** The time of the local Microsoft 365: the machine's own (or a test's), moved by hand where a story needs it. */
export type Clock = {
  readonly now: () => Date;
  advance(milliseconds: number): void;
  /** From now on it is this time, and time goes on from there. */
  set(instant: Date): void;
  reset(): void;
};

export const createClock = (base: () => Date = () => new Date()): Clock => {
  let offset = 0;
  return {
    now: () => new Date(base().getTime() + offset),
    advance: (milliseconds) => {
      offset += milliseconds;
    },
    set: (instant) => {
      offset = instant.getTime() - base().getTime();
    },
    reset: () => {
      offset = 0;
    },
  };
};
