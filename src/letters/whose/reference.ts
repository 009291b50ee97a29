import { normalise } from '../words/normalise.ts';
import { once } from '../words/once.ts';

/** A reference as a letter writes it: canonical form, comparison key, and where it stands. */
export type FoundReference = {
  readonly canonical: string;
  readonly key: string;
  readonly at: number;
  readonly length: number;
};

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
  const known = finders.get(patterns);
  if (known !== undefined) return known(text);
  const written = patterns.map(compiled);
  const find = once((text: string) => referencesIn(normalise(text), written));
  finders.set(patterns, find);
  return find(text);
}

/** By the patterns they look for; each text is asked about by several judges. */
const finders = new WeakMap<readonly string[], (text: string) => readonly FoundReference[]>();

function referencesIn(clean: string, patterns: readonly RegExp[]): readonly FoundReference[] {
  const found: FoundReference[] = [];
  for (const pattern of patterns) {
    for (const match of clean.matchAll(pattern)) {
      const written = withoutNextWord(match[0], clean.slice(match.index + match[0].length));
      const key = referenceKey(written);
      const inside = found.some((one) => match.index < one.at + one.length && match.index >= one.at);
      if (key !== null && !inside) {
        const canonical = canonicalReference(written);
        found.push({ canonical, key, at: match.index, length: written.length });
      }
    }
  }
  return found.sort((one, other) => one.at - other.at);
}

const dateOrItem =
  /^(?:[.)](?!\w)|[.:/]\d|(?:st|nd|rd|th)?,? ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|years?|days?|of\b))/i;

/**
 * "NRM-604418 14" before "February" and "NRM00747311", line break, "1" before ". Purpose" end where the reference ends:
 * a last group of digits that is the head of a date or the number of a point, or stands alone behind a whole
 * reference, is no part of it.
 */
function withoutNextWord(written: string, after: string): string {
  const cut = /^(.*[\dO])(\s+)([\dO]{1,4})$/is.exec(written);
  const [, head = '', space = '', last = ''] = cut ?? [];
  if (cut === null || referenceKey(head) === null) return written;
  const digits = head.replace(/^\D+/, '');
  const whole = digits.length >= (space.includes('\n') ? 8 : 6) && /^[\dO]+$/i.test(digits);
  // "NRM-604418", line break, "18 on | 30 October": the day of a birthday, in the next row of a form.
  const rowOfAge = last.length <= 2 && space.includes('\n') && digits.length >= 6 && /^ on\b/i.test(after);
  return dateOrItem.test(after) || rowOfAge || (whole && (last.length <= 2 || space.includes('\n')))
    ? head
    : written;
}

function compiled(pattern: string): RegExp {
  return new RegExp(
    `(?<![A-Za-z0-9])(?:${pattern.replace(/\[ /g, '[\\s').replace(/ /g, '\\s')})(?!-?\\d|[A-Za-z]|/\\d)`,
    'giu',
  );
}
