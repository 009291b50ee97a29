import { type Candidate, candidatesIn } from '../../src/letters/due/candidates.ts';
import { signsOf, signsOfNone } from '../../src/letters/due/signs.ts';
import type { Worth } from '../../src/letters/due/weigh.ts';
import { chance } from '../letter-model/chance.ts';
import type { Dated } from './letters.ts';

/** The days of a letter as they are weighed; the last choice is none of them. */
export type Lesson = {
  readonly letter: Dated;
  readonly candidates: readonly Candidate[];
  readonly texts: readonly string[];
  readonly choices: readonly { readonly right: boolean; readonly signs: readonly string[] }[];
};

/** A letter as a lesson; its right choice may be missing where the day is one that cannot be read. */
export function lessonOf(letter: Dated): Lesson {
  const candidates = [
    ...candidatesIn(letter.all, letter.sent),
    ...candidatesIn([{ text: letter.subject }], letter.sent, true),
  ];
  const texts = letter.all.map(({ text }) => text);
  const signs = signsOf(candidates);
  const choices = candidates.map((one, at) => ({
    right: one.day === letter.replyBy,
    signs: signs[at] ?? [],
  }));
  return {
    letter,
    candidates,
    texts,
    choices: [
      ...choices,
      {
        right: letter.replyBy === null,
        signs: [...signsOfNone(texts), ...(letter.asks ? [] : ['none-of-others'])],
      },
    ],
  };
}

const orders = [1, 2, 3];
const rounds = 15;
const step = 0.12;
const pull = 0.002;

/** What each sign is worth: the mean of what is learnt in several orders of the letters, which alone would be left to chance. */
export function learn(lessons: readonly Lesson[]): Worth {
  const mean = new Map<string, number>();
  for (const seed of orders)
    for (const [sign, value] of learnOnce(lessons, seed))
      mean.set(sign, (mean.get(sign) ?? 0) + value / orders.length);
  return mean;
}

/** Gradient descent (AdaGrad) on the share that the right choice gets. */
function learnOnce(lessons: readonly Lesson[], seed: number): Worth {
  const random = chance(seed);
  const worth = new Map<string, number>();
  const steepness = new Map<string, number>();
  const nudge = (sign: string, slope: number) => {
    const steep = (steepness.get(sign) ?? 0) + slope * slope;
    const now = worth.get(sign) ?? 0;
    steepness.set(sign, steep);
    worth.set(sign, now - (step * (slope + pull * now)) / Math.sqrt(steep + 1e-4));
  };
  const usable = lessons.filter(({ choices }) => choices.length > 1 && choices.some(({ right }) => right));
  for (let round = 0; round < rounds; round += 1)
    for (const { choices } of shuffled(usable, random)) {
      const heights = choices.map(({ signs }) =>
        signs.reduce((sum, sign) => sum + (worth.get(sign) ?? 0), 0),
      );
      const top = Math.max(...heights);
      const odds = heights.map((height) => Math.exp(height - top));
      const all = odds.reduce((sum, one) => sum + one, 0);
      const good = odds.reduce((sum, one, at) => sum + (choices[at]?.right ? one : 0), 0);
      choices.forEach(({ right, signs }, at) => {
        const odd = odds[at] ?? 0;
        const slope = odd / all - (right ? odd / good : 0);
        if (Math.abs(slope) > 0.001) for (const sign of signs) nudge(sign, slope);
      });
    }
  return worth;
}

function shuffled<Of>(some: readonly Of[], random: () => number): readonly Of[] {
  return some
    .map((one) => ({ one, at: random() }))
    .toSorted((left, right) => left.at - right.at)
    .map(({ one }) => one);
}
