import { saying } from '../words/saying.ts';
import { sentences } from '../words/sentences.ts';
import { within } from './authentication.ts';

const office =
  /competent authority|national referral mechanism|home ?office|\bS\.?C\.?A\.?\b|\bI\.?E\.?C\.?A\.?\b|modern slavery (?:referrals|decisions|casework|unit at the home)|\bNRM[ -](?:decisions?|outcomes?|casework(?:er)?s?|case team|children|intake|portal|duty|notifications?|referrals? (?:team|unit|intake)|office|hub|team|unit|admin)/i;
const otherOffice =
  /asylum|age (?:assessment|dispute)|leave (?:to remain|team)|permission to stay|further submissions|naturali[sz]ation|engagement|duty to notify|assessment board|litigation|reporting centre|visas?\b|immigration (?:enforcement|compliance|removal)|border force|local enforcement|criminal casework|passport|returns\b|removals?\b|detention|citizenship|nationality|settlement|analysis|insight|research|statistic|survey|policy|reform|recruit|newsletter|press|communications|events?\b|training|\bfoi\b|freedom of information|complaints|subject access|data rights|finance|procurement|prevent\b|transfer scheme|fraud|police digital/i;

/** True where a name or line presents its writer as the Competent Authority. */
export function namesOffice(text: string): boolean {
  return office.test(text);
}

/** True where the deciding office itself is named; "Home Office" alone is not it. */
export function namesDecider(text: string): boolean {
  return (
    namesOffice(text.replace(/home ?office/gi, ' ')) ||
    /modern ?slavery|decision[- ]maker|\bnrm\b/i.test(text)
  );
}

/** True where an address or name belongs to another part of the Home Office. */
export function namesOtherOffice(text: string): boolean {
  return otherOffice.test(text.replace(/[._-]/g, ' '));
}

/** "We are the team that considers permission to stay", "I work in Border Force": the writer says whose letter it is. */
const introducing =
  /\b(?:(?:we are|we're|I am|I'm|this is) (?:now |no longer )?(?:the|a|an|from|in|with|part of|on|at)|(?:I|we) (?:now |no longer )?(?:work|write|am writing|are writing) (?:in|for|from|within|on behalf of|as))\b[^.;:]{0,70}/gi;
const introduces = saying(new RegExp(introducing.source, 'i'), /\b(?:we|I|this)\b/i);

/** True where the writer says that he or she belongs to another part of the Home Office. */
export function introducesOtherOffice(text: string): boolean {
  return sentences(text)
    .filter((one) => introduces(one.text))
    .flatMap((one) => one.text.match(introducing) ?? [])
    .some(
      (words) =>
        namesOtherOffice(words) && !namesDecider(words.split(/\b(?:that|who|which|whom|whose)\b/)[0] ?? ''),
    );
}

/** True where a domain that is not trusted is made to look like a trusted one. */
export function imitates(domain: string, trusted: readonly string[]): boolean {
  if (domain === '' || within(domain, trusted)) return false;
  const flat = skeleton(domain);
  if (/govuk|homeoffice|modemslavery|ukgov/.test(flat)) return true;
  return trusted.some((one) => {
    const name = skeleton(one.split('.')[0] ?? '');
    return domain.split('.').some((label) => near(skeleton(label).slice(0, 40), name, 2));
  });
}

/** Letters only, with the usual look-alikes set to one: 0/o, 1/l/i, rn/m, vv/w. A punycode label shows its plain letters. */
function skeleton(domain: string): string {
  return domain
    .toLowerCase()
    .replace(/xn--/g, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/0/g, 'o')
    .replace(/[1|]/g, 'l')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/5/g, 's')
    .replace(/3/g, 'e')
    .replace(/[^\p{L}]/gu, '');
}

/** Edit distance of at most `most`, also for a name that begins the text. */
function near(text: string, name: string, most: number): boolean {
  if (name.length < 6) return false;
  let row = Array.from({ length: name.length + 1 }, (_value, index) => index);
  let best = row[name.length] ?? 99;
  for (const letter of text) {
    const next = [(row[0] ?? 0) + 1];
    for (let at = 1; at <= name.length; at += 1) {
      const change = (row[at - 1] ?? 0) + (name[at - 1] === letter ? 0 : 1);
      next.push(Math.min(change, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
    best = Math.min(best, row[name.length] ?? 99);
  }
  return best <= most;
}
