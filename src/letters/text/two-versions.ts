import { content, type Letter } from '../content.ts';
import type { Mail } from '../mail.ts';
import { normalise, words } from '../words/normalise.ts';

const telling =
  /^(?:not|no|cannot|nor|never|unable|without|insufficient|negative|positive|reasonable|conclusive)$/;

/** How often each word stands in a text on which an outcome can turn. */
const tally = (text: string): string =>
  words(text)
    .filter((word) => telling.test(word))
    .sort()
    .join(' ');

/**
 * Why a person must look where a message says one thing in its HTML, which is what people see and what is judged, and
 * another in its plain text; an empty list where it does not. Costs a second judgement only where a telling word differs.
 */
export function versionsDisagree(mail: Mail, letter: Letter): readonly string[] {
  if (mail.html.trim() === '' || mail.plain.trim() === '' || tally(mail.html) === tally(mail.plain))
    return [];
  const [shown, plain] = [mail.html, mail.plain].map((text) =>
    content({ ...letter, texts: [{ source: 'e-mail', text: normalise(text) }] }),
  );
  const both = [shown?.outcome ?? null, plain?.outcome ?? null];
  const differ = !both.includes(null) && (both[0] !== both[1] || shown?.kind !== plain?.kind);
  return differ ? ['its formatted text and its plain text give different decisions'] : [];
}
