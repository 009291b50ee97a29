import { normalise } from '../words/normalise.ts';

/** A piece of a body that somebody else wrote earlier and that was quoted or passed on below the author's own words. */
export type Quoted = {
  readonly from: string;
  /** Address in the quoted From line; null where it only names a person. */
  readonly address: string | null;
  readonly subject: string;
  readonly date: string;
  readonly text: string;
  readonly manner: 'forward' | 'reply' | 'plain';
};

export type Authors = { readonly own: string; readonly quoted: readonly Quoted[] };

/** The lines of a head, in languages that programs here are set to. */
const fields: Readonly<Record<string, string>> = {
  from: 'from|oddi wrth|de(?: la)?|von|od|van|da',
  sent: 'sent|anfonwyd|envoy[ée]|gesendet|wys[łl]ano|enviado(?: el)?|verzonden|inviato|trimis',
  date: 'date|dyddiad|datum|data|fecha',
  to: 'to|at|[àa]|an|do|para|aan|c[ăa]tre',
  cc: 'cc|kopie|dw',
  subject: 'subject|pwnc|objet|betreff|temat|asunto|onderwerp|oggetto|subiect',
  other: 'bcc|reply-to|importance|priority|sensitivity|attachments?|categories',
};
const field = new RegExp(
  `^[*_|\\s]*(?:${Object.entries(fields)
    .map(([name, words]) => `(?<${name}>${words})`)
    .join('|')})[*_ ]*:[*_|\\s]*(?<value>.*)$`,
  'iu',
);
/** What a line of a head names, and its value. */
function fieldIn(
  line: string,
): { readonly name: string; readonly word: string; readonly value: string } | null {
  if (!line.includes(':')) return null;
  const { value = '', ...words } = field.exec(line)?.groups ?? {};
  const [name, word] = Object.entries(words).find(([, word]) => word !== undefined) ?? [];
  if (name === undefined || word === undefined) return null;
  return { name: name === 'other' ? word.toLowerCase() : name, word: word.toLowerCase(), value };
}
/** Heads that begin with another line than From: those of some programs' forwards. */
const otherFirst: readonly string[] = ['sent', 'date', 'to', 'subject'];
const forwardMark = /^-{2,}\s*forwarded (?:message|by)|^begin forwarded message|^-{2,}\s*forwarded/i;
const replyMark = /^-{2,}\s*original (?:message|appointment)/i;
const wrote = /^(?:on|le|am) .{4,160}\bwrote:?$/i;
/** The same in other programs: "2026-06-02 15:40 NRM <nrm@...>:", "NRM <nrm@...> wrote on 2 June:". */
const wroteBy = /^.{0,120}<[^<>\s]+@[^<>\s]+>.{0,60}(?::|>>>)$/;
const dated = /\d{1,2}[./ -]\w{1,9}|\d{4}|\b(?:wrote|schrieb|escribi[óo]|napisał)\b|écrit/i;
const tellsWho = (line: string): boolean => wrote.test(line) || (wroteBy.test(line) && dated.test(line));
const deepest = 6;

/** Parts what the author of a message says from what is quoted or passed on below it. */
export function authors(text: string): Authors {
  return part(normalise(text).split('\n').flatMap(unfolded), 0);
}

/** A head in one line, as a text part made from HTML has it, in lines of its own. */
function unfolded(line: string): readonly string[] {
  if (!/^[>*_|\s]*from[*_ ]*:/i.test(line)) return [line];
  const inOneLine = line.match(/\b(?:sent|to|subject|date)\s*:/gi)?.length ?? 0;
  return inOneLine >= 2 ? line.split(/(?<=\S)\s+(?=\*?(?:sent|date|to|cc|subject)\*?\s*:)/i) : [line];
}

function part(lines: readonly string[], depth: number): Authors {
  const start = lines.findIndex((_line, at) => begins(lines, at));
  if (start < 0 || depth > deepest) return { own: lines.join('\n'), quoted: [] };
  const own = [...lines.slice(0, start), ...answersBetween(lines.slice(start))].join('\n');
  const rest = unquote(lines.slice(start));
  const mark = rest.slice(0, 3).join(' ').trim();
  const manner = forwardMark.test(mark)
    ? 'forward'
    : replyMark.test(mark) || tellsWho(mark.slice(0, 200)) || rest.slice(0, 2).some((l) => tellsWho(l.trim()))
      ? 'reply'
      : 'plain';
  const head = readHead(rest);
  // A head over two lines stands outside the quoted lines below it.
  const inner = part(unquote(rest.slice(head.end)), depth + 1);
  return {
    own,
    quoted: [
      {
        from: head.from,
        address: /[\w.+'-]+@[\w.-]+\w/.exec(lastAngle(head.from))?.[0]?.toLowerCase() ?? null,
        subject: head.subject,
        date: head.date,
        text: inner.own,
        manner,
      },
      ...inner.quoted,
    ],
  };
}

function begins(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').trim();
  if (forwardMark.test(line) || replyMark.test(line)) return true;
  if (tellsWho(line) || wrote.test(`${line} ${(lines[at + 1] ?? '').trim()}`)) return true;
  if (/^>/.test(line)) return true;
  return isHead(lines, at);
}

const bare = (line: string | undefined): string => (line ?? '').replace(/^[>\s]+/, '').trim();

/**
 * "From:" with two other lines of a message's head at once before or behind it; with one where it has an address
 * and a letter's greeting follows, or where a mark above says that a message follows.
 */
function isHead(lines: readonly string[], at: number, marked = false): boolean {
  const first = fieldIn(bare(lines[at]));
  if (first === null || !(first.name === 'from' || otherFirst.includes(first.name))) return false;
  const inOneLine = first.value.match(/\b(?:sent|to|subject|date)\s*:/gi)?.length ?? 0;
  if (first.word === 'from' && inOneLine >= 2) return true;
  const { values, end } = fieldsFrom(lines, at);
  const from = values.get('from');
  if (from === undefined || !(from.includes('@') || first.word === 'from')) return false;
  const few = marked || (from.includes('@') && first.name === 'from' && greets(lines.slice(end, end + 6)));
  return values.size >= (few ? 2 : 3);
}

/** True where a letter begins behind an open line. */
const greets = (lines: readonly string[]): boolean =>
  bare(lines[0]) === '' && lines.some((line) => /^(?:dear|to whom)\b/i.test(bare(line)));

/** The lines of a head as they follow each other, whatever their order; a value may stand below its name. */
function fieldsFrom(
  lines: readonly string[],
  at: number,
): { readonly values: ReadonlyMap<string, string>; readonly end: number } {
  const values = new Map<string, string>();
  let last = '';
  let end = at;
  while (end < Math.min(lines.length, at + 24)) {
    const line = bare(lines[end]);
    const named = fieldIn(line);
    if (named !== null) {
      last = named.name;
      if (values.has(last)) break;
      values.set(last, named.value);
    } else if (line === '') {
      const next = [lines[end + 1], lines[end + 2]].map(bare).find((one) => one !== '');
      const name = fieldIn(next ?? '')?.name;
      if (name === undefined || values.has(name)) break;
    } else if (values.get(last) === '') values.set(last, line);
    else if (last === 'from' && /^<?[\w.+'-]+@/.test(line)) values.set(last, `${values.get(last)} ${line}`);
    else if (last !== 'to' && last !== 'cc' && last !== 'bcc') break;
    end += 1;
  }
  return { values, end };
}

function unquote(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim().length > 0 && !isMark(line));
  if (!/^\s*>/.test(lines[first] ?? '')) return lines;
  const end = lines.findIndex((line, at) => at > first && line.trim().length > 0 && !/^\s*>/.test(line));
  const quoted = lines.slice(0, end < 0 ? lines.length : end);
  return quoted.map((line) => line.replace(/^\s*>\s?/, ''));
}

/**
 * What the author writes between and below lines quoted with ">": each piece that begins where the quoted sentence has
 * ended. A question right above it is taken over, since the answer means nothing without it.
 */
function answersBetween(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => /^\s*>/.test(line))) return [];
  const found: string[] = [];
  let answering = false;
  let quoted = '';
  for (const line of lines) {
    if (isMark(line) || /wrote:?\s*$/i.test(line)) answering = false;
    else if (/^\s*>/.test(line)) {
      quoted = line.replace(/^[>\s]+/, '').trim();
      answering = quoted === '' || /[.?!:;)]$/.test(quoted);
    } else if (answering && line.trim() !== '') {
      if (/\?$/.test(quoted)) found.push('', quoted);
      quoted = '';
      found.push(line);
    }
  }
  return found;
}

function isMark(line: string): boolean {
  return forwardMark.test(line.trim()) || replyMark.test(line.trim()) || tellsWho(line.trim());
}

type Head = { readonly from: string; readonly subject: string; readonly date: string; readonly end: number };

function readHead(lines: readonly string[]): Head {
  const marked = lines
    .slice(0, 2)
    .some((line) => forwardMark.test(line.trim()) || replyMark.test(line.trim()));
  const at = lines.slice(0, 8).findIndex((_line, index) => isHead(lines, index, marked));
  if (at < 0) {
    const line = lines.slice(0, 3).join(' ');
    const other = lines.slice(0, 2).find((one) => wroteBy.test(one.trim()));
    const author = /^(?:on|le|am) (.{4,160}?)\bwrote:?/i.exec(line.trim())?.[1] ?? other ?? '';
    const end = lines.findIndex((one) => isMark(one) || /wrote:?\s*$/i.test(one));
    return { from: author, subject: '', date: author, end: end < 0 ? 0 : end + 1 };
  }
  const { values, end } = fieldsFrom(lines, at);
  return {
    from: values.get('from') ?? '',
    subject: values.get('subject') ?? '',
    date: values.get('sent') ?? values.get('date') ?? '',
    end,
  };
}

/** Of "Name <a@b> [mailto:c@d]" the last address in brackets counts; what stands before it is the name, whatever it looks like. */
function lastAngle(from: string): string {
  return (
    [...from.matchAll(/[<[(](?:mailto:)?([^<>[\]()]*@[^<>[\]()]*)[>\])]/g)].at(-1)?.[1] ??
    from.match(/[\w.+'-]+@[\w.-]+\w/g)?.at(-1) ??
    from
  );
}
