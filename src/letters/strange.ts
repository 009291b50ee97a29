import type { Outcome } from '../nrm/vocabulary.ts';

/** Others whose findings are told: "the Crown Court has found that he is a victim", "the report concludes that". */
const others =
  /\b(?:courts?|tribunals?|judges?|juries|jury|guardian|experts?|advocate|psychologist|counsel|solicitors?|police|prosecut\w+|authorities|council|charity|statement|report|assessment|^it(?! (?:has|had|was|is) (?:\w+ )?been\b)|^in it\b[^,;]{0,30})(?: (?:in|of|at|for|who|which|from) [^,;]{1,30})?,?(?: (?:which|who))? (?:(?:has|have|had) (?:\w+ )?)?(?:found|finds?|held|holds|ruled|rules|concludes?|concluded|recogni[sz]e[sd]?|recogni[sz]ed|accepts?|accepted|determined|decided)\b/i;
const office =
  /\b(?:we|I|(?:competent )?authority|the (?:decision[- ]maker|reviewer|panel)|it has been|it is)\b[^,;]{0,40}\b(?:conclud\w+|find|found|decid\w+|accept\w*|satisfied|recogni[sz]\w+|determin\w+)\b/i;
/** Victim of something that is no modern slavery. */
const otherHarm =
  /\bvictim of (?:(?!\b(?:modern slavery|trafficking|exploit\w*|servitude|forced|slavery)\b)[^,.;]){0,40}\b(?:abuse|kidnap\w*|smuggling|assault|neglect|robbery|violence|fraud|bullying|crime|those things)\b|\b(?:rather than|instead of|(?:and|but) not(?: a victim)? of|not one of) (?:modern slavery|(?:human )?trafficking|exploitation)\b/i;
const denial =
  /\b(?:not|no|never|neither|nor|cannot|nothing|unable|without|refused?|rejected|declined|doubts?|delay|negative|absent|lack\w*|insufficient\w*)\b|n['’]t\b/i;
const finds =
  /\b(?:and|but|yet)\b(?=(?: \w+){0,12}? (?:conclude\w*|finds?|found|decided|decide|write|recogni[sz]e[sd]?|accept\w*|satisfied|made)\b)(.*\b(?:victim|grounds|trafficked|exploited|slavery)\b.*)$/i;

/** "Now that she has been found to be a victim we have to ..." tells of an earlier decision. */
const since = /^(?:now that|given that|seeing that|once)\b/i;
/** "There being no ground to refuse it, the threshold is met": what is affirmed stands in the last clause. */
const affirmed =
  /^there being\b.*, ((?:[^,]*\b(?:met|satisfied|passed|reached|made out|established|accepted|recogni[sz]ed|positive)\b)[^,]*)$/i;

/**
 * Why a sentence that states this outcome may be about something else: others found it, it is another harm, or the
 * denial belongs to another part of it. Null where nothing says so. The networks add words up, and such sentences differ
 * from decisions in what belongs to what.
 */
export function strangeOf(sentence: string | null, outcome: Outcome | null): string | null {
  if (sentence === null || outcome === null) return null;
  if (others.test(sentence) && !office.test(sentence.replace(others, ' ')))
    return 'the deciding sentence may tell what somebody else found';
  if (since.test(sentence)) return 'the deciding sentence may tell of an earlier decision';
  if (outcome === 'positive')
    return otherHarm.test(sentence) ? 'it may speak of another harm than modern slavery' : null;
  const tail = (affirmed.exec(sentence) ?? finds.exec(sentence))?.[1];
  return tail !== undefined && !denial.test(tail) && denial.test(sentence)
    ? 'what the deciding sentence denies may be something else'
    : null;
}
