import type { CaseId } from '../../src/nrm/index.ts';
import type { ChildRow } from '../../src/web/api-types.ts';
import { matches } from './order.ts';

const most = 8;

/** Cases to choose from, and how many more match than are shown. */
export type Candidates = { readonly shown: readonly ChildRow[]; readonly more: number };

/**
 * Which children a letter may be filed to: without a search the best guess alone, so that nobody picks by position in
 * a long list; with one all that match, the best guess first where it does.
 */
export const candidates = (
  rows: readonly ChildRow[],
  search: string,
  bestGuess: CaseId | null,
): Candidates => {
  const guess = rows.filter(({ caseId }) => caseId === bestGuess);
  if (search.trim() === '') return { shown: guess, more: 0 };
  const others = rows.filter(({ caseId }) => caseId !== bestGuess);
  const found = [...guess, ...others].filter((row) => matches(row, search));
  return { shown: found.slice(0, most), more: Math.max(0, found.length - most) };
};
