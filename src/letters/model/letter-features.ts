import type { Content, Letter } from '../content.ts';
import { notices, strongNotice } from '../notices.ts';
import { receiptsOfPapers, receiptsOfReferral } from '../receipts.ts';
import { type Sentence, sentences } from '../sentences.ts';
import { stageOf } from '../stages.ts';
import { turningEighteen } from '../turning-eighteen.ts';
import { featuresOf } from './features.ts';
import { sentenceLabels } from './labels.ts';
import { type LinearModel, scores, softmax } from './linear.ts';
import type { Lexicon } from './tokens.ts';

/** What the sentence model makes of one sentence: shares of certainty, one a label. */
export type SentenceView = {
  readonly text: string;
  readonly title: boolean;
  readonly features: readonly string[];
  readonly shares: Float64Array;
};

/** A letter sentence by sentence, titles first. */
export function viewsOf(letter: Letter, model: LinearModel, lexicon: Lexicon): readonly SentenceView[] {
  const seen = new Map<string, SentenceView>();
  const view = (text: string, title: boolean): SentenceView => {
    const key = `${title ? 1 : 0}${text}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const features = featuresOf(text, title, lexicon);
    const made = { text, title, features, shares: softmax(scores(model, features)) };
    seen.set(key, made);
    return made;
  };
  return [
    ...titlesOf(letter).map((text) => view(text, true)),
    ...letter.texts
      .flatMap((one) => sentences(one.text))
      .filter((one) => saysSomething(one.text))
      .map((one) => view(one.text, false)),
  ];
}

const phrase = sentenceLabels.indexOf('boilerplate');
const setPhrase =
  /\b(?:this (?:e-?mail|message|communication|transmission) (?:and|or|is|was|may|contains|has|originated|came)|meant only|private and|intended recipient|confidential|disclaimer|virus|originated (?:from )?outside|came from outside|do not (?:click|open attachments)|received (?:it|this)[^.]{0,20} in error|unmonitored|save paper)\b/i;

/** The sentences that tell something: a banner, a disclaimer and other set phrases may come and go. */
export function telling(views: readonly SentenceView[]): readonly SentenceView[] {
  const told = new Map<SentenceView, boolean>();
  const tells = (one: SentenceView): boolean => {
    const known = told.get(one) ?? ((one.shares[phrase] ?? 0) < 0.5 && !setPhrase.test(one.text));
    told.set(one, known);
    return known;
  };
  return views.filter((one) => one.title || tells(one));
}

/** False for a greeting, a name, a date, a reference, a signature: they bear on no verdict. */
function saysSomething(text: string): boolean {
  if (
    /^(?:dear|hello|hi|good (?:morning|afternoon)|yours|kind|best|many thanks|regards|with (?:best|kind))\b/i.test(
      text,
    )
  )
    return text.length > 60;
  return (
    text.length > 45 ||
    /(?<![\p{L}@.-])\p{Ll}{3,}|[+|:]|\b(?:RG|CG|PRG|NRG|PCG|NCG|POSITIVE|NEGATIVE|Positive|Negative|Yes|No|Granted|Refused|Met)\b/u.test(
      text.replace(/\b(?:born|dob|date of birth|ref(?:erence)?|and|the|for|our|your)\b/gi, ' '),
    )
  );
}

export const titlesOf = (letter: Letter): readonly string[] =>
  [letter.subject, ...letter.texts.slice(1).map((text) => text.source)].filter((one) => one.trim() !== '');

export type LetterFeatures = { readonly names: readonly string[]; readonly values: readonly number[] };

/** What the letter layer weighs: the surest sentences of each label, titles, stage, signs, and the reading by grammar. */
export function letterFeatures(
  letter: Letter,
  every: readonly SentenceView[],
  grammar: Content,
  model: LinearModel,
): LetterFeatures {
  const views = telling(every);
  const found = new Map<string, number>();
  const put = (name: string, value: number) => {
    if (value > 0.01) found.set(name, value);
  };
  put('bias', 1);
  const titles = titlesOf(letter);
  const stage = stages(titles, views);
  const best = new Map<string, number>();
  model.labels.forEach((label, at) => {
    let most = 0;
    let next = 0;
    let titled = 0;
    for (const { shares, title } of views) {
      const one = shares[at] ?? 0;
      if (title) titled = Math.max(titled, one);
      else if (one > most) {
        next = most;
        most = one;
      } else if (one > next) next = one;
    }
    best.set(label, most);
    put(`most ${label}`, most);
    put(`next ${label}`, next);
    put(`sure ${label}`, most > 0.6 ? 1 : 0);
    put(`odds ${label}`, Math.max(0, Math.min(1, (Math.log(most / (1.0001 - most)) + 3) / 6)));
    put(`title ${label}`, titled);
  });
  const share = (...labels: readonly string[]) => Math.max(0, ...labels.map((label) => best.get(label) ?? 0));
  const yes = share('rg-positive', 'cg-positive', 'decision-positive');
  const no = share('rg-negative', 'cg-negative', 'decision-negative');
  const changed = share('review-changed-to-positive', 'review-changed-to-negative');
  const kept = share('review-upheld-negative', 'review-upheld-positive', 'review-refused');
  const any = Math.max(yes, no, changed, kept);
  put('yes before no', Math.max(0, yes - no));
  put('no before yes', Math.max(0, no - yes));
  put('review before decision', Math.max(0, Math.max(changed, kept) - Math.max(yes, no)));
  put('no decision at all', 1 - any);
  put('yes and support', Math.min(yes, share('support')));
  put('no and reconsider', Math.min(no, share('reconsider-how')));
  put('first', Math.max(0, share('rg-positive', 'rg-negative') - share('cg-positive', 'cg-negative')));
  put('second', Math.max(0, share('cg-positive', 'cg-negative') - share('rg-positive', 'rg-negative')));
  for (const sign of ['positive', 'negative'])
    for (const name of stage) put(`${name} decision-${sign}`, best.get(`decision-${sign}`) ?? 0);
  for (const name of stage) put(name, 1);
  const outcome = grammar.outcome ?? 'none';
  put(`grammar ${grammar.kind} ${outcome}`, 1);
  const state = !grammar.recognised ? 'lost' : grammar.doubts.length > 0 ? 'doubts' : 'sure';
  put(`grammar ${state} ${grammar.kind} ${outcome}`, 1);
  if (grammar.borneOut && grammar.outcome !== null) put(`borne out ${grammar.kind} ${outcome}`, 1);
  for (const sign of signs(letter, titles, views)) put(sign, 1);
  return { names: [...found.keys()], values: [...found.values()] };
}

/** The features without what the grammar said. */
export function wordsAlone({ names, values }: LetterFeatures): LetterFeatures {
  const own = names.map((name) => !name.startsWith('grammar ') && !name.startsWith('borne out '));
  return { names: names.filter((_name, at) => own[at]), values: values.filter((_value, at) => own[at]) };
}

function stages(titles: readonly string[], views: readonly SentenceView[]): readonly string[] {
  const inTitle = stageOf(titles.join(' '));
  const named = new Map<string, string | null>();
  for (const { text } of views) if (!named.has(text)) named.set(text, stageOf(text));
  let first = 0;
  let second = 0;
  for (const { text } of views) {
    const stage = named.get(text);
    if (stage === 'reasonable-grounds') first += 1;
    else if (stage === 'conclusive-grounds') second += 1;
  }
  return [
    `title stage ${inTitle ?? 'none'}`,
    `text stage ${first > 0 ? 'first' : ''} ${second > 0 ? 'second' : ''}`,
    `more of ${first > second ? 'first' : second > first ? 'second' : 'neither'}`,
  ];
}

function signs(letter: Letter, titles: readonly string[], views: readonly SentenceView[]): readonly string[] {
  const all: readonly Sentence[] = views.flatMap(({ text, title }, number) =>
    title ? [] : [{ text, number }],
  );
  const eighteen = turningEighteen(all, titles);
  const asked = all.filter((one) => /\?$/.test(one.text)).length;
  return [
    ...(eighteen === null ? [] : ['eighteen', ...(eighteen.firm ? ['eighteen firm'] : [])]),
    ...(receiptsOfReferral(all).length > 0 ? ['receipt of referral'] : []),
    ...(receiptsOfPapers(all).length > 0 ? ['receipt of papers'] : []),
    ...(notices(all, letter.subject).length > 0 ? ['notice'] : []),
    ...(strongNotice(all) ? ['strong notice'] : []),
    ...(asked > 0 ? ['question'] : []),
    ...(asked > 1 ? ['questions'] : []),
    ...(letter.automatic ? ['automatic'] : []),
  ];
}
