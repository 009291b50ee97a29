import { readdirSync, readFileSync } from 'node:fs';
import { content, type Letter } from '../../src/letters/content.ts';
import { defaultLetterSettings, knownCase, type Label } from '../../src/letters/index.ts';
import { type SentenceLabel, sentenceLabels } from '../../src/letters/model/labels.ts';
import { takeApart } from '../../src/letters/parts.ts';
import { letterIn } from '../../src/letters/read.ts';
import { type MailKind, mailKinds, type Outcome } from '../../src/nrm/vocabulary.ts';
import { decisionsInOtherWords, nothingDecided } from '../../test/letters/paraphrased.ts';
import { registers } from '../../test/letters/registers.ts';
import { voices } from '../../test/letters/voices.ts';

/** A single sentence with what it does. `source` is the hand that wrote it. */
export type Statement = {
  readonly source: string;
  readonly label: SentenceLabel;
  readonly text: string;
  readonly title: boolean;
};
/** A whole letter with what it is. `source` is the hand that wrote it: held-out figures leave out a whole hand. */
export type Known = {
  readonly source: string;
  readonly name: string;
  readonly trust: string;
  readonly kind: Exclude<MailKind, 'unrelated'>;
  readonly outcome: Outcome | null;
  readonly letter: Letter;
  /** What its sentences do, where its hand said so. */
  readonly said: readonly { readonly text: string; readonly label: SentenceLabel }[];
};

const here = new URL('./statements/', import.meta.url);

/** Labels of the hands that are finer than the model's. */
const coarser: Readonly<Record<string, SentenceLabel>> = {
  'combined-positive': 'cg-positive',
  'combined-negative': 'cg-negative',
  'title-neutral': 'no-decision',
};
/** What a colleague writes above a letter is no part of the letter; of some sentences nobody said what they do. */
const left: readonly (string | undefined)[] = ['cover-note', 'not-said'];
function labelOf(name: string | undefined): SentenceLabel | undefined {
  const found = sentenceLabels.find((each) => each === (coarser[name ?? ''] ?? name));
  if (found === undefined && !left.includes(name)) throw new Error(`no such label: ${name}`);
  return found;
}

/** The lines of each file of a folder, with the hand that the file is named after. */
const linesIn = <T>(folder: URL): readonly { readonly source: string; readonly one: T }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .trim()
        .split('\n')
        .map((line) => ({ source: name.replace('.jsonl', ''), one: JSON.parse(line) as T })),
    );

type Line = {
  readonly label: string;
  readonly true?: string;
  readonly text: string;
  readonly voice?: string;
};

/** The labelled statements, each with its hand. */
export function statements(): readonly Statement[] {
  return linesIn<Line>(here).flatMap(({ source, one }): Statement[] => {
    const label = labelOf(one.label === 'hard' ? one.true : one.label);
    if (label === undefined) return [];
    const title = /^subject:/i.test(one.text) || /^(?:subject-line|file-name)$/.test(one.voice ?? '');
    return [{ source, label, text: one.text.replace(/^subject:\s*/i, ''), title }];
  });
}

type LabelledLetter = {
  readonly subject: string;
  readonly kind: Known['kind'];
  readonly outcome: Outcome | null;
  readonly sentences: readonly Line[];
};
const lettersHere = new URL('./letters/', import.meta.url);

/** Letters whose sentences bear labels. */
const labelledLetters = (): readonly Known[] =>
  linesIn<LabelledLetter>(lettersHere).map(({ source, one }, number) => ({
    source,
    name: `${source} ${number}`,
    trust: 'authentic',
    kind: one.kind,
    outcome: one.outcome,
    letter: asLetter(one.sentences.map(({ text }) => text).join('\n\n'), one.subject),
    said: one.sentences.flatMap(({ text, label }) => {
      const known = labelOf(label);
      return known === undefined ? [] : [{ text: text.replace(/\s+/g, ' '), label: known }];
    }),
  }));

const corpora: readonly (readonly [string, URL])[] = [
  ['first', new URL('../../test/fixtures/letters/', import.meta.url)],
  ['second-open', new URL('../../test/fixtures/second-corpus/open/', import.meta.url)],
  ['second-hidden', new URL('../../test/fixtures/second-corpus/hidden/', import.meta.url)],
  ['third', new URL('../../test/fixtures/third-corpus/', import.meta.url)],
  ['fourth', new URL('../../test/fixtures/fourth-corpus/', import.meta.url)],
  ['fifth', new URL('../../test/fixtures/fifth-corpus/', import.meta.url)],
];

/** Every whole letter of the corpora that is one of the Competent Authority's, or says so, with its label. */
export async function wholeLetters(): Promise<readonly Known[]> {
  const found: Known[] = [];
  for (const [source, folder] of corpora) {
    const cases = JSON.parse(readFileSync(new URL('cases.json', folder), 'utf8')).map(knownCase);
    const labels = readFileSync(new URL('labels.jsonl', folder), 'utf8').trim().split('\n');
    for (const line of labels) {
      const label: Label = JSON.parse(line);
      const { mail } = await takeApart(readFileSync(new URL(label.file, folder)));
      const inside = letterIn(mail, cases, defaultLetterSettings, {
        receivedOn: '2026-11-22',
        judge: content,
      });
      if (inside === null || label.kind === 'unrelated') continue;
      const { kind, outcome } = label;
      found.push({
        source,
        name: label.file,
        trust: label.trust ?? '',
        kind,
        outcome,
        letter: inside.letter,
        said: [],
      });
    }
  }
  return [...found, ...ownLetters(), ...labelledLetters()];
}

/** The short letters that the grammar was tested with. */
function ownLetters(): readonly Known[] {
  const kinds = (kind: string): Known['kind'] => {
    const one = mailKinds.find((each) => each === kind);
    if (one === undefined || one === 'unrelated') throw new Error(`no such kind: ${kind}`);
    return one;
  };
  const all: readonly (readonly [string, Outcome | null, string])[] = [
    ...decisionsInOtherWords,
    ...nothingDecided.map(([kind, text]) => [kind, null, text] as const),
    ...registers,
    ...voices,
  ];
  return all.map(([kind, outcome, text], number) => ({
    source: 'own',
    name: `own ${number}`,
    trust: 'authentic',
    kind: kinds(kind),
    outcome,
    letter: asLetter(text, 'NRM00412345'),
    said: [],
  }));
}

/** A body of text as a letter with a plain head and foot. */
export function asLetter(text: string, subject: string): Letter {
  return {
    subject,
    sentOn: '2026-06-10',
    texts: [
      {
        source: 'e-mail',
        text: `Dear Ms Hart,\n\nSam ARDEN, born 4 July 2009, NRM00412345\n\n${text}\n\nYours sincerely\nCompetent Authority`,
      },
    ],
    older: [],
    automatic: false,
  };
}
