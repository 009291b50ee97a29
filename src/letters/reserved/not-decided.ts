import { saying } from '../words/saying.ts';
import type { Around } from './around.ts';

const wanted =
  /\b(?:asked?|asks|asking|urged?|invited?|want(?:s|ed)?|request(?:s|ed)?|wish(?:es)?|like|expects?|need) (?:\w+ )?(?:us|me|the (?:competent )?authority) (?:to|that)\b|\byour (?:e-?mail|letter|note|message) [^,;:]{1,25} (?:says?|states?|reports?)\b|\b(?:your (?:e-?mail|letter|note|message|records?|system)|press|newspaper|you have|referral) (?:\w+ )?(?:says?|states?|reports?|written|shows?)\b(?! more)|\b(?:has been|was|is) (?:widely )?(?:reported|said|alleged|suggested|rumou?red) that\b|\brumou?rs?\b|\b(?:not|in)(?: ?)(?:correct|true|right|so|the case)\b[^;]{0,40}\bthat (?:we|the)\b/i;
const deniedBehind =
  /^(?=.{1,70}$)(?:(?:we|I) (?:(?:have|has|had) )?(?:made|reached|taken|given) no such\b|(?:we|I) .*\b(?:not|cannot|unable|never) (?:\w+ ){0,3}(?:so|(?:do|confirm|say|find) (?:that|this|so|it))(?: yet)?\.?$|(?:this|that|it) (?:is|was) (?:incorrect|untrue|wrong|mistaken|a mistake)\.?$)|^(?:but |however,? )?(?!the (?:referral|request|application|claim)\b)(?:we|I|that|this|it|the \w+) (?:(?:have|has|is|are|do|did|was|can|could|must)(?: not|n['’]t)|cannot|(?:(?:have|has|had|must) )?(?:declined?|refused?))(?: (?:so|do so|that|confirm (?:that|it|this)|agree|declined|refused|true|correct|right|what (?:we|I) said))?(?: until [^;]*)?\.?$|^it is too (?:soon|early) to (?:say|tell)(?: so)?\.?$|^not yet\b/i;
/** A part that says the other thing of another part: "As regards Bradford there are." */
const otherPart =
  /^(?:but )?(?:as (?:regards|for|to)|with (?:regard|respect) to|in respect of|for|concerning) [^,;:]{2,40},? (?:there|they|that|it|we|he|she) (?:is|are|do|does|was|were|have|has)(?: not)?\.$/i;
const again =
  /\b(?:(?:agreed|asked|request\w*|application|going|ordered|directed|intend|propose|wish|undertaken|is|are|ought) (?:\w+ ){0,6}?(?:to|for)(?: be)?|will|shall|(?:am|are|is) (?:now |currently )?(?:being )?)(?: \w+)? (?:reconsider(?:ed|ing|ation)?|re-?open(?:ed|ing)?|review(?:ed|ing)?|look(?:ed|ing)? (?:again|afresh)|re-?examin(?:e|ed|ing)|defend(?:ed|ing)?|contest(?:ed|ing)?|(?:take|have|taking) (?:another|a fresh|a new|a second) look)\b|\b(?:agreed|consented) to an? (?:\w+ )?(?:reconsideration|review)\b/i;
const inCourt =
  /\b(?:judicial review|claim|appeal|challenge) (?:\w+ ){0,4}(?:against|of|to) (?:the|our|that|its)\b.*\bthat\b|\b(?:defend(?:ing)?|contest(?:ing)?) (?:the|our|that|its)\b/i;
const declining = /\b(?:not|no|nor|neither|never|cannot|declin\w+|unable|refus\w+|nothing|none)\b|n['’]t\b/i;
/** What the decision was that is looked at: its denial is not the office's now. */
const reviewed =
  /\bnot (?:to be )?an? (?:potential )?victim\b|\b(?:no|not) (?:reasonable |conclusive )?grounds\b/gi;
const resultBehind =
  /(?:\b(?:and|but)\b|[;,]).{0,60}\b(?:upheld|uphold|maintain\w*|stands?|unchanged|confirm\w*|remains?|conclud\w*|decided|found|find|replac\w*|withdrawn|withdraw|changed?|revers\w*|overturn\w*|same|new|result|outcome|done so|it is|now)\b/i;
const refusedBehind =
  /\b(?:is|are|has|have|was|were)\b[^,;]{0,20}\b(?:refused|rejected|dismissed|declined|not (?:been )?(?:accepted|entertained|granted|allowed|succeeded))\b/i;
const proposal =
  /\brecommend(?:s|ed|ation)?\b|\bsuggested (?:outcome|wording|decision|answer)\b|\bproposed (?:outcome|wording|decision)\b|(?<!\b(?:endorsed|checked|agreed|confirmed) by (?:a |the )?)\bsecond pair\b(?! of eyes (?:(?:has|have) (?!yet)|\d))|\bquality (?:check|assurance)|\bbefore it counts\b|\bsecond (?:case ?worker|reader|officer) (?:must|has to|will)\b|\boutcome sought\b|\bsubject to (?:\w+ )?(?:sign-?off|approval|counter-?sign\w*|confirmation|agreement)\b/i;
/** A proposal that has been dealt with. */
const settledBefore = /\bwithdr[ae]w\w* (?:the|his|her|that) recommendation\b|\bhad (?:been )?recommended\b/i;
const recital =
  /\b(?:have|has|had|got|shows?|is|are|was|still)(?: (?!put|gone|marked)\w+)? down as\b|\bamend (?:your|our|the) records?\b|\bour (?:records?|system) shows?\b(?! (?:him|her) )|\bwho (?:is|was) (?:an? )?(?:\w+ ){0,2}victim\b|\bat risk of being\b|\bto whom it may concern\b|\bfor the purposes? of (?:his|her|their|the|an?) (?:application|claim|housing|benefits?)\b|\bconfirm for the\b|\bwas so found\b|\bstatus of (?:the|this|his|her) (?:case|referral)\b/i;
/** "Now that she has been found to be a victim we have to ..." tells of an earlier decision. */
const since =
  /^(?:now|given|seeing) that (?:there (?:is|are)|we (?:have )?(?:decided|found|made)|the (?:decision|finding))\b|^(?:now that|given that|seeing that|once) (?:\w+ ){1,4}?(?:has|have|had|is|was) (?:\w+ )?(?:been )?(?:found|recogni[sz]ed|accepted|identified|confirmed|received|had|got|an?|no)\b/i;
const awaited = /\b(?:still|yet) (?:have |has )?to (?:be )?(?:decided?|made)\b|\bhave still to\b/i;
const harmless =
  /\bgrounds (?:to believe|for believing) that (?:the )?(?:\w+ ){1,3}(?:is|was|may be|has been) (?:\w+ )?(?:older|younger|over|under|an adult|at risk|in danger|missing|not (?:his|her|who))\b|\bgrounds (?:to believe|for believing) that [^,;]{0,80}\bagain\b/i;
const supposes =
  /\bin the event that\b|\b(?:would|should) (?:\w+ )?be (?:bound|driven|obliged) to\b|\bwe would have (?:found|concluded)\b|^(?:assuming|provided|suppose|supposing)\b|\b(?:if|whether) (?:we|I) (?:were to |had |should )?(?:find|found|concluded?|decided?)\b|\buntil a decision\b|\bwhile you wait\b|\balready has one\b/i;
const answer =
  /^(?:A[.:]|answer\w*|yes|no|it|there|in our|in my|we|I|they|that|s?he|the answer|our|my|not|on)\b/i;
const firstToCome = saying(
  /\b(?:we|I|authority) (?:will|shall|aim to|expect to) (?:\w+ )?(?:make|reach|take|decide|give)\b[^.]{0,30}\b(?:reasonable grounds|RG|within five)\b/i,
  /will|shall|aim|expect/i,
);

/** Why a sentence that seems to decide may only tell of a decision asked for, proposed, looked at again or made before; or null. */
export function undecidedBy(around: Around): string | null {
  const { sentence, before, after, all, kind } = around;
  if (wanted.test(sentence) || deniedBehind.test(after))
    return 'the letter may deny what the deciding sentence says';
  if (otherPart.test(after))
    return 'what stands behind the deciding sentence may say the opposite of a part of it';
  if (opensReview(sentence)) return 'it may only say that a decision will be looked at again';
  if (proposal.test(sentence) || (proposal.test(before) && !settledBefore.test(before)))
    return 'the deciding sentence may be a proposal';
  if (recital.test(sentence) || since.test(sentence))
    return 'the deciding sentence may tell of an earlier decision';
  if (awaited.test(`${sentence} ${after}`)) return 'it says that something is still to be decided';
  if (harmless.test(sentence)) return 'the deciding sentence may speak of something else than exploitation';
  if (supposes.test(sentence) || (sentence.endsWith('?') && !answer.test(after)))
    return 'the deciding sentence only asks or supposes';
  return kind === 'reasonable-grounds' && all.some(firstToCome)
    ? 'it says that the first decision is still to come'
    : null;
}

/** True where a sentence says that a decision will be looked at again, or is before a court, and not with what result. */
function opensReview(sentence: string): boolean {
  if (inCourt.test(sentence)) return true;
  const found = again.exec(sentence);
  if (found === null) return false;
  const end = found.index + found[0].length;
  return (
    !declining.test(sentence.slice(0, end).replace(reviewed, ' ')) &&
    !resultBehind.test(sentence.slice(end)) &&
    !(/\b(?:request|application)/i.test(found[0]) && refusedBehind.test(sentence.slice(end)))
  );
}
