import { readFileSync } from 'node:fs';
import { type CorpusCase, knownCase, type Label } from '../../src/letters/index.ts';

const folder = new URL('../fixtures/letters/', import.meta.url);

export const mimeOf = (file: string): Uint8Array => new Uint8Array(readFileSync(new URL(file, folder)));
export const textOf = (file: string): string => readFileSync(new URL(file, folder), 'latin1');
export const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

export const labels = read('labels.jsonl')
  .trim()
  .split('\n')
  .map((line): Label => JSON.parse(line));

const corpusCases: readonly CorpusCase[] = JSON.parse(read('cases.json'));
export const cases = corpusCases.map(knownCase);

/** A third was set aside while the rules were made. */
export const setAside = (file: string): boolean => Number.parseInt(file, 10) % 3 === 0;
