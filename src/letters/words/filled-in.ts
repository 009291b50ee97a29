const box = String.raw`\[[ _]{0,3}[xX✓✔]?[ _]{0,3}\]|[☐☑☒□■✓✔]`;
const boxes = new RegExp(box, 'gu');
const anyBox = new RegExp(box, 'u');
const ticked = /\[[ _]{0,3}[xX✓✔][ _]{0,3}\]|[☑☒■✓✔]/u;
const round = /\(( {0,2}|[ _]{1,3}|[xX✓✔])\)/gu;
const yesOrNo = /^(?:yes|no)[.!]?$/i;
/** A yes or no to words that are no question and no label. */
const statementBefore = new RegExp(String.raw`([\p{L})]) +(?:${box}) *(?=(?:yes|no)\b)`, 'giu');
/** Longer than any line beside a box. */
const longest = 200;
/** Only such options are passed over: a list of papers with boxes may be what is asked for. */
const decides =
  /grounds|victim|survivor|decision|positive|negative|threshold|\btest\b|overturn|maintain|uph[eo]ld|revers|accept|reject|refus|withdrawn|^\W*(?:yes|no|met|not met)\W*$/i;

/**
 * A form as it was filled in, line by line: of boxes only the ticked ones are said ("Met? [ ] Yes [X] No" reads "Met? No"),
 * and a plain answer stands with its question. Where no box of the text is ticked, nothing was chosen and all stays.
 */
export function filledIn(lines: readonly string[]): readonly string[] {
  const squared = lines.some((line) => /\( {1,2}\)/.test(line))
    ? lines.map((line) => line.replace(round, '[$1]'))
    : lines;
  const chosen = squared.some((line) => ticked.test(line)) ? squared.flatMap(choice) : squared;
  return withAnswers(chosen);
}

/** A line with boxes: what is ticked of it. A line that only offers what was not chosen is passed over. */
function choice(line: string): readonly string[] {
  if (!anyBox.test(line)) return [line];
  if (!ticked.test(line)) return line.length < longest && decides.test(line.replace(boxes, '')) ? [] : [line];
  const last = line.split(anyBox).at(-1) ?? '';
  const said = last.trim() === '' ? ofThoseBefore(line) : ofThoseBehind(line);
  const parted = said.replace(statementBefore, '$1: ');
  return [parted.replace(boxes, ' ').replace(/\s+/g, ' ').trim()];
}

/** "[ ] Yes [X] No", as it mostly stands. */
const ofThoseBehind = (line: string): string =>
  line
    .split(new RegExp(`(?=${box})`, 'u'))
    .filter((part) => !anyBox.test(part) || ticked.test(part))
    .join(' ');

/** "Met? Yes [ ] No [X]": an option begins behind the question or label before it. */
const ofThoseBefore = (line: string): string =>
  line
    .split(new RegExp(`(?<=${box})`, 'u'))
    .map((part) => (ticked.test(part) ? part : part.replace(/[^?:|]*$/, '')))
    .join(' ');

function withAnswers(lines: readonly string[]): readonly string[] {
  const all: string[] = [];
  for (const line of lines) {
    const before = all.at(-1);
    if (before?.endsWith('?') === true && yesOrNo.test(line)) all[all.length - 1] = `${before} ${line}`;
    else all.push(line);
  }
  return all;
}
