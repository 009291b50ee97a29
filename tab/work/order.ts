import type { Instant, Obligation } from '../../src/nrm/index.ts';
import type { ChildRow } from '../../src/web/api-types.ts';
import { dueWords, type Tone } from '../words/due.ts';

export type Filter = 'all' | 'overdue' | 'soon';

const loudness: Readonly<Record<Tone, number>> = { overdue: 0, soon: 1, calm: 2 };

/** Dates sort as text; what has none, or is only expected some day, comes after. */
const when = (duty: Obligation): string => duty.due ?? (duty.notBefore === null ? 'y' : `x${duty.notBefore}`);

const compareDuties =
  (now: Instant) =>
  (a: Obligation, b: Obligation): number =>
    loudness[dueWords(a, now).tone] - loudness[dueWords(b, now).tone] ||
    Number(a.state === 'information') - Number(b.state === 'information') ||
    when(a).localeCompare(when(b)) ||
    a.key.localeCompare(b.key);

/** Duties, the most urgent first. */
export const orderDuties = (duties: readonly Obligation[], now: Instant): readonly Obligation[] =>
  duties.toSorted(compareDuties(now));

/** The duty to show on the child's row. */
export const nextDuty = (row: ChildRow, now: Instant): Obligation | null =>
  orderDuties(row.obligations, now)[0] ?? null;

export const toneOf = (row: ChildRow, now: Instant): Tone => {
  const duty = nextDuty(row, now);
  return duty === null ? 'calm' : dueWords(duty, now).tone;
};

/** Children, the one with the most urgent duty first; those with nothing to do last. */
export const orderChildren = (rows: readonly ChildRow[], now: Instant): readonly ChildRow[] => {
  const compare = compareDuties(now);
  return rows.toSorted((a, b) => {
    const [first, second] = [nextDuty(a, now), nextDuty(b, now)];
    if (first === null || second === null) {
      return Number(first === null) - Number(second === null) || a.caseId.localeCompare(b.caseId);
    }
    return compare(first, second) || a.caseId.localeCompare(b.caseId);
  });
};

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Every word of the search must begin a word of the child's name, case number, worker or manager. */
export const matches = (row: ChildRow, search: string): boolean => {
  const said = plain([row.childName, row.caseId, row.worker.name, row.manager.name].join(' ')).split(
    /[\s-]+/,
  );
  const whole = plain(row.caseId);
  return plain(search)
    .split(/\s+/)
    .every((word) => whole.startsWith(word) || said.some((part) => part.startsWith(word)));
};

export const choose = (
  rows: readonly ChildRow[],
  filter: Filter,
  search: string,
  now: Instant,
): readonly ChildRow[] =>
  orderChildren(rows, now).filter(
    (row) => (filter === 'all' || toneOf(row, now) === filter) && matches(row, search),
  );

/** How many children each filter would show, for its label. */
export const counts = (rows: readonly ChildRow[], now: Instant): Readonly<Record<Filter, number>> => ({
  all: rows.length,
  overdue: rows.filter((row) => toneOf(row, now) === 'overdue').length,
  soon: rows.filter((row) => toneOf(row, now) === 'soon').length,
});
