import type { LetterSettings } from '../letters/reading.ts';

export const domainOf = (address: string): string =>
  address
    .slice(address.lastIndexOf('@') + 1)
    .replace(/[>\s]/g, '')
    .toLowerCase();

const within = (domain: string, root: string): boolean =>
  domain === root.toLowerCase() || domain.endsWith(`.${root.toLowerCase()}`);

/** Letters and digits that are drawn alike or nearly alike, brought to one form: "h0me-office" reads "homeoffice". */
const drawn = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('0', 'o')
    .replace(/[1|]/g, 'l')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replace(/[^a-z]/g, '')
    .replaceAll('i', 'l');

/** Number of single-letter changes between two short words, as far as 2. */
const nearly = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 2) return false;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? 3) <= 2;
};

/**
 * Could mail from this domain be the Competent Authority's, a relay's, or somebody's who pretends to be them?
 * Look-alikes count: what pretends is for a person to see, not to be passed over.
 */
export const mayBeAuthority = (domain: string, settings: LetterSettings): boolean =>
  [...settings.trustedDomains, ...settings.relayDomains].some((trusted) => {
    if (within(domain, trusted)) return true;
    const name = drawn(trusted.split('.')[0]?.toLowerCase() ?? '');
    if (name.length < 6) return false;
    return domain.split('.').some((label) => {
      const shape = drawn(label);
      return shape.includes(name) || nearly(shape, name);
    });
  });
