import { remembered } from '../../nrm/remembered.ts';
import type { Lexicon } from './tokens.ts';
import { tokens } from './tokens.ts';

const negating = new Set(
  'not no never neither nor none nothing nobody without unable cannot lacks lack lacking lacked absent absence fails fail failed failing insufficient inadequate refuse refused refuses reject rejected declined decline unpersuaded unconvinced unsatisfied dissatisfied insufficiently hardly barely scarcely short unmet doubt doubts'.split(
    ' ',
  ),
);
const stops = new Set(', ; : . | ? ! ( ) but although though however because'.split(' '));
const dull = new Set(
  'a the of to in on at for and or by with from as is was be been it this that which have do so there you your we our us who date num'.split(
    ' ',
  ),
);
/** Ideas on which a decision turns: each is seen together with how often its clause says no. */
const ideas: readonly (readonly [string, RegExp])[] = [
  ['grounds', /^grounds?$|^rg$|^cg$/],
  ['victim', /^victims?$|^survivor|^pv$/],
  ['test', /^(?:test|threshold|standard|bar|requirement|criteri|hurdle|stage|burden)/],
  ['met', /^(?:met|meet|meets|meeting|satisf|reach|pass|cross|clear|made|establish|fulfil|attain|discharg)/],
  [
    'find',
    /^(?:find|found|finding|conclu|determin|decid|accept|persuad|convinc|believ|consider|recognis|identif|treat|regard|hold|held|agree|suspect|sure|certain)/,
  ],
  ['harm', /^(?:exploit|traffick|enslav|coerc|forced|recruit|groom|servitude|slavery)/],
  ['enough', /^(?:enough|sufficient|evidence|information|basis|material)/],
  ['positive', /^(?:positive|affirmative|favourabl|yes)/],
  ['negative', /^(?:negative|adverse|unfavourabl|refus|reject)/],
  [
    'change',
    /^(?:overturn|revers|chang|replac|withdraw|withdrew|withdrawn|revok|rescind|aside|quash|substitut|alter|disturb|depart)/,
  ],
  ['keep', /^(?:uphold|upheld|maintain|stand|stands|stood|remain|confirm|affirm|unchanged|stays)/],
  ['review', /^(?:review|reconsider|reexamin|revisit|reassess|again|afresh|relook)/],
  ['first', /^(?:rg|reasonable|first|initial|suspect|suspicion|potential)/],
  ['second', /^(?:cg|conclusive|second|final|last|balance|probab|likel|civil)/],
  ['open', /^(?:would|might|may|could|if|should|whether|unless|were)$/],
  ['later', /^(?:will|shall|later|next|expect|hope|due|await|pending|until)$/],
  ['earlier', /^(?:earlier|previous|previously|original|already|since|had|last|ago|then|recall|remember)$/],
];

const stem = (word: string): string =>
  word.length < 5
    ? word
    : word.replace(/(?:ations?|ements?|ingly|ing|edly|ed|ies|ions?|ly|es|s|e)$/, '').replace(/(.)\1$/, '$1');

/** What the model needs to know of a word, worked out once. */
const factsOf = remembered((word: string) => ({
  short: stem(word),
  ideas: ideas.flatMap(([idea, pattern]) => (pattern.test(word) ? [idea] : [])),
  negates: negating.has(word),
  dull: dull.has(word),
  stops: stops.has(word),
}));

/** One sentence taken apart for the model; `title` marks a subject or the name of a file. */
export function featuresOf(sentence: string, title: boolean, lexicon: Lexicon): readonly string[] {
  const words = tokens(sentence, lexicon);
  const all = new Set<string>();
  let negated = 0;
  let total = 0;
  let before = '^';
  let beforeThat = '^^';
  const clauseIdeas = new Set<string>();
  const everyIdea = new Set<string>();
  /** The last four words that are not dull. */
  const near: string[] = [];
  const endClause = () => {
    for (const idea of clauseIdeas) all.add(`k${negated % 2}${negated > 1 ? '+' : ''} ${idea}`);
    const list = [...clauseIdeas].sort();
    for (let one = 0; one < list.length; one += 1)
      for (let other = one + 1; other < list.length; other += 1)
        all.add(`kk${negated % 2} ${list[one]} ${list[other]}`);
    clauseIdeas.clear();
    negated = 0;
  };
  for (const [at, word] of words.entries()) {
    const { short, ideas: held, negates, dull: plain, stops: ends } = factsOf(word);
    if (ends) endClause();
    all.add(word);
    all.add(`${before} ${word}`);
    if (at > 0) all.add(`${beforeThat} ${before} ${word}`);
    if (short !== word) all.add(`~${short}`);
    if (negates) {
      negated += 1;
      total += 1;
    } else if (negated % 2 === 1 && !plain) all.add(`!${short}`);
    for (const idea of held) {
      clauseIdeas.add(idea);
      everyIdea.add(idea);
    }
    if (!plain && word.length > 1) {
      for (const earlier of near) all.add(`${earlier}_${short}`);
      near.push(short);
      if (near.length > 4) near.shift();
    }
    beforeThat = before;
    before = word;
  }
  endClause();
  const last = words.at(-1) ?? '';
  all.add(`${before} $`);
  all.add(`#no ${Math.min(total, 3)}`);
  all.add(`#long ${words.length < 4 ? 0 : words.length < 9 ? 1 : words.length < 20 ? 2 : 3}`);
  if (last === '?') all.add('#asks');
  if (title) all.add('#title');
  if (words.includes('|') || words.includes(':')) all.add('#form');
  const list = [...everyIdea].sort();
  for (let one = 0; one < list.length; one += 1)
    for (let other = one + 1; other < list.length; other += 1)
      all.add(`kw${total % 2} ${list[one]} ${list[other]}`);
  return [...all];
}
