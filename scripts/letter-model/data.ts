import { readdirSync, readFileSync } from 'node:fs';
import type { Letter } from '../../src/letters/content.ts';
import { defaultLetterSettings, knownCase, type Label } from '../../src/letters/index.ts';
import { type SentenceLabel, sentenceLabels } from '../../src/letters/model/labels.ts';
import { takeApart } from '../../src/letters/parts.ts';
import { letterIn } from '../../src/letters/read.ts';
import type { MailKind, Outcome } from '../../src/nrm/vocabulary.ts';
import { decisionsInOtherWords, nothingDecided } from '../../test/letters/paraphrased.ts';
import { registers } from '../../test/letters/registers.ts';
import { voices } from '../../test/letters/voices.ts';

/** A sentence with what it does. `source` is the hand that wrote it: held-out figures leave out a whole hand. */
export type Statement = {
  readonly source: string;
  readonly label: SentenceLabel;
  readonly text: string;
  readonly title: boolean;
};
/** A whole letter with what it is. */
export type Known = {
  readonly source: string;
  readonly name: string;
  readonly trust: string;
  readonly kind: Exclude<MailKind, 'unrelated'>;
  readonly outcome: Outcome | null;
  readonly letter: Letter;
};

const here = new URL('./statements/', import.meta.url);

/** The labelled statements, each with its hand. */
export function statements(): readonly Statement[] {
  return readdirSync(here)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, here), 'utf8')
        .trim()
        .split('\n')
        .flatMap((line): Statement[] => {
          const one: { label: string; true?: string; text: string } = JSON.parse(line);
          const label = sentenceLabels.find((each) => each === (one.label === 'hard' ? one.true : one.label));
          if (label === undefined) return [];
          const title = /^subject:/i.test(one.text);
          return [
            { source: name.replace('.jsonl', ''), label, text: one.text.replace(/^subject:\s*/i, ''), title },
          ];
        }),
    );
}

const corpora: readonly (readonly [string, URL])[] = [
  ['first', new URL('../../test/fixtures/letters/', import.meta.url)],
  ['second-open', new URL('../../test/fixtures/second-corpus/open/', import.meta.url)],
  ['second-hidden', new URL('../../test/fixtures/second-corpus/hidden/', import.meta.url)],
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
      const inside = letterIn(mail, cases, defaultLetterSettings, { receivedOn: '2026-11-22' });
      if (inside === null || label.kind === 'unrelated') continue;
      const { kind, outcome } = label;
      found.push({
        source,
        name: label.file,
        trust: label.trust ?? '',
        kind,
        outcome,
        letter: inside.letter,
      });
    }
  }
  return [...found, ...ownLetters()];
}

/** The short letters that the grammar was tested with. */
function ownLetters(): readonly Known[] {
  const kinds = (kind: string): Known['kind'] => {
    const all = [
      'acknowledgement',
      'reasonable-grounds',
      'conclusive-grounds',
      'information-request',
      'reconsideration',
      'adult-transition',
      'other-competent-authority',
    ] as const;
    const one = all.find((each) => each === kind);
    if (one === undefined) throw new Error(`no such kind: ${kind}`);
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
