import type { Sentence } from '../words/sentences.ts';

const marker = String.raw`(?:\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)]|Q(?:uestion)? ?\d{1,2} ?[.:)|–-]|\d{1,2} \|)`;
const bullet = new RegExp(String.raw`^(?:[-•·*–▪○]|${marker})\s+`, 'i');
const inline = new RegExp(String.raw`(?:^|[\s:;,])(?=${marker}\s)`, 'gi');
const firstOne = /^\(?(?:1|a|i)[.)]/i;
const firstAnywhere = /[1ai][.)]/i;
/** What stands at the foot of letters in numbered points too, and asks nothing. */
const smallPrint =
  /\b(?:monitored|complain\w*|privacy|data protection|disclaimer|confidential\w*|helpline|intended recipient|virus\w*|freedom of information|press office)\b/i;
const asksWithoutMark =
  /\b(?:(?:could|can|would) you|you (?:could|can|would)) (?:also |please |kindly )?(?:tell|say|send|let|provide|confirm|explain|give)\b|\b(?:please|kindly) (?:also )?(?:tell us|tell me|confirm|explain|describe|provide|send us|send me|supply|list|set out|state|give)\b/i;
/** Headings in the form of a question. */
const heading =
  /^(?:(?:any |do you have )?(?:questions|queries|concerns)|what (?:happens|comes|to do)? ?next|what (?:does )?this means?.{0,20}|(?:need|want) help.{0,20}|what (?:happens|do I do) now)\?$/i;
const introduces = /:$|\b(?:following|below|attached|enclosed|these|questions|reply|response)\b/i;

const tidy = (text: string): string =>
  text
    .replace(bullet, '')
    .replace(/(?:\s*\|)+\s*$/, '')
    .replace(/\s+\|\s+/g, ' – ')
    .replace(/[\s;,]+(?:and|or)?$/i, '')
    .trim();

/** "We need: (a) the date; (b) the place" as its points; a sentence without such a run as null. */
function run(text: string): readonly string[] | null {
  if (!firstAnywhere.test(text)) return null;
  const pieces = text.split(inline);
  const points = pieces.slice(1);
  const starts = firstOne.test(points[0] ?? '') && (points.length > 1 || /:$/.test((pieces[0] ?? '').trim()));
  return starts ? points.map((one) => one.replace(/\.$/, '')) : null;
}

/**
 * What a request asks, one by one, in its own words and order: numbered, lettered or bulleted points, rows of a table,
 * runs inside a sentence, and questions beside them; else the sentences that ask without a question mark.
 */
export function questionsIn(all: readonly Sentence[], wishes: readonly Sentence[]): readonly string[] {
  const live = all.filter((one) => !smallPrint.test(one.text) && !heading.test(one.text));
  const marked =
    live.filter((one) => bullet.test(one.text)).length + live.filter((one) => run(one.text)).length;
  const found: string[] = [];
  let inPoint = false;
  for (const { text } of live) {
    const points = bullet.test(text) ? null : run(text);
    const asked = /\?(?:\s*\|)*\s*$/.test(text);
    if (points !== null) found.push(...points);
    else if (marked > 1 && bullet.test(text)) found.push(text);
    else if (asked && inPoint) found.push(`${found.pop() ?? ''} ${text}`);
    else if (asked) found.push(text);
    else if (marked < 2 && asksWithoutMark.test(text) && !introduces.test(text)) found.push(text);
    inPoint = found.at(-1)?.endsWith(text) === true && (bullet.test(text) || inPoint);
  }
  const list = found.length > 0 ? found : wishes.map((one) => one.text);
  return [...new Set(list.map(tidy).filter((one) => one !== ''))];
}

const address = /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/;

/** The address that a request names for its answer: the one said to be for it, before any other. */
export function answerAddressIn(live: readonly Sentence[]): string | null {
  const named = live.filter(({ text }) => text.includes('@') && address.test(text) && !smallPrint.test(text));
  const line =
    named.find(({ text }) => /\b(?:reply|replies|send|return|answers?|respond|responses?)\b/i.test(text)) ??
    named.find(({ text }) => /\b(?:e-?mail|write|to)\b/i.test(text));
  return line === undefined ? null : (address.exec(line.text)?.[0].toLowerCase() ?? null);
}
