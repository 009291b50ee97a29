import { filledIn } from './filled-in.ts';
import { normalise } from './normalise.ts';
import { ofThisLetter } from './of-this-letter.ts';

/** A sentence, a heading, a table row or an item of a list. */
export type Sentence = { readonly text: string; readonly number: number };

const abbreviations =
  /(?:\b(?:Mr|Mrs|Ms|Dr|St|No|nos?|ref|para|paras|approx|e\.g|i\.e|etc|dob|D\.O\.B|[A-Z])\.)$/;
/** "Tues. 10 Nov.": a short weekday before its date ends nothing. */
const weekday = /\b(?:Mon|Tue|Tues|Wed|Weds|Thu|Thur|Thurs|Fri|Sat|Sun)\.$/i;
const newItem = /^\s*(?:[-•·*–—▪○]|\(?\d{1,2}[.)]|\(?[a-z][.)]|\([ivx]+\)|[ivx]{1,4}[.)])\s+/;

/** Cuts a text into sentences as a reader does: lines that were only wrapped are joined again, rows and headings stay alone. */
export const sentences = ofThisLetter(cutUp);

function cutUp(text: string): readonly Sentence[] {
  const parts = blocks(normalise(text)).flatMap(cutBlock);
  return filledIn(parts.map((part) => part.replace(/\s{2,}|[^\S ]/g, ' ').trim()))
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part, number) => ({ text: part, number }));
}

/** A piece of text under way: its printed lines, and whether it is a row of a table. */
type Block = { readonly lines: string[]; row: boolean };

function blocks(text: string): readonly string[] {
  return text.split(/\n[ ]*(?:[_=*-]{4,}[ ]*)?\n/).flatMap((block) => {
    const lines = block.split('\n').map((line) => columns(line.trimEnd()));
    const widest = lines.reduce((most, line) => Math.max(most, line.length), 0);
    const joined: Block[] = [];
    for (const line of lines) {
      const before = joined.at(-1);
      if (before === undefined || startsAnew(before, line, widest))
        joined.push({ lines: [line], row: isRow(line) });
      else join(before, line);
    }
    return joined.map((one) => one.lines.join(''));
  });
}

/** A form's answer ends its line, however long the question before it was. */
const endsInAnswer = /[?\]☐☑☒] ?(?:yes|no)[.!]?$/i;

/** A label and its value set apart by spaces, "Outcome        Positive", are a row of a table. */
const columns = (line: string): string =>
  /^\S.{0,60}?[^\s.!?] {3,}\S/.test(line) ? line.replace(/(?<=[^\s.!?]) {3,}(?=\S)/g, ' | ') : line;

/** With such a label a line of a form begins, if the line above it does not go on. */
const label =
  /^(?:(?:Full )?Name|Date of birth|Born|Person|Child|Reference|Stage|Outcome|Result|Decision|Status|(?:Reasonable|Conclusive) grounds|Original decision|Earlier decision|Previous|Remark|Next stage|Reasons|Effect|Officer|First responder|Recovery period)\b/;
const goesOn =
  /(?:,|\b(?:the|an?|of|on|in|to|for|by|with|that|and|or|this|our|your|under|is|are|was|not|no))$/i;

const isRow = (line: string): boolean => line.includes(' | ');

const lastLine = (block: Block): string => block.lines.at(-1) ?? '';

/** Looks at the last printed line alone, so that a paragraph of many lines costs no more than its length. */
function startsAnew(before: Block, line: string, widest: number): boolean {
  if (before.row || isRow(line) || newItem.test(line)) return true;
  if (/^\p{Lu}/u.test(line) && /^[\p{L} ]{2,30}:\s/u.test(line)) return true;
  const last = lastLine(before);
  if (endsInAnswer.test(last) || (label.test(line) && !goesOn.test(last))) return true;
  return last.length < widest * 0.6 && /^[\p{Lu}\d"'(]/u.test(line.trim()) && !/[,;]$/.test(last.slice(-1));
}

function join(before: Block, line: string): void {
  const last = lastLine(before);
  const hyphenated = last.endsWith('-') && /\p{L}-$/u.test(last) && /^\p{Ll}/u.test(line);
  const keepHyphen = /\b(?:non|re|co|self|well|ex|half|one|two|first|second|so|long)-$/i;
  if (!hyphenated) before.lines[before.lines.length - 1] = `${last} `;
  else if (!keepHyphen.test(last)) before.lines[before.lines.length - 1] = last.slice(0, -1);
  before.row = isRow(lastLine(before));
  before.lines.push(line);
}

function cutBlock(block: string): readonly string[] {
  const clean = block.replace(/\uE000/g, '');
  const cut: string[] = [];
  let start = 0;
  for (const end of clean.matchAll(/[.!?]["')\]]*\s+(?=["'([]?[\p{Lu}\d])/gu)) {
    const stop = end.index + end[0].length;
    const piece = clean.slice(start, stop).trim();
    // Longer than any abbreviation: what stands before cannot matter, and a piece may be long.
    const tail = piece.slice(-14);
    if (/\d\.$/.test(tail) && /^\d{1,2}\. ?(?:\d{4}|\d{2}\b)|^\d{4}\b/.test(clean.slice(stop))) continue;
    if (weekday.test(tail) && /^\d/.test(clean.slice(stop))) continue;
    if (abbreviations.test(tail) || /^\(?\d{1,2}\.$/.test(piece)) continue;
    cut.push(piece);
    start = stop;
  }
  cut.push(clean.slice(start));
  return cut;
}
