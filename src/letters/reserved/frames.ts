import type { Outcome } from '../../nrm/vocabulary.ts';
import type { Letter } from '../content.ts';
import { sentences } from '../sentences.ts';
import type { Around } from './around.ts';
import { undecidedBy } from './not-decided.ts';
import { otherMatterIn } from './other-matter.ts';
import { shownOnly } from './shown-words.ts';
import { strangerIn } from './whose-finding.ts';

/** What may stand around a sentence that seems to decide, and take its word back. */
const takenBack =
  /\b(?:would be|was|is|were) (?:wrong|mistaken|an error) (?:to|of us)\b|\b(?:is|are) not true\b|\b(?:think|thought|say|hold|find) otherwise\b|\bthe other way\b|\bleft in by mistake\b|\bdid not come from us\b|\bforger(?:y|ies)\b|\bno longer appl\w+|\bcannot accept that\b(?!.*\bthat\b)/i;
const provisional =
  /\bminded to\b|\bprovisional(?:ly)?\b|\bdraft\b|\b(?:propose|intend)s? to (?:find|decide|conclude|make)\b|\btakes effect only if\b/i;
const supposed =
  /^(?:if|should|were|suppose)\b|\bif (?:we|I|the \w+) (?:decide|find|conclude|should|were)\b|\bminded\b/i;
const reported =
  /\b(?:police|solicitors?|council|local authority|school|representatives?|court|judge|tribunal|carers?|counsel)\b[^.;]{0,40}\b(?:t(?:old|ell)s?|say|says|said|submit(?:s|ted)?|argue[sd]?|believe[sd]?|recites?|contend(?:s|ed)?)\b/i;
const relative =
  /\b(?:brother|sister|twin|sibling|mother|father|cousin|uncle|aunt|adult referred)(?:'s|’s)?\b/i;
const undecided =
  /\b(?:own )?case (?:is|remains) (?:still )?(?:being considered|open|undecided)\b|\bnothing has (?:yet )?been decided\b/i;

const denying =
  /\b(?:not|no|never|neither|nor|cannot|unable|without|withh\w+|den(?:y|ied|ies|ying)|refus\w+|reject\w*|declin\w+|refrain\w*|doubt\w*|disput\w+|lack\w*|fail\w*|exclude\w*)\b|n['’]t\b/gi;

/** True where a sentence denies more than once: two denials may undo each other. */
export function deniesTwice(sentence: string): boolean {
  return (sentence.match(denying) ?? []).length > 1;
}

/** No more of a sentence is looked at: what it says it says by then, and a hostile one may be endless. */
const longest = 1000;

type Said = Pick<Around, 'kind' | 'outcome'>;

/**
 * Why a sentence that seems to decide may not do so: null where nothing around it says so. `settled`: the grammar, which
 * knows who speaks of whom, reads it the same way without a doubt.
 */
export function frameOf(
  { texts }: Letter,
  sentence: string | null,
  said: Said,
  settled: boolean,
): string | null {
  if (sentence === null) return null;
  const all = texts.flatMap((one) => sentences(one.text)).map((one) => one.text);
  const at = all.indexOf(sentence);
  const near = all.slice(Math.max(0, at - 1), at + 2).join(' ');
  if (takenBack.test(near)) return 'what stands beside the deciding sentence may take it back';
  if (provisional.test(near)) return 'the decision may be provisional';
  if (supposed.test(sentence)) return 'the deciding sentence only supposes';
  const beside = (by: number) => (at < 0 ? '' : (all[at + by] ?? '')).slice(0, longest);
  const around = {
    sentence: sentence.slice(0, longest),
    before: beside(-1),
    after: beside(1),
    letter: all.join(' '),
    ...said,
  };
  const waits = shownOnly(around) ?? undecidedBy(around) ?? strangerIn(around) ?? otherMatterIn(around);
  if (waits !== null || settled) return waits;
  if (reported.test(sentence)) return 'the deciding sentence may tell what somebody else says';
  if (relative.test(sentence)) return 'the deciding sentence may be about a relative';
  return all.some((one) => undecided.test(one)) ? 'it says that something is still to be decided' : null;
}

const signs: Readonly<Record<Outcome, RegExp>> = {
  positive: /\b(?:positive|accepted|PRG|PCG)\b/i,
  negative: /\b(?:negative|refused|rejected|not accepted|NRG|NCG)\b/i,
};

/** True where subject or file name give a decision of one sign only, and it is not that of the verdict. */
export function titleDiffers({ subject, texts }: Letter, outcome: Outcome | null): boolean {
  const titles = [subject, ...texts.slice(1).map((one) => one.source)]
    .filter((one) => !/^\s*(?:re|fw|fwd)\s*:/i.test(one))
    .filter((one) => /\b(?:decision|grounds|RG|CG|outcome|result)\b/i.test(one));
  const said = (['positive', 'negative'] as const).filter((sign) =>
    titles.some((one) => signs[sign].test(one)),
  );
  return said.length === 1 && said[0] !== outcome;
}
