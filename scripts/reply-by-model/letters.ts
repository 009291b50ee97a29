import { readdirSync, readFileSync } from 'node:fs';
import { candidatesIn } from '../../src/letters/due/candidates.ts';
import { type Sentence, sentences } from '../../src/letters/words/sentences.ts';
import { addCalendarDays } from '../../src/nrm/london.ts';
import type { Day } from '../../src/nrm/vocabulary.ts';
import { requests } from '../../test/letters/deadline-letters.ts';
import { deadlineRows } from '../../test/letters/deadline-rows.ts';
import { forOthers, forTheAnswer } from '../../test/letters/deadline-turns.ts';
import { asked, notAsked, terse } from '../../test/letters/deadline-words.ts';
import { mails } from './mails.ts';

/** A letter with the day by which it wants the answer. `hand` is the file that it comes from. */
export type Dated = {
  readonly hand: string;
  readonly sent: Day;
  readonly subject: string;
  readonly replyBy: Day | null;
  /** False for a letter that is no request: it would be strange if a day of it were one for an answer. */
  readonly asks: boolean;
  readonly all: readonly Sentence[];
};

const here = new URL('./letters/', import.meta.url);

/** The letters of one file: "=== sent | day for the answer or null | subject", then the text. */
export function lettersOf(text: string, hand: string): readonly Dated[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((one) => {
      const end = one.indexOf('\n');
      const [sent, day, subject] = one.slice(0, end).split(' | ');
      if (sent === undefined || day === undefined || subject === undefined)
        throw new Error(`${hand}: a letter begins "=== sent | day | subject", not "${one.slice(0, end)}"`);
      return {
        hand,
        sent,
        subject,
        replyBy: day === 'null' ? null : day,
        asks: true,
        all: sentences(one.slice(end + 1)),
      };
    });
}

/** All letters to learn from. */
export async function datedLetters(): Promise<readonly Dated[]> {
  const written = readdirSync(here)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => lettersOf(readFileSync(new URL(name, here), 'utf8'), name));
  return [...written, ...turns(), ...(await mails()), ...withoutOne()];
}

/** The letters and turns of phrase that are tests as well. */
function turns(): readonly Dated[] {
  const own = (sent: Day, replyBy: Day | null, text: string, subject = ''): Dated => ({
    hand: 'tests',
    sent,
    subject,
    replyBy,
    asks: true,
    all: sentences(text),
  });
  const amid = (words: string) =>
    `We have some questions about the child.\n\n${words}\n\nThe decision is planned for 30 June.`;
  return [
    ...requests.map(([sent, subject, day, text]) => own(sent, day, text, subject)),
    ...forTheAnswer.map((words) => own('2026-05-20', '2026-06-05', amid(words))),
    ...forOthers.map((words) => own('2026-05-20', null, amid(words))),
    ...[...asked, ...notAsked, ...terse, ...Object.values(deadlineRows).flat()].map(([words, day]) =>
      own('2026-06-01', day, words),
    ),
  ];
}

type Labelled = {
  readonly subject: string;
  readonly kind: string;
  readonly sentences: readonly { readonly label: string; readonly text: string }[];
};

/** Of the letters that ask for nothing every so many is enough: what their days are for is said in few ways. */
const oneOf = 12;

/** Decisions, receipts and notices with days in them, none of which is for an answer. */
function withoutOne(): readonly Dated[] {
  const folder = new URL('../letter-model/letters/', import.meta.url);
  return readdirSync(folder)
    .sort()
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n'))
    .filter((_line, at) => at % oneOf === 0)
    .flatMap((line): readonly Dated[] => {
      const letter: Labelled = JSON.parse(line);
      const asks = letter.sentences.some(
        ({ label }) => label === 'info-request' || label === 'transition-18',
      );
      if (asks || letter.kind === 'information-request') return [];
      const all = letter.sentences.flatMap(({ text }) => sentences(text));
      const earliest = candidatesIn(all, '2026-01-01')
        .map(({ day }) => day)
        .toSorted()[0];
      if (earliest === undefined) return [];
      const sent = addCalendarDays(earliest, -1);
      return [{ hand: 'no request', sent, subject: letter.subject, replyBy: null, asks: false, all }];
    });
}
