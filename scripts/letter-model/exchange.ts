import { type SentenceLabel, sentenceLabels } from '../../src/letters/model/labels.ts';
import type { Unit } from '../../src/letters/model/network.ts';
import type { Course, Lesson } from './lesson.ts';

const isDeciding = (label: SentenceLabel): boolean => /^(?:rg|cg|decision|review)-/.test(label);
const deciding = new Set(sentenceLabels.flatMap((label, sort) => (isDeciding(label) ? [sort] : [])));

/**
 * Tells letters anew: some units are exchanged, by chance, for units of the same sort from other letters and from the
 * single statements. What the letter decides stays the same, so each way of saying it is met in many surroundings.
 */
export function exchange(
  lessons: readonly Lesson[],
  shares: Course['exchanged'],
  random: () => number,
): (lesson: Lesson) => Lesson {
  const pools = new Map<number, Unit[]>();
  for (const { units, sorts } of lessons)
    units.forEach((unit, at) => {
      const sort = sorts[at] ?? -1;
      if (sort < 0 || unit.title) return;
      const pool = pools.get(sort) ?? [];
      pool.push(unit);
      pools.set(sort, pool);
    });
  return (lesson) => {
    if (lesson.verdict < 0) return lesson;
    const units = lesson.units.map((unit, at) => {
      const sort = lesson.sorts[at] ?? -1;
      const pool = unit.title ? undefined : pools.get(sort);
      if (pool === undefined || random() >= (deciding.has(sort) ? shares.deciding : shares.other))
        return unit;
      return pool[Math.floor(random() * pool.length)] ?? unit;
    });
    return { ...lesson, units };
  };
}
