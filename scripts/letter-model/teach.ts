import { sentenceLabels } from '../../src/letters/model/labels.ts';
import { pack } from '../../src/letters/model/model-file.ts';
import { verdicts } from '../../src/letters/model/verdicts.ts';
import { type Known, statements, wholeLetters } from './data.ts';
import { learnNetwork } from './learn-network.ts';
import type { Course } from './lesson.ts';
import { lessonsOf, lexiconOf, readings, rowsOf } from './lessons.ts';

export const course: Course = {
  rounds: 15,
  rate: 0.1,
  denseRate: 0.03,
  fewerFeatures: 0.3,
  fewerNumbers: 0.3,
  verdictWeight: 20,
  humility: 0.03,
  exchanged: { deciding: 0.3, other: 0.15 },
};
const widths = { own: 48, context: 32, sorts: sentenceLabels.length, verdicts: verdicts.length };
/** Each network begins elsewhere; what they agree on is surer than what one of them says. */
const seeds = [20261122, 20261123, 20261124];
/** How many features have a row: more made no difference to hands left out, and a larger file. */
const mostRows = 25_000;

/** The two halves of one corpus are one hand. */
export const handOf = (source: string): string => source.replace(/-(?:open|hidden)$/, '');

/** Everything in this repository that a model can learn from. */
export async function everything() {
  return { said: statements(), letters: await wholeLetters() };
}

/** A model that has learnt nothing from these hands, as the file holds it. */
export function teach(
  { said, letters }: Awaited<ReturnType<typeof everything>>,
  without: ReadonlySet<string>,
): ReturnType<typeof pack> {
  const others: readonly Known[] = letters.filter((one) => !without.has(handOf(one.source)));
  const words = lexiconOf([
    ...said.map((one) => one.text),
    ...others.flatMap((one) => one.letter.texts.map((text) => text.text)),
  ]);
  const some = readings(said, others, words);
  const rows = rowsOf(some, mostRows);
  const lessons = lessonsOf(some, rows);
  const networks = seeds.map((seed) => learnNetwork(widths, rows.hashes.length, lessons, course, seed));
  return pack(words, rows, networks);
}
