import assert from 'node:assert/strict';
import { defaultLetterSettings } from '../../src/letters/index.ts';
import { findReferences } from '../../src/letters/whose/reference.ts';

const inText = (text: string) =>
  findReferences(text, defaultLetterSettings.referencePatterns).map(({ canonical }) => canonical);

const rows: readonly (readonly [text: string, references: readonly string[]])[] = [
  ['Our reference NRM00747311.', ['NRM00747311']],
  ['our ref: nrm00747311', ['NRM00747311']],
  ['NRM 0074 7311', ['NRM00747311']],
  ['NRM\u00a00074\u00a07311', ['NRM00747311']],
  ['NRM-604\u2011418', ['NRM-604-418']],
  ['NRM\u2011604418', ['NRM-604418']],
  ['NRM 00 74 73 11', ['NRM00747311']],
  ['NRM0074\n7311', ['NRM00747311']],
  ['NRM\n00747311', ['NRM00747311']],
  ['NRMO0747311', ['NRM00747311']],
  ['NRM#747311', ['NRM747311']],
  ['NRM: 747311', ['NRM747311']],
  ['NRM00515508-C', ['NRM00515508-C']],
  ['NRM/2026/004512', ['NRM/2026/004512']],
  ['NRM-2026-004512', ['NRM-2026-004512']],
  ['NRM 2026 004512', ['NRM2026004512']],
  ['NRM / 2026 / 004512', ['NRM/2026/004512']],
  ['NRM/2026/\n004512', ['NRM/2026/004512']],
  ['NRM26/04417', ['NRM26/04417']],
  ['NRM 26/04417', ['NRM26/04417']],
  ['NRM-577413\n18 on | 30 October 2026', ['NRM-577413']],
  ['NRM00747311\n1. Purpose of this letter', ['NRM00747311']],
  ['NRM00747311\n1) Purpose of this letter', ['NRM00747311']],
  ['NRM00747311\n2 June 2026', ['NRM00747311']],
  ['NRM00747311 2 June 2026', ['NRM00747311']],
  ['NRM-604418 14 February 2010', ['NRM-604418']],
  ['NRM-604418\n14 February 2010', ['NRM-604418']],
  ['NRM-604418 14/02/2010', ['NRM-604418']],
  ['NRM-604418 14.02.2010', ['NRM-604418']],
  ['NRM-604418 2010-02-14', ['NRM-604418']],
  ['NRM-604418 14th February', ['NRM-604418']],
  ['NRM-604418, 14 February 2010', ['NRM-604418']],
  ['NRM00747311 10:30', ['NRM00747311']],
  ['NRM00747311 16 years', ['NRM00747311']],
  ['NRM-604418 3 questions', ['NRM-604418']],
  ['NRM00747311 and NRM00747312', ['NRM00747311', 'NRM00747312']],
  ['NRM00747311/NRM00747312', ['NRM00747311', 'NRM00747312']],
  ['The NRM 2026 report', []],
  ['ANRM00747311 and NRM00747311234567', []],
];

describe('letters: a reference', () => {
  it('is found in every way of writing it, and ends where it ends', () => {
    for (const [text, references] of rows) assert.deepEqual([text, inText(text)], [text, references]);
  });
});
