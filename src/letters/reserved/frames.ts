import type { Outcome } from '../../nrm/vocabulary.ts';
import type { Letter } from '../content.ts';
import { sentences } from '../words/sentences.ts';
import type { Around } from './around.ts';
import { undecidedBy } from './not-decided.ts';
import { otherMatterIn } from './other-matter.ts';
import { shownOnly } from './shown-words.ts';
import { strangerIn } from './whose-finding.ts';

/** What takes the word of a sentence that seems to decide back: in it or beside it ... */
const takenBack =
  /\b(?:would be|was|is|were) (?:wrong|mistaken|an error) (?:of us\b|to (?:say|state|find|conclude|hold|decide|write|send|issue|tell|record|describe|call|regard|treat|think)\b)|^that\b.*\b(?:is|was) (?:not true|untrue|wrong)\b|[;,] (?:but )?(?:we|I|the (?:competent )?authority)\b[^,;.]{0,20}\b(?:think|thought|hold|held|find|found) otherwise\b|\bleft in by mistake\b|\bdid not come from us\b|\b(?:letter|e-?mail|message|note|it|this|that) (?:\w+ ){0,4}forger(?:y|ies)\b/i;
/** ... or as what is said next: "We think otherwise", "The truth is the other way". */
const takenBackNext =
  /^(?:but |yet |no[,:] )?(?:however,? )?(?:(?:please )?(?:disregard|ignore) (?:this|that|it)\b|in truth\b|(?:that|this|it|which|none of (?:that|this)|in (?:fact|reality)|that (?:sentence|statement|paragraph)|the (?:truth|fact|position|sentence|statement|paragraph))\b[^.;]{0,40}\b(?:not true|(?:is|was) (?:an error|a mistake|sent in error)|the other way|no longer (?:appl\w+|so|the case))\b|(?:we|I|the (?:competent )?authority)\b[^,;.]{0,30}\b(?:think|thought|say|hold|find|found|decided?) (?:it )?otherwise\b|(?:we|I)\b[^.;]{0,30}\bcannot accept (?:that|this|it)\W*$)/i;
/** A view that is not yet the decision; one that was held once, or a draft that was torn up, is none. */
const provisional =
  /\b(?:am|are|is|remains?|['’]m|['’]re) (?:(?!not |no )\w+ )?minded to\b|\b(?:this|attached|enclosed|following|below)(?: is)?(?: an?)?(?: \w+)? draft\b|\bis (?:(?:only|still|just) )?(?:a|in) draft\b|^\W*draft\b(?! (?:was|has|of)\b)|\bhaving been minded\b|\ban? draft (?:decision|letter|minute|reading)\b|\bcomments? on (?:the|this|our) draft\b|\b(?:is|are|be|remains?|stays?)\b(?! not)[^.;,]{0,25}\bprovisional\b|\bprovisional (?:view|decision|conclusion|finding|outcome|answer|assessment) ?(?:is\b|that\b|:)|\b(?:a|our) provisional (?:view|decision|conclusion|finding)\b(?! (?:of|from) )|\bprovisional(?:ly)?\b[^.;]{0,50}\b(?:until|pending|subject to|not (?:yet )?final|for comment)\b|\bprovisionally (?:find|conclude|decide|accept|think|believe|consider)\b|\b(?:propose|intend)s? to (?:find|decide|conclude|make)\b|\btakes effect only if\b/i;
const supposed =
  /^(?:if|suppose)\b|\bif (?:you|s?he|they) (?:have|has|are|is|were|was) (?:later |now |then )?(?:been )?(?:given|told|found)\b|^(?:should|were)\b[^?]*$|\bif (?:we|I|the \w+) (?:decide|find|conclude|should|were)\b|\bminded to\b/i;
const reported =
  /\b(?:police|solicitors?|council|local authority|school|representatives?|court|judge|tribunal|carers?|counsel)\b[^.;]{0,40}\b(?:t(?:old|ell)s?|say|says|said|submit(?:s|ted)?|argue[sd]?|believe[sd]?|recites?|contend(?:s|ed)?)\b/i;
/** A relative of whom it is said what he is or was found: not one who is merely named. */
const relative =
  /\b(?:an?|the) (?:brother|sister|twin|sibling|mother|father|cousin|uncle|aunt) of (?:his|hers|theirs) (?:is|was|has)\b|(?:\b(?:that|for|of|on|about|regarding|as (?:to|regards)) |^)(?:his|her|their|the|[\p{L}-]+['’]s) (?:[\p{L}-]+ ){0,2}(?:brother|sister|twin|sibling|mother|father|cousin|uncle|aunt|adult referred)\b(?:,? \p{Lu}[\p{L}'’-]+){0,2},?(?:[^,.;]{1,30},)?(?: [=:]| (?:is|was|has|had|does|did|are|were|may|received|got)\b)/iu;
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
  { subject, texts }: Letter,
  sentence: string | null,
  said: Said,
  settled: boolean,
): string | null {
  if (sentence === null) return null;
  const all = texts.flatMap((one) => sentences(one.text)).map((one) => one.text);
  const at = all.indexOf(sentence);
  const near = all.slice(Math.max(0, at - 1), at + 2).join(' ');
  const beside = (by: number) => (at < 0 ? '' : (all[at + by] ?? '')).slice(0, longest);
  if (takenBack.test(near) || takenBackNext.test(beside(1)))
    return 'what stands beside the deciding sentence may take it back';
  if (provisional.test(near) || /^\W*draft\b/i.test(subject)) return 'the decision may be provisional';
  if (supposed.test(sentence)) return 'the deciding sentence only supposes';
  const around = {
    sentence: sentence.slice(0, longest),
    before: beside(-1),
    after: beside(1),
    all,
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

/** A title that tells which decision a letter is about, not which it gives. */
const aboutDecision =
  /\b(?:under review|after|following|further to|about|what (?:a|would)|if|request\w*|receipt|received|representations|correction|copy|circular|clarification|question\w*|enquiry|query|re-?referral|renewed|reply|18|18th|eighteen\w*|birthday|adult\w*|consent|next (?:steps|stage)|no longer|withdrawn|not (?:a )?positive|no positive)\b|\?/i;

/** True where subject or file name give a decision of one sign only, and it is not that of the verdict. */
export function titleDiffers({ subject, texts }: Letter, outcome: Outcome | null): boolean {
  const titles = [subject, ...texts.slice(1).map((one) => one.source)]
    .filter((one) => !/^\s*(?:re|fw|fwd)\s*:/i.test(one))
    .filter((one) => /\b(?:decision|grounds|RG|CG|outcome|result)\b/i.test(one) && !aboutDecision.test(one));
  const said = (['positive', 'negative'] as const).filter((sign) =>
    titles.some((one) => signs[sign].test(one)),
  );
  return said.length === 1 && said[0] !== outcome;
}
