import type { Letter } from '../content.ts';
import { body, type Mail, sentDay } from '../mail.ts';
import { asksOffice } from '../sender/to-the-office.ts';
import { signsAsOffice } from '../sender/trust.ts';
import { normalise } from '../words/normalise.ts';
import { oursByName } from './attached-letter.ts';
import { authors } from './authors.ts';
import { decides, forwarded, type PassedOn, type ReadContext } from './letter-inside.ts';

/** A letter copied into a colleague's own words, without a head: it is signed by the office, and says something as its author. */
export function pastedLetter(mail: Mail, context: ReadContext): PassedOn | null {
  const { own, quoted } = authors(body(mail));
  const copied = [own, ...quoted.filter(({ from }) => from === '').map(({ text }) => text)].find(
    signsAsOffice,
  );
  if (
    copied === undefined ||
    asksOffice(copied) ||
    oursByName.test(`${mail.subject}\n${own.split(/^dear\b/im)[0]}`)
  )
    return null;
  const letter: Letter = {
    subject: normalise(mail.subject),
    sentOn: sentDay(mail) ?? context.receivedOn,
    texts: [{ source: 'e-mail', text: fromGreeting(normalise(copied)) }],
    older: [],
    automatic: false,
  };
  return decides(letter, context) ? { letter, standing: forwarded('', "the sender's own words") } : null;
}

/** A letter from the last of its greetings on, with the lines of its head. */
function fromGreeting(text: string): string {
  const lines = text.split('\n');
  let start = lines.findLastIndex((line) => /^\s*dear\b.{1,60}$/i.test(line));
  while (start > 0 && !/[.!?:,]\s*$/.test(lines[start - 1] ?? '')) start -= 1;
  return lines.slice(Math.max(0, start)).join('\n');
}
