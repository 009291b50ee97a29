import type { Around } from './around.ts';

/** Victim of something that is no modern slavery. */
const otherHarm =
  /\bvictim of (?:(?!\b(?:modern slavery|trafficking|exploit\w*|servitude|forced|slavery)\b)[^,.;]){0,40}\b(?:abuse|kidnap\w*|smuggling|assault|neglect|robbery|violence|fraud|bullying|crime|those things)\b|\b(?:rather than|instead of|(?:and|but) not(?: a victim)? of|not one of) (?:modern slavery|(?:human )?trafficking|exploitation)\b/i;
const denial =
  /\b(?:not|no|never|neither|nor|cannot|nothing|unable|without|refused?|rejected|declined|doubts?|delay|negative|absent|lack\w*|insufficient\w*)\b|n['’]t\b/i;
const finds =
  /\b(?:and|but|yet)\b(?=(?: \w+){0,12}? (?:conclude\w*|finds?|found|decided|decide|write|recogni[sz]e[sd]?|accept\w*|satisfied|made)\b)(.*\b(?:victim|grounds|trafficked|exploited|slavery)\b.*)$/i;

/** "There being no ground to refuse it, the threshold is met": what is affirmed stands in the last clause. */
const affirmed =
  /^there being\b.*, ((?:[^,]*\b(?:met|satisfied|passed|reached|made out|established|accepted|recogni[sz]ed|positive)\b)[^,]*)$/i;

/**
 * Why a sentence that seems to decide may be about another matter: another harm, or a denial that belongs to another part
 * of it; or null. The networks add words up, and such sentences differ from decisions in what belongs to what.
 */
export function otherMatterIn({ sentence, outcome }: Pick<Around, 'sentence' | 'outcome'>): string | null {
  if (outcome === 'positive')
    return otherHarm.test(sentence) ? 'it may speak of another harm than modern slavery' : null;
  const tail = (affirmed.exec(sentence) ?? finds.exec(sentence))?.[1];
  return tail !== undefined && !denial.test(tail) && denial.test(sentence)
    ? 'what the deciding sentence denies may be something else'
    : null;
}
