import { remembered } from '../../nrm/remembered.ts';
import { hashOf } from './hash.ts';
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
/** True where a word, or each word of a run, tells nothing by itself. */
export const isDull = (feature: string): boolean => feature.split(' ').every((word) => dull.has(word));

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

/** Takes in one feature in up to five pieces, whose text together is its name. */
type Emit = (one: string, two?: string, three?: string, four?: string, five?: string) => void;

/** One sentence taken apart for the model, each feature once; `title` marks a subject or the name of a file. */
export function featuresOf(sentence: string, title: boolean, lexicon: Lexicon): readonly string[] {
  const all = new Set<string>();
  takeApart(tokens(sentence, lexicon), title, (one, two = '', three = '', four = '', five = '') =>
    all.add(one + two + three + four + five),
  );
  return [...all];
}

/** The hashes of a sentence's features, some more than once: what the networks need, without making the names. */
export function hashesOf(sentence: string, title: boolean, lexicon: Lexicon): readonly number[] {
  const all: number[] = [];
  takeApart(tokens(sentence, lexicon), title, (one, two = '', three = '', four = '', five = '') => {
    all.push(hashOf(five, hashOf(four, hashOf(three, hashOf(two, hashOf(one))))));
  });
  return all;
}

function takeApart(words: readonly string[], title: boolean, emit: Emit): void {
  let negated = 0;
  let total = 0;
  let before = '^';
  let beforeThat = '^^';
  const clauseIdeas = new Set<string>();
  const everyIdea = new Set<string>();
  /** The last four words that are not dull. */
  const near: string[] = [];
  const endClause = () => {
    for (const idea of clauseIdeas) emit('k', negated % 2 === 1 ? '1' : '0', negated > 1 ? '+ ' : ' ', idea);
    const list = [...clauseIdeas].sort();
    for (let one = 0; one < list.length; one += 1)
      for (let other = one + 1; other < list.length; other += 1)
        emit('kk', negated % 2 === 1 ? '1 ' : '0 ', list[one] ?? '', ' ', list[other]);
    clauseIdeas.clear();
    negated = 0;
  };
  for (const [at, word] of words.entries()) {
    const { short, ideas: held, negates, dull: plain, stops: ends } = factsOf(word);
    if (ends) endClause();
    emit(word);
    emit(before, ' ', word);
    if (at > 0) emit(beforeThat, ' ', before, ' ', word);
    if (short !== word) emit('~', short);
    if (negates) {
      negated += 1;
      total += 1;
    } else if (negated % 2 === 1 && !plain) emit('!', short);
    for (const idea of held) {
      clauseIdeas.add(idea);
      everyIdea.add(idea);
    }
    if (!plain && word.length > 1) {
      for (const earlier of near) emit(earlier, '_', short);
      near.push(short);
      if (near.length > 4) near.shift();
    }
    beforeThat = before;
    before = word;
  }
  endClause();
  const last = words.at(-1) ?? '';
  emit(before, ' $');
  emit('#no ', String(Math.min(total, 3)));
  emit('#long ', words.length < 4 ? '0' : words.length < 9 ? '1' : words.length < 20 ? '2' : '3');
  if (last === '?') emit('#asks');
  if (title) emit('#title');
  if (words.includes('|') || words.includes(':')) emit('#form');
  const list = [...everyIdea].sort();
  for (let one = 0; one < list.length; one += 1)
    for (let other = one + 1; other < list.length; other += 1)
      emit('kw', total % 2 === 1 ? '1 ' : '0 ', list[one] ?? '', ' ', list[other]);
}
