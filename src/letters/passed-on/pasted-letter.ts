import type { Letter } from '../content.ts';
import { body, domainOf, type Mail, sentDay } from '../mail.ts';
import { within } from '../sender/authentication.ts';
import { asksOffice } from '../sender/to-the-office.ts';
import { normalise } from '../words/normalise.ts';
import { authors } from './authors.ts';
import { decides, forwarded, type PassedOn, type ReadContext } from './letter-inside.ts';

const address = /[\w.+'-]+@[\w.-]+\w/g;
const signature =
  /\bcompetent authority\b|\bnational referral mechanism\b|\bhome office\b|\bdecision[- ]?maker\b|^(?:the )?(?:S\.?C\.?A\.?|I\.?E\.?C\.?A\.?|NRM)(?![a-z])|^NRM (?:decisions|casework|outcomes)/i;
/** Who works with the office and is not of it. */
const beside =
  /\b(?:liaison|spoc|champion|contact|co-?ordinator|council|police|solicitors?|(?<!team )lead)\b/i;
const notReal =
  /\b(?:template|specimen|sample|made[- ]up|fictitious|example (?:letter|of)|for (?:the )?training|not (?:sent|real)|nothing in it is real|draft (?:letter|decision))\b/i;

/**
 * A letter copied into a colleague's own words, without a head that can be read: behind its greeting it is signed by the
 * office, or an address of the office stands above it; and it says something as its author.
 */
export function pastedLetter(mail: Mail, trusted: readonly string[], context: ReadContext): PassedOn | null {
  const { own, quoted } = authors(body(mail));
  const texts = [own, ...quoted.filter(({ from }) => from === '').map((one) => one.text)].map(normalise);
  for (const text of texts) {
    const lines = text.split('\n');
    const greeting = lines.findLastIndex((line) => /^\s*dear\b.{1,60}$/i.test(line));
    const above = lines.slice(0, Math.max(0, greeting)).join('\n');
    const named = (above.match(address) ?? []).some((one) => within(domainOf(one), trusted));
    if (greeting < 0 || !(named || lines.slice(greeting).some(signs)) || asksOffice(text)) continue;
    if (notReal.test(`${mail.subject}\n${text === texts[0] ? '' : texts[0]}\n${above}`.replace(address, '')))
      continue;
    const letter: Letter = {
      subject: normalise(mail.subject),
      sentOn: sentDay(mail) ?? context.receivedOn,
      texts: [{ source: 'e-mail', text: lines.slice(headOf(lines, greeting)).join('\n') }],
      older: [],
      automatic: false,
    };
    if (decides(letter, context)) return { letter, standing: forwarded('', "the sender's own words") };
  }
  return null;
}

const goesOn = /\b(?:the|an?|by|of|from|to|for|with|that|and|or|in|than)$/i;
const signs = (line: string, at: number, lines: readonly string[]): boolean => {
  const said = line.trim();
  if (goesOn.test(lines[at - 1]?.trim() ?? '')) return false;
  return said.split(/\s+/).length <= 8 && !/[.?!]$/.test(said) && signature.test(said) && !beside.test(said);
};

/** Where the head of a letter begins: the lines above its greeting that end no sentence. */
function headOf(lines: readonly string[], greeting: number): number {
  let start = greeting;
  while (start > 0 && !/[.!?:,]\s*$/.test(lines[start - 1] ?? '')) start -= 1;
  return start;
}
