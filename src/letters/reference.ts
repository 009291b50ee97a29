import { normalise } from './normalise.ts';

/** A reference as a letter writes it: canonical form, comparison key, and where it stands. */
export type FoundReference = { readonly canonical: string; readonly key: string; readonly at: number };

const fewestDigits = 5;

/**
 * The comparison key (nrm-process E4): digits without leading zeros, the suffix letter kept apart; no prefix, spaces,
 * dashes or slashes. Null where fewer than five digits remain: such a key never matches alone.
 */
export function referenceKey(reference: string): string | null {
  const upper = normalise(reference).toUpperCase().replace(/\s+/g, '');
  const suffix = /\d-?([A-NP-Z])$/.exec(upper)?.[1] ?? '';
  const digits = upper
    .replace(/^(?:REF(?:ERENCE)?[:.]?)?(?:NRM)?/, '')
    .replace(/O/g, '0')
    .replace(/[A-Z]$/, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '');
  return digits.length < fewestDigits ? null : digits + (suffix === '' ? '' : `-${suffix}`);
}

/** As it appears, upper case, without inner spaces; a letter O typed for a nought is put right. */
export function canonicalReference(written: string): string {
  const upper = normalise(written)
    .toUpperCase()
    .replace(/[\s#:]+/g, '');
  const prefix = /^[A-Z]+/.exec(upper)?.[0] ?? '';
  const letters = prefix.startsWith('NRM') ? 'NRM' : prefix;
  return letters + upper.slice(letters.length).replace(/O/g, '0');
}

/** Every reference in a text, in order. `patterns` are regular expression sources in which a space also fits a line break. */
export function findReferences(text: string, patterns: readonly string[]): readonly FoundReference[] {
  const clean = normalise(text);
  const found: FoundReference[] = [];
  for (const pattern of compiled(patterns)) {
    for (const match of clean.matchAll(pattern)) {
      const key = referenceKey(match[0]);
      const inside = found.some((one) => match.index >= one.at && match.index < one.at + 8);
      if (key !== null && !inside) {
        found.push({ canonical: canonicalReference(match[0]), key, at: match.index });
      }
    }
  }
  return found.sort((one, other) => one.at - other.at);
}

const cache = new WeakMap<readonly string[], readonly RegExp[]>();

function compiled(patterns: readonly string[]): readonly RegExp[] {
  const known = cache.get(patterns);
  if (known !== undefined) return known;
  const made = patterns.map(
    (source) =>
      new RegExp(
        `(?<![A-Za-z0-9])(?:${source.replace(/\[ /g, '[\\s').replace(/ /g, '\\s')})(?![\\s-]?\\d|[A-Za-z]|/\\d)`,
        'giu',
      ),
  );
  cache.set(patterns, made);
  return made;
}
