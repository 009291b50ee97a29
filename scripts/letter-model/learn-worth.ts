import { type Sign, signs, type Worth } from '../../src/letters/model/sureness.ts';

/** The signs of a letter, and whether its outcome was read rightly. */
export type Example = { readonly signs: Readonly<Record<Sign, number>>; readonly right: boolean };

/** How much a worth that is far from 0 is held against it. */
const modesty = 1;

/** Logistic regression by Newton's method: the worths under which what happened was likeliest. */
export function learnWorth(examples: readonly Example[]): Worth {
  const rows: readonly (readonly number[])[] = examples.map((one) => [
    1,
    ...signs.map((sign) => one.signs[sign]),
  ]);
  let worth: readonly number[] = Array.from({ length: signs.length + 1 }, () => 0);
  for (let round = 0; round < 25; round += 1) {
    const slope: number[] = worth.map((value, at) => (at === 0 ? 0 : -modesty * value));
    const bend: number[][] = worth.map((_one, at) => worth.map((_other, to) => (at === to ? modesty : 0)));
    rows.forEach((row, number) => {
      const share = 1 / (1 + Math.exp(-row.reduce((sum, value, at) => sum + value * (worth[at] ?? 0), 0)));
      const miss = (examples[number]?.right === true ? 1 : 0) - share;
      row.forEach((value, at) => {
        slope[at] = (slope[at] ?? 0) + miss * value;
        const line = bend[at] ?? [];
        row.forEach((other, to) => {
          line[to] = (line[to] ?? 0) + share * (1 - share) * value * other;
        });
      });
    });
    const step = solved(bend, slope);
    worth = worth.map((value, at) => value + (step[at] ?? 0));
  }
  const named = signs.map((sign, at) => [sign, worth[at + 1] ?? 0] as const);
  return { start: worth[0] ?? 0, ...(Object.fromEntries(named) as Record<Sign, number>) };
}

/** The x for which the matrix times x is the right side (Gauss, the matrix being positive definite). */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  rows.forEach((pivot, at) => {
    for (const [other, row] of rows.entries()) {
      if (other === at) continue;
      const times = (row[at] ?? 0) / (pivot[at] ?? 1);
      for (let to = at; to < row.length; to += 1) row[to] = (row[to] ?? 0) - times * (pivot[to] ?? 0);
    }
  });
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}
