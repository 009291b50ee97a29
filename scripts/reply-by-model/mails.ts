import { readFileSync } from 'node:fs';
import { content, type Letter } from '../../src/letters/content.ts';
import { candidatesIn } from '../../src/letters/due/candidates.ts';
import { defaultLetterSettings, knownCase, type Label } from '../../src/letters/index.ts';
import { takeApart } from '../../src/letters/parts.ts';
import { letterIn } from '../../src/letters/read.ts';
import { sentences } from '../../src/letters/words/sentences.ts';
import type { Dated } from './letters.ts';

const folders = [
  'letters',
  'second-corpus/open',
  'second-corpus/hidden',
  'third-corpus',
  'fourth-corpus',
  'fifth-corpus',
];

/** The letters of the labelled mails. One about turning 18 may ask for an answer too, so its days say nothing. */
export async function mails(): Promise<readonly Dated[]> {
  const found: Dated[] = [];
  for (const folder of folders) {
    const here = new URL(`../../test/fixtures/${folder}/`, import.meta.url);
    const cases = JSON.parse(readFileSync(new URL('cases.json', here), 'utf8')).map(knownCase);
    const labels = readFileSync(new URL('labels.jsonl', here), 'utf8').trim().split('\n');
    for (const line of labels) {
      const label: Label = JSON.parse(line);
      if (label.kind === 'unrelated' || label.kind === 'adult-transition') continue;
      const { mail } = await takeApart(readFileSync(new URL(label.file, here)));
      const inside = letterIn(mail, cases, defaultLetterSettings, {
        receivedOn: '2026-11-22',
        judge: content,
      });
      if (inside !== null) found.push(...bySource(folder, label, inside.letter));
    }
  }
  return found;
}

/** The day is sought in the mail first and then in its files: each is a letter of its own, with it or without. */
function bySource(
  hand: string,
  { replyBy: day, kind }: Label,
  { texts, subject, sentOn }: Letter,
): readonly Dated[] {
  const [mail, ...files] = texts.map(({ text }) => sentences(text));
  const whole = { hand, sent: sentOn, asks: kind === 'information-request' };
  const first = { ...whole, subject, replyBy: day, all: mail ?? [] };
  const inMail = [...candidatesIn(first.all, sentOn), ...candidatesIn([{ text: subject }], sentOn, true)];
  if (day === null || inMail.some((one) => one.day === day) || files.length === 0) return [first];
  return [
    { ...first, replyBy: null },
    { ...whole, subject: '', replyBy: day, all: files.flat() },
  ];
}
