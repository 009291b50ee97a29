import type { Council } from '../council.ts';
import { type Day, londonDay, type ProcessSettings } from '../nrm/index.ts';

/** The settings in force on a day: those of the file, with every change up to that day, the latest last (section C). */
export const processOn = (
  { process, changes }: Pick<Council, 'process' | 'changes'>,
  day: Day,
): ProcessSettings =>
  Object.assign(
    { ...process },
    ...changes
      .filter(({ from }) => from <= day)
      .toSorted((one, other) => one.from.localeCompare(other.from))
      .map((change) => change.process),
  );

/**
 * The council as it is at any moment: its `process` follows the clock, so that a change takes effect at midnight in
 * London without a restart. Within one day it is one and the same object.
 */
export const councilNow = (council: Council, now: () => Date): Council => {
  if (council.changes.length === 0) return council;
  let known: { readonly day: Day; readonly process: ProcessSettings } | null = null;
  return {
    ...council,
    get process() {
      const day = londonDay(now().toISOString());
      if (known?.day !== day) known = { day, process: processOn(council, day) };
      return known.process;
    },
  };
};
