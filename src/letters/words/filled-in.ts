const box = String.raw`\[[ _]{0,3}[xX✓✔]?[ _]{0,3}\]|[☐☑☒□■✓✔]`;
const boxes = new RegExp(box, 'gu');
const anyBox = new RegExp(box, 'u');
const ticked = /\[[ _]{0,3}[xX✓✔][ _]{0,3}\]|[☑☒■✓✔]/u;
const round = /\(( {0,2}|[ _]{1,3}|[xX✓✔])\)/gu;
const yesOrNo = /^(?:yes|no)[.!]?$/i;
const option = `(?:yes|no|positive|negative|(?:not )?met|true|false|are|is|has|have|does|do|not|maintained|overturned|upheld|reversed|accepted|rejected|refused|granted|agree|disagree|found)`;
const endsInOption = new RegExp(String.raw`\b${option}[ /|]*$`, 'i');
const isOption = new RegExp(String.raw`^[ /|]*(?:[\w-]+ ){0,3}${option}[ .|]*$`, 'i');
const states = /\b(?:is|are|was|were|has|have)\b.*\b(?:grounds|victim)\b[^?]*$/i;
/** A yes or no to words that are no question and no label. */
const statementBefore = new RegExp(String.raw`([\p{L})])\.? +(?:${box}) *(?=(?:yes|no)\b)`, 'giu');
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
  const all = squared(lines);
  return withAnswers(all.some((line) => ticked.test(line)) ? all.flatMap(choice) : all);
}

/**
 * Why what was chosen on a form is not clear to a machine; null for most texts. `lines`: as printed, with their boxes.
 */
export function unclearChoice(lines: readonly string[]): string | null {
  const boxed = squared(lines).filter((line) => anyBox.test(line));
  const chosen = boxed.some((line) => ticked.test(line) && choosing.test(line));
  if (!chosen && boxed.some(onlyOffers)) return 'a box beside the decision is not ticked';
  const alone = boxed.some((line) => !/[\p{L}\p{N}]/u.test(line.replace(boxes, '')));
  return alone || boxed.some((line) => ticked.test(line) && sideOf(line) === null)
    ? 'it is not clear which words a box belongs to'
    : null;
}

/** True where a line with boxes offers something about the decision and nothing of it is ticked. */
const onlyOffers = (line: string): boolean =>
  !ticked.test(line) && line.length < longest && decides.test(line.replace(boxes, ''));

/** What a ticked line may choose of; a list of papers chooses nothing. */
const choosing = new RegExp(`${decides.source}|\\b(?:yes|no|met)\\b`, 'i');

function squared(lines: readonly string[]): readonly string[] {
  return lines.some((line) => /\( {1,2}\)/.test(line))
    ? lines.map((line) => line.replace(round, '[$1]'))
    : lines;
}

/** Whether a line's boxes stand before their words, as mostly, or behind them; null where that is not clear. */
function sideOf(line: string): 'before' | 'behind' | null {
  const parts = line.split(anyBox);
  const [first = '', last = ''] = [parts[0]?.trim(), parts.at(-1)?.trim()];
  if (/^[\s.|]*$/.test(last)) return 'behind';
  if (endsInOption.test(first)) return null;
  const labelled = /[?:|]$/.test(first) && !states.test(first);
  return first === '' || labelled || isOption.test(last) ? 'before' : null;
}

/** A line with boxes: what is ticked of it. A line that only offers what was not chosen is passed over. */
function choice(line: string): readonly string[] {
  if (!anyBox.test(line)) return [line];
  if (!ticked.test(line)) return onlyOffers(line) ? [] : [line];
  const behind = sideOf(line) === 'behind' || endsInOption.test(line.split(anyBox)[0]?.trim() ?? '');
  const said = (behind ? ofThoseBefore(line) : ofThoseBehind(line)).replace(statementBefore, '$1: ');
  return [said.replace(boxes, ' ').replace(/\s+/g, ' ').trim()];
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
    .map((part) => (ticked.test(part) || !anyBox.test(part) ? part : part.replace(/[^?:|]*$/, '')))
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
