/**
 * A linear model over hashed features: for each feature a row of weights, one a label, as small whole numbers. The
 * verdict is their sum, so every verdict can be taken apart again into the words that made it.
 */
export type LinearModel = {
  readonly labels: readonly string[];
  /** Place of a feature's row in `weights`, by the hash of the feature. */
  readonly rows: ReadonlyMap<number, number>;
  readonly weights: Int8Array | Float32Array;
  /** What a weight of 1 is worth. */
  readonly scale: number;
};

/** FNV-1a over the characters of a feature: 32 bits, unsigned. */
export function hashOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1) {
    hash ^= feature.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** How much each label gathers from the features; values default to one share each, so that length does not count. */
export function scores(
  model: LinearModel,
  features: readonly string[],
  values?: readonly number[],
): Float64Array {
  const size = model.labels.length;
  const { rows, weights } = model;
  const sums = new Float64Array(size);
  const share = 1 / Math.sqrt(features.length + 1);
  for (let at = 0; at < features.length; at += 1) {
    const row = rows.get(hashOf(features[at] ?? ''));
    if (row === undefined) continue;
    const value = (values === undefined ? share : (values[at] ?? 0)) * model.scale;
    const base = row * size;
    for (let label = 0; label < size; label += 1)
      sums[label] = (sums[label] ?? 0) + (weights[base + label] ?? 0) * value;
  }
  return sums;
}

/** Shares of certainty, one a label, that add up to 1. */
export function softmax(sums: Float64Array): Float64Array {
  const top = Math.max(...sums);
  const grown = sums.map((sum) => Math.exp(sum - top));
  const all = grown.reduce((sum, one) => sum + one, 0);
  return grown.map((one) => one / all);
}

/** The features that speak most for `label` and against `rival`, strongest first, with what they weigh. */
export function reasonsFor(
  model: LinearModel,
  features: readonly string[],
  label: number,
  rival: number,
): readonly { readonly feature: string; readonly weight: number }[] {
  const size = model.labels.length;
  return features
    .flatMap((feature) => {
      const row = model.rows.get(hashOf(feature));
      if (row === undefined) return [];
      const weight = (model.weights[row * size + label] ?? 0) - (model.weights[row * size + rival] ?? 0);
      return weight > 0 ? [{ feature, weight: weight * model.scale }] : [];
    })
    .sort((one, other) => other.weight - one.weight);
}
