import type { Candidate } from './candidates.ts';
import { day, ideaOf, wordsOf } from './ideas.ts';
import { sayingsAbout, sayingsOf } from './sayings.ts';

/** Words that may stand between "by" and the day without changing what it is for. */
const filler = new Set(['the', 'on', 'of', 'at', ',', '"', "'", '(', 'about', 'around', 'say', '*', 'this']);

/** What may tell what each of these days is for: the words and ideas about it, near and far, and its place among the others. */
export function signsOf(all: readonly Candidate[]): readonly (readonly string[])[] {
  const days = all.map((one) => one.day).toSorted();
  const sayings = sayingsOf([...new Set(all.map((one) => one.text))]);
  return all.map((one) => {
    const place = [
      one.day === days[0] ? 'earliest' : '',
      one.day === days.at(-1) ? 'latest' : '',
      days[0] === days.at(-1) ? 'only' : '',
    ].filter((sign) => sign !== '');
    const among = place.flatMap((sign) => [...sayings, sayings.join('_')].map((one) => `${sign}_${one}`));
    return [...new Set([...signsOfOne(one), ...place, ...among])];
  });
}

const period =
  /within [\w-]+ (?:working |calendar )?(?:days|weeks)|working days|within (?:a|the) (?:week|fortnight)/i;
const noHurry =
  /no (?:hurry|set date|fixed|date is|need|deadline|rush)|need not|nothing (?:else|for you|is needed)|as soon as|without delay|by return/i;

/** What speaks for a letter without a day for the answer. */
export const signsOfNone = (texts: readonly string[]): readonly string[] => [
  'none',
  ...(texts.some((text) => period.test(text)) ? ['none-period'] : []),
  ...(texts.some((text) => noHurry.test(text)) ? ['none-hurry'] : []),
];

function signsOfOne(one: Candidate): readonly string[] {
  const { text, days, which } = one;
  const here = days[which];
  if (here === undefined) return [];
  const before = withoutFiller(wordsOf(masked(one, 0, here.at)));
  const after = wordsOf(masked(one, here.at + here.length, text.length));
  return [
    ...signsBefore(before),
    ...signsAfter(after),
    ...(one.title ? ['title'] : signsAround(one)),
    ...sayingsAbout(text, here.at, here.length, endOf(days[which - 1]), one.before, one.next),
    `day${Math.min(which, 2)}`,
    `days${Math.min(days.length, 3)}`,
    `left${Math.min(2, days.length - 1 - which)}`,
    `ahead${[1, 4, 9, 31, 60].filter((limit) => one.ahead >= limit).length}`,
    text.endsWith('?') ? 'question' : 'told',
    before.length < 6 ? 'short' : before.length < 15 ? 'middling' : 'long',
    ...(before.length + after.length < 8 ? ['line'] : []),
    ...(here.said ? ['said'] : []),
    ...(/^(?:if|should|unless|in the event)\b/i.test(text) ? ['if'] : []),
  ];
}

const endOf = (place: { readonly at: number; readonly length: number } | undefined): number | null =>
  place === undefined ? null : place.at + place.length;

function signsBefore(before: readonly string[]): readonly string[] {
  const last = before.slice(-8).toReversed();
  const back = before.length < 8 ? [...last, '^'] : last;
  const [one, two, three] = back;
  const ideas = present(before.map(ideaOf));
  const [first = '^', second = '^', third = '^'] = ideas.toReversed();
  const clause = before.slice(Math.max(...[';', ',', '.'].map((mark) => before.lastIndexOf(mark))) + 1);
  return [
    ...back.slice(0, 4).map((word, at) => `b${at}${word}`),
    ...pairs(back.slice(0, 5)).map((pair) => `bb${pair}`),
    ...(three === undefined ? [] : [`bbb${three}_${two}_${one}`]),
    ...before.slice(-10).map((word) => `w${word}`),
    ...before.slice(-30, -10).map((word) => `far${word}`),
    ...before
      .slice(before.lastIndexOf(day) + 1)
      .slice(-15)
      .map((word) => `since${word}`),
    ...ideas
      .toReversed()
      .slice(0, 4)
      .map((idea, at) => `i${at}${idea}`),
    `ii${first}_${second}`,
    `iii${first}_${second}_${third}`,
    `bi${one}_${first === ideaOf(one ?? '') ? second : first}`,
    ...ideas.map((idea) => `I${idea}`),
    ...present(clause.map(ideaOf)).map((idea) => `C${idea}`),
    ...together(one ?? '', ideas, ideaOf(one ?? '') === 'until'),
  ];
}

/** Whether the words before a day ask for an answer by it, or tell what others do, of a decision or of what was. */
function together(word: string, ideas: readonly string[], by: boolean): readonly string[] {
  const have = (some: readonly string[]) => (some.some((idea) => ideas.includes(idea)) ? 1 : 0);
  const asks = have(['want', 'answer', 'send', 'limit', 'arrive']);
  const other = `${have(['decide'])}${have(['event'])}${have(['another'])}${have(['past'])}`;
  return [`K${asks}_${other}`, `K${by ? 'by' : 'no'}_${asks}_${other}`, `K${by ? 'by' : word}_${asks}`];
}

function signsAfter(after: readonly string[]): readonly string[] {
  const ideas = present(after.map(ideaOf));
  return [
    ...after.slice(0, 3).map((word, at) => `a${at}${word}`),
    ...pairs(after.slice(0, 4)).map((pair) => `aa${pair}`),
    ...after.slice(0, 8).map((word) => `A${word}`),
    ...ideas.slice(0, 2).map((idea, at) => `d${at}${idea}`),
    ...ideas.map((idea) => `D${idea}`),
  ];
}

function signsAround({ before, next }: Candidate): readonly string[] {
  const earlier = wordsOf(before);
  const later = wordsOf(next);
  return [
    ...earlier.slice(-10).map((word) => `p${word}`),
    ...earlier.map((word) => `P${ideaOf(word)}`),
    ...later.slice(0, 6).map((word) => `n${word}`),
    ...later.map((word) => `N${ideaOf(word)}`),
  ];
}

const present = (some: readonly (string | null)[]): readonly string[] => some.filter((one) => one !== null);

const pairs = (words: readonly string[]): readonly string[] =>
  words.slice(1).map((word, at) => `${words[at]}_${word}`);

function withoutFiller(words: readonly string[]): readonly string[] {
  const last = words.findLastIndex((word) => !filler.has(word));
  return words.slice(0, last + 1);
}

/** Part of the sentence with every day in it as the same word. */
function masked({ text, days }: Candidate, from: number, to: number): string {
  let said = '';
  let place = from;
  for (const { at, length } of days) {
    if (at < place || at + length > to) continue;
    said += `${text.slice(place, at)} ${day} `;
    place = at + length;
  }
  return said + text.slice(place, to);
}
