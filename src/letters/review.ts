import type { Outcome } from '../nrm/vocabulary.ts';
import { negations } from './polarity.ts';
import type { Sentence } from './sentences.ts';

/** What a text says about the review of an earlier decision. */
export type Review = {
  /** Sentences in which a review is reported as done. */
  readonly evidence: readonly Sentence[];
  /** keeps = what was decided stands; overturns = it no longer does; null = not said in these words. */
  readonly effect: 'keeps' | 'overturns' | null;
  /** Outcome named as the one that now stands ("replaced by a positive decision"). */
  readonly named: Outcome | null;
};

const possible =
  /\b(?:if|may|can|could|would|should|unless|must|wish|want|entitled|right to|how to|ways? to|ask(?:ing)? (?:us )?(?:for|to)|apply for|seek|within (?:\d|one|thirty)|window|deadline|treat it as|will be (?:re)?considered|further right|until|pending)\b/i;
const object = '(?:decision|outcome|conclusion|finding|determination|result|letter of)';
const done = new RegExp(
  [
    '\\b(?:have|has|had|having)\\b(?: now| since| also| therefore| been| again| carefully){0,3} (?:reconsidered|re-considered|re-?examined|revisited|re-?assessed)\\b',
    `\\b(?:have|has|having|had)\\b(?: now| since| again| carefully){0,3} (?:reviewed|looked (?:again|afresh) at|thought again about|considered again|been reviewed)\\b(?: \\w+){0,5}? ${object}`,
    `\\b${object}\\b[^.;]{0,60}\\b(?:has|have) (?:now |since )?been (?:reviewed|reconsidered)`,
    '\\b(?:outcome|result|conclusion) of (?:the |your |this |our |a )?(?:request for (?:a )?)?(?:review|reconsideration)',
    '\\b(?:review|reconsideration) (?:that |which )?(?:you|your council) (?:asked|requested|sought)',
    '\\b(?:asked|asking|requested|requesting|invited) (?:us|me|that we|the competent authority) to (?:look again|reconsider|review|think again|revisit)|\\blooked again\\b|\\bas you (?:asked|requested)\\b.*\\bagain\\b',
    '\\b(?:changed|revised|reversed|altered|withdrawn) (?:our|my|the|that|its) (?:\\w+ ){0,3}?(?:decision|mind|view|conclusion)\\b|\\bdifferent (?:view|conclusion)\\b',
    '\\breconsideration (?:decision|outcome|result)\\b',
    '\\b(?:your|the|this|a) (?:request|application)(?: \\w+){0,4} (?:for|to) (?:a |be )?(?:reconsider\\w*|review)\\b',
    '\\baccepted for reconsideration\\b|\\bon (?:review|reconsideration)\\b|\\bfollowing (?:a |the |our |your )?(?:review|reconsideration)|\\bhaving (?:reviewed|reconsidered)',
    '\\b(?:review|reconsideration)\\b[^.;]{0,30}\\b(?:is|has been|was) (?:now )?(?:complete|completed|concluded|finished|successful|unsuccessful)',
  ].join('|'),
  'i',
);
const overturns = new RegExp(
  `\\b${object}\\b[^.;]{0,90}?\\b(?:set aside|withdrawn|overturned|reversed|replaced|revoked|rescinded|quashed|changed|substituted|cancelled|no longer stands?|superseded)\\b|\\b(?:set(?:ting)? aside|withdr[ae]w(?:n|ing)?|overturn(?:ed|ing)?|revers(?:ed?|ing)|replac(?:ed?|ing)|revok(?:ed?|ing)|rescind(?:ed|ing)?|chang(?:ed?|ing)|depart(?:ed)? from|substitut(?:ed?|ing))\\b (?:\\w+ ){0,6}?(?:${object}|it\\b|view|mind)`,
  'i',
);
const keeps = new RegExp(
  `\\b${object}\\b[^.;]{0,90}?\\b(?:stands?|upheld|maintained|confirmed|remains?|unchanged|the same|unaltered|unaffected|still|correct|will stand)\\b|\\b(?:uphold(?:s|ing)?|upheld|maintain(?:s|ed|ing)?|confirm(?:ed|ing)?|stand by|stood by|stick to)\\b (?:\\w+ ){0,6}?${object}|\\bit (?:stands|will stand|remains|was (?:correct|right)|is (?:correct|right))\\b`,
  'i',
);
const nowNamed =
  /\b(?:replaced?(?:d)? (?:it )?(?:by|with)|substitut\w+ (?:by|with|for it|a)|changed? (?:\w+ ){0,6}?(?:from (?:\w+ )?(?:positive|negative) )?(?:in)?to|now|instead|becomes?)\b (?:\w+ ){0,4}?(positive|negative)\b/i;

/** Finds out whether a review of an earlier decision is reported as done, and what it did to that decision. */
export function review(all: readonly Sentence[]): Review {
  const real = all.filter(
    ({ text }) =>
      !possible.test(text.replace(/\bMay\b/g, '')) ||
      /\b(?:have|has) (?:now )?(?:reconsidered|set aside|overturned)/i.test(text),
  );
  const reported = real.filter(({ text }) => done.test(text) && !/^(?:you|please)\b/i.test(text));
  const effects = real
    .filter(({ text }) => !/\?$/.test(text))
    .flatMap((sentence) => {
      const turned = overturns.exec(sentence.text);
      const kept = turned === null ? keeps.exec(sentence.text) : null;
      const hit = turned ?? kept;
      if (hit === null) return [];
      const odd =
        negations(sentence.text.slice(0, hit.index + hit[0].length).replace(/no longer stands?/i, 'gone')) %
          2 ===
        1;
      return [{ sentence, overturned: (turned !== null) !== odd, strong: turned !== null }];
    });
  const evidence = reported.length > 0 ? [...reported, ...effects.map((one) => one.sentence)] : [];
  const overturned = new Set(effects.map((one) => one.overturned));
  const alone = effects.filter(
    (one) =>
      one.strong &&
      /\b(?:set aside|overturned|reversed|rescinded|revoked|quashed|replaced|changed (?:it |our |the )?|withdrawn)\b/i.test(
        one.sentence.text,
      ),
  );
  const named = real
    .map(({ text }) => (overturns.test(text) ? nowNamed.exec(text)?.[1]?.toLowerCase() : undefined))
    .find((one) => one !== undefined);
  return {
    evidence: evidence.length > 0 ? evidence : alone.map((one) => one.sentence),
    effect: overturned.size === 1 ? (overturned.has(true) ? 'overturns' : 'keeps') : null,
    named: named === 'positive' || named === 'negative' ? named : null,
  };
}

/** What follows the words that overturn a decision ("... and Sam is recognised as a victim"); '' where nothing does. */
export function afterOverturning(text: string): string {
  const hit = overturns.exec(text);
  return hit === null
    ? ''
    : text.slice(hit.index + hit[0].length).replace(/^(?: on \w+)?(?:,| and|;|:|\s)+/, '');
}

/** True where the sentence says that an earlier decision no longer stands: the outcome it names is not the new one. */
export function overturned(text: string): boolean {
  return overturns.test(text);
}

/** True where the sentence is about what becomes of an earlier decision: the outcome it names is the earlier one. */
export function speaksOfEarlier(text: string): boolean {
  return overturns.test(text) || keeps.test(text) || done.test(text);
}
