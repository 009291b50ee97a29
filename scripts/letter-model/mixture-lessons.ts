import { sentenceLabels } from '../../src/letters/model/labels.ts';
import type { Mixture } from '../../src/letters/model/mixture.ts';
import { verdicts } from '../../src/letters/model/verdicts.ts';
import type { Row } from './held-out.ts';

const size = sentenceLabels.length;
const rounds = 6;
/** What every sort of sentence is granted in every letter before counting. */
const granted = 0.15;

/** The mixture of sentences in each verdict's letters, by expectation and maximisation over what the sentences look like. */
export function mixtureOf(rows: readonly Row[]): Mixture {
  const usual = new Array<number>(size).fill(0);
  let sentences = 0;
  for (const { views } of rows)
    for (const { shares } of views) {
      sentences += 1;
      shares.forEach((share, label) => {
        usual[label] = (usual[label] ?? 0) + share;
      });
    }
  const mean = usual.map((one) => one / Math.max(1, sentences) + 1e-3);
  let mixed = verdicts.map(() => new Array<number>(size).fill(1 / size));
  for (let round = 0; round < rounds; round += 1) {
    const counts = verdicts.map(() => new Array<number>(size).fill(granted));
    for (const { views, truth } of rows) {
      const verdict = verdicts.indexOf(truth);
      for (const { shares, title } of views) {
        if (title) continue;
        const part = [...shares].map(
          (share, label) => (share * (mixed[verdict]?.[label] ?? 0)) / (mean[label] ?? 1),
        );
        const all = part.reduce((sum, one) => sum + one, 0);
        const row = counts[verdict] ?? [];
        part.forEach((one, label) => {
          row[label] = (row[label] ?? 0) + one / all;
        });
      }
    }
    mixed = counts.map((row) => {
      const all = row.reduce((sum, one) => sum + one, 0);
      return row.map((one) => one / all);
    });
  }
  const short = (value: number) => Number(value.toPrecision(4));
  return { rows: mixed.map((row) => row.map(short)), usual: mean.map(short) };
}
