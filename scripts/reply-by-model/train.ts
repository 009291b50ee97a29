import { writeFileSync } from 'node:fs';
import { byGrammar } from '../../src/letters/due/grammar.ts';
import { choose, type DueFile, type Worth, worthIn } from '../../src/letters/due/weigh.ts';
import { type Lesson, learn, lessonOf } from './learn.ts';
import { datedLetters } from './letters.ts';
import { madeFrom } from './made-from.ts';

const address = new URL('../../src/letters/due/due-model.json', import.meta.url);
const quarters = 8;

const lessons = (await datedLetters()).map(lessonOf);
const right = ({ letter, candidates, texts }: Lesson, worth: Worth): boolean =>
  (choose(candidates, texts, worth, byGrammar(candidates)?.day ?? null)?.one.day ?? null) === letter.replyBy;

/** Each letter is judged by what was learnt from the others. Those without a request would flatter the figure. */
const heldOut = Array.from({ length: quarters }, (_one, quarter) => {
  const worth = learn(lessons.filter((_lesson, at) => at % quarters !== quarter));
  return lessons
    .filter(({ letter }, at) => at % quarters === quarter && letter.hand !== 'no request')
    .map((lesson) => ({ hand: lesson.letter.hand, right: right(lesson, worth) }));
}).flat();

for (const hand of new Set(heldOut.map((one) => one.hand))) {
  const some = heldOut.filter((one) => one.hand === hand);
  console.log(`${hand}: ${some.filter((one) => one.right).length} of ${some.length} when left out`);
}

const learnt = learn(lessons);
const kept = [...learnt]
  .filter(([, value]) => Math.abs(value) >= 0.005)
  .sort(([one], [other]) => (one < other ? -1 : 1));
const file: DueFile = {
  madeFrom: madeFrom(),
  heldOut: { letters: heldOut.length, right: heldOut.filter((one) => one.right).length },
  signs: kept.map(([sign]) => sign).join(' '),
  worth: kept.map(([, value]) => Math.round(value * 1000)).join(' '),
};
const wrong = lessons.filter((lesson) => !right(lesson, worthIn(file)));
for (const { letter } of wrong)
  console.log(
    `not learnt: ${letter.hand}, ${letter.sent} ${letter.subject}: ${letter.all
      .map(({ text }) => text)
      .join(' / ')
      .slice(0, 160)}`,
  );
console.log(`${kept.length} signs; all letters: ${lessons.length - wrong.length} of ${lessons.length}`);
writeFileSync(address, `${JSON.stringify(file, null, 2)}\n`);
