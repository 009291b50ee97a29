import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import { type Day, spokenDay } from '../nrm/index.ts';
import type { PackBox, PackPage, ReferralPack } from './types.ts';
import { grey, heading, run, said, wordFile } from './word-file.ts';

const whole = { size: 100, type: WidthType.PERCENTAGE } as const;
const line = { style: BorderStyle.SINGLE, size: 4, color: 'BFBFBF' } as const;
const borders = { top: line, bottom: line, left: line, right: line } as const;
const margins = { top: 80, bottom: 80, left: 120, right: 120 } as const;

const quiet = (text: string): Paragraph =>
  new Paragraph({ children: [run(text, { color: grey, size: 18 })] });
const bullet = (text: string): Paragraph => new Paragraph({ bullet: { level: 0 }, children: [run(text)] });

const cell = (text: string, share: number, head = false): TableCell =>
  new TableCell({
    borders,
    margins,
    width: { size: share, type: WidthType.PERCENTAGE },
    ...(head ? { shading: { type: ShadingType.CLEAR, fill: 'F2F2F2' } } : {}),
    children: [new Paragraph({ children: [run(text, { bold: head })] })],
  });

const row = (one: string, two: string, three: string, head = false): TableRow =>
  new TableRow({
    tableHeader: head,
    cantSplit: true,
    children: [cell(one, 12, head), cell(two, 55, head), cell(three, 33, head)],
  });

/** The frame holds what goes into the form, and nothing else: it can be copied whole. */
const frame = (text: string): Table =>
  new Table({
    width: whole,
    rows: [
      new TableRow({
        children: [new TableCell({ borders, margins, width: whole, children: text.split('\n').map(said) })],
      }),
    ],
  });

const stateWords = (box: PackBox): readonly (Paragraph | Table)[] => {
  const picked = box.choose.join('; ');
  if (box.state === 'missing')
    return [quiet(box.counts ? `Still to ask: ${box.ask} (${box.whom}).` : 'Empty. It may stay empty.')];
  const not = box.because === null ? [] : [quiet(`Not known: ${box.because}`)];
  if (box.state === 'choose' || (box.kind === 'list' && picked !== ''))
    return [...not, quiet('Choose in the form; look for:'), frame(picked)];
  if (box.kind === 'files') return [quiet('Add these files:'), ...box.raw.split('\n').map(bullet)];
  if (picked !== '') return [...not, said(`${box.kind === 'date' ? 'Type' : 'Tick'}: ${picked}`)];
  return box.text === '' ? not : [frame(box.text)];
};

const boxParts = (box: PackBox): readonly (Paragraph | Table)[] =>
  box.state === 'does-not-apply' || (box.state === 'missing' && box.kind === 'list' && !box.counts)
    ? []
    : [
        new Paragraph({
          keepNext: true,
          spacing: { before: 160, after: 40 },
          children: [run(box.label, { bold: true })],
        }),
        ...stateWords(box),
        ...[...box.warnings, ...box.notes].map(quiet),
      ];

const pageParts = (page: PackPage): readonly (Paragraph | Table)[] => [
  heading(`${page.number}. ${page.title}`, HeadingLevel.HEADING_2),
  ...(page.skipped === null ? [] : [quiet(`Not asked, or not yet: ${page.skipped}.`)]),
  ...(page.skipped === null && page.help !== null ? [quiet(page.help)] : []),
  ...page.notes.map(quiet),
  ...page.boxes.flatMap(boxParts),
];

const gaps = ({ gaps: open }: ReferralPack): readonly (Paragraph | Table)[] =>
  open.length === 0
    ? [said('Nothing is missing.')]
    : [
        new Table({
          width: whole,
          rows: [
            row('Page', 'What to ask', 'Whom', true),
            ...open.map(({ page, ask, whom }) => row(`${page}`, ask, whom)),
          ],
        }),
      ];

/**
 * The pack as a Word file (.docx): what is still to ask on top, then the form in its own order under its own headings,
 * with what to copy alone in a frame. Resolves to the file's bytes.
 */
export const packAsWord = async (pack: ReferralPack, today: Day): Promise<Uint8Array> => {
  const { ready, of } = pack.progress;
  const children = [
    heading(`Referral pack, case ${pack.caseId}`, HeadingLevel.TITLE),
    said(`${spokenDay(today)}. ${ready} of ${of} boxes ready.`),
    quiet(
      'A person copies this into the Home Office form and sends it there. Whether the child is a victim the Competent Authority decides.',
    ),
    ...pack.warnings.map(bullet),
    heading('Still to ask', HeadingLevel.HEADING_1),
    ...gaps(pack),
    ...pack.groups.flatMap(({ title, pages }) => [
      heading(title, HeadingLevel.HEADING_1),
      ...pages.flatMap(pageParts),
    ]),
  ];
  return wordFile(`Referral pack, case ${pack.caseId}`, pack.caseId, children);
};
