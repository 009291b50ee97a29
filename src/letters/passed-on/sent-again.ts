import { domainOf, type Mail } from '../mail.ts';
import { authorDomain } from '../sender/authentication.ts';
import type { Authors } from './authors.ts';

const again =
  /\b(?:again|re-?send(?:ing)?|re-?sent|re-?issu\w+|returned|bounced|undeliver\w+|not (?:been )?delivered|(?:went|sent|addressed) to (?:the|a) wrong|did not (?:reach|get to) you|(?:a|another|further) copy|for ease of reference|as requested|you asked (?:me |us )?(?:for|to send)|(?:forward(?:ed|ing)?|passing on|see|is|set out) (?:it |this )?below|below is|follows)\b/i;
/** What is shown below as somebody's forgery, or merely answered, is not sent again. */
const notOwn =
  /\b(?:fake|forged?|forgery|fraud\w*|scam|phish\w*|suspicious|imposter|impostor|bogus|spoof\w*|did not (?:send|come|write)|not (?:sent|written|issued) by|withdrawn|disregard|ignore)\b/i;
const longestCover = 600;

/**
 * The words of a letter that its own sender sends once more below a short cover: quoted from the same domain, under a
 * subject that forwards or words that say so. Null where the quoted text is only what is answered.
 */
export function sentAgain(mail: Mail, parts: Authors): string | null {
  const [first] = parts.quoted;
  const domain = authorDomain(mail);
  if (first === undefined || domain === null || first.manner === 'reply' || first.address === null)
    return null;
  if (domainOf(first.address) !== domain || parts.own.trim().length > longestCover) return null;
  if (/^re\s*:/i.test(mail.subject.trim()) || notOwn.test(parts.own)) return null;
  return again.test(parts.own) ? first.text : null;
}
