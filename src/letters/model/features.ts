import { factOf, type Word } from '../words/known-words.ts';
import { hashOf, mixed } from './hash.ts';
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

/** A word or idea of which features are made, with its hash. */
type Part = { readonly text: string; readonly hash: number };
const partOf = (text: string): Part => ({ text, hash: hashOf(text) });

/** Ideas on which a decision turns: each is seen together with how often its clause says no. */
const ideas: readonly (readonly [Part, RegExp])[] = (
  [
    ['grounds', /^grounds?$|^rg$|^cg$/],
    ['victim', /^victims?$|^survivor|^pv$/],
    ['test', /^(?:test|threshold|standard|bar|requirement|criteri|hurdle|stage|burden)/],
    [
      'met',
      /^(?:met|meet|meets|meeting|satisf|reach|pass|cross|clear|made|establish|fulfil|attain|discharg)/,
    ],
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
  ] as const
).map(([idea, pattern]) => [partOf(idea), pattern] as const);

const stem = (word: string): string =>
  word.length < 5
    ? word
    : word.replace(/(?:ations?|ements?|ingly|ing|edly|ed|ies|ions?|ly|es|s|e)$/, '').replace(/(.)\1$/, '$1');

/** What sort of feature it is; a word, or words in a row, bear the empty sign. */
const sign = {
  words: partOf(''),
  stem: partOf('~'),
  near: partOf('_'),
  negated: partOf('!'),
  about: partOf('#'),
  idea: ['k0', 'k0+', 'k1', 'k1+'].map(partOf),
  ideas: ['kk0', 'kk1'].map(partOf),
  all: ['kw0', 'kw1'].map(partOf),
};
/** What the model needs to know of a word, with the hashes of what begins with it, worked out once. */
const factsOf = factOf((text) => {
  const word = partOf(text);
  const short = partOf(stem(text));
  return {
    word,
    short,
    alone: mixed(sign.words.hash, word.hash),
    stem: stem(text) === text ? null : mixed(sign.stem.hash, short.hash),
    negated: mixed(sign.negated.hash, short.hash),
    near: mixed(sign.near.hash, short.hash),
    ideas: ideas.flatMap(([idea, pattern]) => (pattern.test(text) ? [idea] : [])),
    negates: negating.has(text),
    dull: dull.has(text),
    stops: stops.has(text),
  };
});
type Facts = ReturnType<typeof factsOf>;

const edge = { before: partOf('^'), beforeThat: partOf('^^'), end: partOf('$') };
const about = {
  no: ['no 0', 'no 1', 'no 2', 'no 3'].map(partOf),
  long: ['long 0', 'long 1', 'long 2', 'long 3'].map(partOf),
  asks: partOf('asks'),
  title: partOf('title'),
  form: partOf('form'),
};

/** Takes in one feature: its hash, and of what it is made: its sign and up to three parts. */
type Emit = (hash: number, sign: Part, one: Part, two?: Part, three?: Part) => void;

/** A feature by its name and hash; the name of words in a row is those words. */
export type Feature = { readonly name: string; readonly hash: number };

/** One sentence taken apart for the model, each feature once; `title` marks a subject or the name of a file. */
export function featuresOf(sentence: string, title: boolean, lexicon: Lexicon): readonly Feature[] {
  const all = new Map<string, Feature>();
  takeApart(tokens(sentence, lexicon), title, (hash, kind, ...parts) => {
    const name = kind.text + parts.map((part) => part?.text).join(' ');
    all.set(name, { name, hash });
  });
  return [...all.values()];
}

/** The hashes of a sentence's features, some more than once: what the networks need, without making the names. */
export function hashesOf(sentence: string, title: boolean, lexicon: Lexicon): readonly number[] {
  let many = 0;
  takeApart(tokens(sentence, lexicon), title, (hash) => {
    room[many] = hash;
    many += 1;
  });
  return room.slice(0, many);
}

/** Where the hashes of a sentence are gathered: a list that grows anew for each sentence costs as much as they do. */
const room: number[] = [];

function takeApart(words: readonly Word[], title: boolean, emit: Emit): void {
  const plain = (kind: Part, one: Part) => emit(mixed(kind.hash, one.hash), kind, one);
  let negated = 0;
  let total = 0;
  let before = edge.before;
  let beforeThat = edge.beforeThat;
  /** The hashes of the word before, and of the two before: runs of words begin with them. */
  let one = mixed(sign.words.hash, before.hash);
  let two = 0;
  const clauseIdeas = new Set<Part>();
  const everyIdea = new Set<Part>();
  /** The words that are not dull: each is seen together with the four before it. */
  const near: Facts[] = [];
  const endClause = () => {
    const odd = negated % 2;
    const kind = sign.idea[2 * odd + (negated > 1 ? 1 : 0)] ?? sign.words;
    for (const idea of clauseIdeas) plain(kind, idea);
    pairs(clauseIdeas, sign.ideas[odd] ?? sign.words, emit);
    clauseIdeas.clear();
    negated = 0;
  };
  for (const token of words) {
    const facts = factsOf(token);
    const { word, short } = facts;
    if (facts.stops) endClause();
    emit(facts.alone, sign.words, word);
    const run = mixed(one, word.hash);
    emit(run, sign.words, before, word);
    if (before !== edge.before) emit(mixed(two, word.hash), sign.words, beforeThat, before, word);
    if (facts.stem !== null) emit(facts.stem, sign.stem, short);
    if (facts.negates) {
      negated += 1;
      total += 1;
    } else if (negated % 2 === 1 && !facts.dull) emit(facts.negated, sign.negated, short);
    for (const idea of facts.ideas) {
      clauseIdeas.add(idea);
      everyIdea.add(idea);
    }
    if (!facts.dull && token.text.length > 1) {
      for (let back = Math.max(0, near.length - 4); back < near.length; back += 1) {
        const other = near[back] ?? facts;
        emit(mixed(other.near, short.hash), sign.near, other.short, short);
      }
      near.push(facts);
    }
    beforeThat = before;
    before = word;
    two = run;
    one = facts.alone;
  }
  endClause();
  emit(mixed(one, edge.end.hash), sign.words, before, edge.end);
  plain(sign.about, about.no[Math.min(total, 3)] ?? sign.words);
  const long = words.length < 4 ? 0 : words.length < 9 ? 1 : words.length < 20 ? 2 : 3;
  plain(sign.about, about.long[long] ?? sign.words);
  if (words.at(-1)?.text === '?') plain(sign.about, about.asks);
  if (title) plain(sign.about, about.title);
  if (words.some(({ text }) => text === '|' || text === ':')) plain(sign.about, about.form);
  pairs(everyIdea, sign.all[total % 2] ?? sign.words, emit);
}

/** Each two ideas that stand together, in the order of the alphabet. */
function pairs(some: ReadonlySet<Part>, kind: Part, emit: Emit): void {
  if (some.size < 2) return;
  const list = [...some].sort((one, other) => (one.text < other.text ? -1 : 1));
  list.forEach((one, at) => {
    const begun = mixed(kind.hash, one.hash);
    for (const other of list.slice(at + 1)) emit(mixed(begun, other.hash), kind, one, other);
  });
}
