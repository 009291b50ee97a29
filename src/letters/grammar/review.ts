import type { Outcome } from '../../nrm/vocabulary.ts';
import { plain } from '../words/clauses.ts';
import { ofThisLetter } from '../words/of-this-letter.ts';
import { saying } from '../words/saying.ts';
import type { Sentence } from '../words/sentences.ts';
import { negations } from './polarity.ts';

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
  /\b(?:if|may|can|could|would|should|unless|must|wish|want|entitled|right to|how to|ways? to|apply for|seek|within (?:\d|one|thirty)|window|deadline|treat it as|will be (?:re)?considered|will (?:look|consider|be given|be passed)|further right|until|pending)\b/i;
const asksForOne = /\bask(?:ing)? (?:us )?(?:for|to)\b/i;
const object =
  '(?:(?:positive|negative) (?:reasonable|conclusive) grounds|decision|outcome|conclusion|finding|determination|result|refusal|letter of|what (?:we|was) (?:said|decided|wrote)|position|view)';
const atObject = new RegExp(`^${object}`, 'i');
/** Each of them begins with a word, which is looked for once. */
const done = new RegExp(
  `\\b(?:${[
    '(?:have|has|had|having)\\b(?: now| since| also| therefore| been| again| carefully| fully){0,3} (?:reconsidered|re-considered|re-?examined|revisited|re-?assessed|re-?taken|reopened|re-opened)\\b',
    `(?:have|has|having|had)\\b(?: now| since| again| carefully){0,3} (?:reviewed|looked (?:again|afresh) at|thought again about|considered again|considered afresh|been reviewed)\\b(?: \\w+){0,5}? ${object}`,
    `${object}\\b[^.;]{0,60}\\b(?:has|have) (?:now |since )?been (?:reviewed|reconsidered|looked at again|revisited|reassessed)`,
    '(?:outcome|result|conclusion) of (?:the |your |this |our |a )?(?:request for (?:a )?)?(?:\\w+ )?(?:review|reconsideration)',
    '(?:review|reconsideration) (?:that |which )?(?:you|your \\w+) (?:asked|requested|sought)',
    '(?:asked|asking|requested|requesting|invited) (?:us|me|that we|the competent authority)(?: [\\w ]{1,20})? to (?:look again|reconsider|review|think again|revisit|take another look)|looked again\\b|as you (?:asked|requested)\\b.*\\bagain\\b|(?:second|fresh|another) look\\b',
    '(?:changed|revised|reversed|altered|withdrawn) (?:our|my|the|that|its) (?:\\w+ ){0,3}?(?:decision|mind|view|conclusion)\\b|different (?:view|conclusion)\\b',
    '(?:reconsideration|review) (?:decision|outcome|result|request[:,-])',
    '(?:your|the|this|a) (?:request|application|challenge)(?: \\w+){0,4} (?:for|to) (?:a |be )?(?:reconsider\\w*|review)\\b',
    'accepted for reconsideration\\b|on (?:review|reconsideration)\\b|(?:following|after|upon) (?:a |the |our |your |this )?(?:\\w+ )?(?:review|reconsideration)|having (?:reviewed|reconsidered)|carried out (?:a|the|your) (?:\\w+ )?(?:review|reconsideration)',
    '(?:review|reconsideration)\\b[^.;]{0,30}\\b(?:is|has been|was) (?:now )?(?:complete|completed|concluded|finished|successful|unsuccessful|carried out|done)',
    '(?:following|after|further to|in response to|having considered) your (?:\\w+ )?(?:challenge|request|representations|pre-action letter|letter before)|(?:pre-action|PAP) (?:letter|protocol)|consent order\\b|(?:different|second|senior|new|fresh) (?:caseworker|decision[- ]maker|officer|colleague)\\b[^.;]{0,30}\\b(?:has|have) (?:now )?(?:done|looked|considered|reviewed|reached|gone)',
  ].join('|')})`,
  'i',
);
const overturns = new RegExp(
  `\\b(?:${object}\\b[^.;]{0,90}?\\b(?:set aside|withdrawn|overturned|reversed|replaced|revoked|rescinded|quashed|changed|substituted|cancelled|no longer stands?|superseded|falls? away|altered|disturbed|departed from|annulled|vacated|cannot stand|cease to have effect|(?:was|were) (?:wrong|in error|mistaken|flawed|unsound))\\b|(?:set(?:ting|s)? aside|withdr[ae]w(?:n|ing|s)?|overturn(?:ed|ing|s)?|revers(?:ed?|es|ing)|replac(?:ed?|es|ing)|revok(?:ed?|es|ing)|rescind(?:ed|ing|s)?|chang(?:ed?|es|ing)|alter(?:ed|ing|s)?|disturb(?:ed|ing|s)?|vary|varied|depart(?:ed|ing)? from|substitut(?:ed?|es|ing)|no longer stand by|no longer (?:hold|maintain)|cancel(?:led)?|annul(?:led)?|quash(?:ed)?)\\b (?:(?:\\w+ ){0,6}?(?:${object}|view|mind)|it\\b)|(?:request|application|challenge|reconsideration|review)\\b[^.;]{0,40}\\b(?:has|is|was|been)\\b (?:not )?(?:been )?(?:succeeded|successful|allowed|upheld|granted)\\b|(?:is|are|been|be) (?:now |hereby )?(?:overturned|set aside)\\b)`,
  'i',
);
const keeps = new RegExp(
  `\\b(?:${object}\\b[^.;]{0,90}?\\b(?:stands?|upheld|maintained|confirmed|remains?|stays|unchanged|the same|unaltered|unaffected|unamended|undisturbed|still|correct|will stand|affirmed|sound|holds good|in force|left as it)\\b|(?:uphold(?:s|ing)?|upheld|maintain(?:s|ed|ing)?|confirm(?:ed|ing|s)?|affirm(?:ed|s)?|stand(?:s)? by|stood by|stick to|keep(?:s)? to|adher(?:e|es|ed) to)\\b (?:\\w+ ){0,6}?(?:${object}|it\\b)|it (?:stands|will stand|remains|was (?:correct|right)|is (?:correct|right))\\b|(?:the )?same (?:conclusion|view|result|outcome|decision|answer)\\b|(?:remain(?:s)?|still|are|is) of the (?:same )?view|remain(?:s)? (?:un)?(?:satisfied|persuaded)|no (?:reason|grounds|basis) to (?:change|alter|depart|disturb|overturn|interfere)|same as (?:that|the|my|our)\\b|upheld\\b|(?:request|application|challenge)\\b[^.;]{0,30}\\b(?:refused|rejected|dismissed|declined|unsuccessful|not (?:succeeded|allowed|granted)|fails|failed)\\b)`,
  'i',
);
/** Words that keep the decision by denying a change: their own negation must not be counted again. */
const keepsByNo =
  /\bno (?:reason|grounds|basis) to (?:change|alter|depart|disturb|overturn|interfere)|\b(?:request|application|challenge)\b[^.;]{0,30}\b(?:refused|rejected|dismissed|declined|unsuccessful|not (?:succeeded|allowed|granted)|fails|failed)\b/i;
const nowNamed =
  /\b(?:(?:it|decision|outcome) (?:remains|stays|is still|continues to be)|replaced?(?:d)? (?:it )?(?:by|with)|substitut\w+ (?:by|with|for it|a)|changed? (?:\w+ ){0,6}?(?:from (?:\w+ )?(?:positive|negative) )?(?:in)?to|now|instead|becomes?|in its place|new (?:decision|outcome)[:| -]+|fresh)\b[: |]*(?:\w+ ){0,5}?(positive|negative)\b/i;

/** The outcome that a sentence names as the one that now stands. */
const nowNames = ofThisLetter((text): Outcome | null => {
  const named = /positive|negative/i.test(text) ? nowNamed.exec(text)?.[1]?.toLowerCase() : undefined;
  return named === 'positive' || named === 'negative' ? named : null;
});

/** Finds out whether a review of an earlier decision is reported as done, and what it did to that decision. */
export function review(sentences: readonly Sentence[]): Review {
  const all = sentences.map((one) => ({ ...one, text: plain(one.text) }));
  const about = all.filter(({ text }) => speaksOfEarlier(text) || nowNames(text) !== null);
  const real = about.filter(
    ({ text }) =>
      (!possible.test(text.replace(/\bMay\b/g, '').replace(/\bcan(?:not| find no)\b/g, '')) &&
        (!asksForOne.test(text) || /\basked\b/i.test(text))) ||
      /\b(?:have|has) (?:now )?(?:reconsidered|set aside|overturned)/i.test(text),
  );
  const reported = real.filter(
    ({ text }) => reviewed(text) && !/^(?:please|you (?:may|can|have))\b/i.test(text),
  );
  const effects = real.filter(({ text }) => !text.endsWith('?')).flatMap(effectOf);
  const evidence =
    reported.length > 0 && (effects.length > 0 || reported.length > 0)
      ? [...reported, ...effects.map((one) => one.sentence)]
      : [];
  const overturned = new Set(effects.map((one) => one.overturned));
  const alone = effects.filter(
    (one) =>
      one.strong &&
      /\b(?:set aside|overturned|reversed|rescinded|revoked|quashed|replaced|changed (?:it |our |the )?|withdrawn)\b/i.test(
        one.sentence.text,
      ),
  );
  const named = real.map(({ text }) => nowNames(text)).find((one) => one !== null);
  return {
    evidence: evidence.length > 0 ? evidence : alone.map((one) => one.sentence),
    effect: overturned.size === 1 ? (overturned.has(true) ? 'overturns' : 'keeps') : null,
    named: named ?? null,
  };
}

const verbEnd =
  /(?:(?:is|are|was|were|has|have|had|be|been|being|should|must|will|can|cannot|could|does|do|did|not|no|longer|never|now|therefore|hereby|also|in|fact)\s+)*(?:(?:set|no longer|still|left as|the|cannot|falls?|in) )?\S+$/i;

function effectOf(sentence: Sentence) {
  if (!overturned(sentence.text) && !upheld(sentence.text)) return [];
  const turned = overturns.exec(sentence.text);
  const kept = keeps.exec(sentence.text);
  const byNo = keepsByNo.test(sentence.text);
  const hit = byNo ? kept : (turned ?? kept);
  if (hit === null) return [];
  const before = sentence.text.slice(0, hit.index);
  const own = before.slice(
    Math.max(before.lastIndexOf(' and '), before.lastIndexOf(';'), before.lastIndexOf(', but'), 0),
  );
  const objectFirst = atObject.test(hit[0]);
  const verb = objectFirst ? (verbEnd.exec(hit[0])?.[0] ?? hit[0]) : hit[0];
  const scope = `${own} ${verb}`.replace(/no longer (?=stands?|stand by|hold|maintain)/gi, 'gone ');
  const wrongness = /\b(?:was|were) wrong\b|\bcannot stand\b/i.test(hit[0]) ? 1 : 0;
  const odd =
    !byNo &&
    (negations(
      scope
        .replace(/\b(?:the|our|that|your) refusal\b/gi, '')
        .replace(/\bfind(?:ing)? that there (?:are|were) no\b.*/i, ''),
    ) -
      wrongness) %
      2 ===
      1;
  const isTurned = !byNo && turned !== null;
  return [{ sentence, overturned: isTurned !== odd, strong: isTurned }];
}

/** What follows the words that overturn a decision ("... and Sam is recognised as a victim"); '' where nothing does. */
export function afterOverturning(text: string): string {
  const hit = overturned(text) ? overturns.exec(text) : null;
  return hit === null
    ? ''
    : text.slice(hit.index + hit[0].length).replace(/^(?: on \w+)?(?:,| and|;|:|\s)+/, '');
}

/** True where the sentence says that an earlier decision no longer stands: the outcome it names is not the new one. */
export const overturned = saying(
  overturns,
  /aside|withdr|overturn|revers|replac|revok|rescind|quash|chang|substitut|cancel|stand|supersed|fall|alter|disturb|depart|annul|vacat|ceas|wrong|error|mistaken|flaw|unsound|vary|varied|longer|succe|allow|upheld|grant/i,
);

const upheld = saying(
  keeps,
  /stand|stood|upheld|uphold|maintain|confirm|remain|stay|chang|same|alter|affect|amend|disturb|still|correct|affirm|sound|good|force|left|stick|keep|adher|right|view|depart|interfer|refus|reject|dismiss|declin|succe|allow|grant|fail/i,
);

const reviewed = saying(
  done,
  /consider|examin|visit|assess|taken|open|review|look|thought|think|again|outcome|result|conclusion|view|chang|revis|revers|alter|withdr|mind|request|appli|challeng|representation|pre-action|pap|consent|caseworker|maker|officer|colleague/i,
);

/** True where the sentence is about what becomes of an earlier decision: the outcome it names is the earlier one. */
export function speaksOfEarlier(text: string): boolean {
  return overturned(text) || upheld(text) || reviewed(text);
}
