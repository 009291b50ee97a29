import type { LetterFeatures, SentenceView } from './letter-features.ts';
import { softmax } from './linear.ts';
import { verdicts } from './verdicts.ts';

/** How often each sort of sentence stands in a letter of each verdict (a row a verdict), and in letters at all. */
export type Mixture = { readonly rows: readonly (readonly number[])[]; readonly usual: readonly number[] };

const heats = [1, 4] as const;
const weight = 4;

/**
 * Adds how well the letter as a whole fits each verdict: every sentence is explained by the sorts of sentence that such
 * letters are made of, so that ten sentences of background outweigh nothing and two that contradict weigh against.
 */
export function withMixture(
  { names, values }: LetterFeatures,
  views: readonly SentenceView[],
  { rows, usual }: Mixture,
): LetterFeatures {
  const fit = new Float64Array(verdicts.length);
  for (const { shares } of views)
    rows.forEach((row, verdict) => {
      let sum = 1e-6;
      for (let label = 0; label < row.length; label += 1)
        sum += ((shares[label] ?? 0) * (row[label] ?? 0)) / (usual[label] ?? 1);
      fit[verdict] = (fit[verdict] ?? 0) + Math.log(sum);
    });
  const added = heats.flatMap((heat) => {
    const shares = softmax(fit.map((one) => one / heat));
    return verdicts.map((verdict, at) => ({
      name: `whole ${heat} ${verdict}`,
      value: (shares[at] ?? 0) * weight,
    }));
  });
  return {
    names: [...names, ...added.map((one) => one.name)],
    values: [...values, ...added.map((one) => one.value)],
  };
}
