import { headerEnd, messageHeaders } from './graph/header-block.ts';
import { applyEdits, dateEdits, type Edit } from './redate-text.ts';

export type Shift = {
  /** When the message arrived by its own account. */
  readonly letter: Date;
  /** For the times in headers. */
  readonly milliseconds: number;
  /** For the days in texts. */
  readonly days: number;
};

const headerTime =
  /(?:\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),\s+)?\b(\d{1,2})(\s+)(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(\s+)(\d{4})(\s+)(\d\d:\d\d:\d\d)(\.\d+)?(\s+)([+-]\d{4}|GMT|UTC|\(UTC\))/g;
const shortDays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const zoneMinutes = (zone: string): number => {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d)(\d\d)$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};

/** Moves one RFC 5322 time; its zone and its folding stay. */
const movedTime = (match: RegExpMatchArray, milliseconds: number): string => {
  const [
    all,
    day = '',
    s1 = ' ',
    month = '',
    s2 = ' ',
    year = '',
    s3 = ' ',
    clock = '',
    fraction = '',
    s4 = ' ',
    zone = '',
  ] = match;
  const offset = zoneMinutes(zone) * 60_000;
  const local = new Date(Date.parse(`${day} ${month} ${year} ${clock} GMT`) + milliseconds);
  if (Number.isNaN(local.getTime() - offset)) return all;
  const [, newDay = '', newMonth = '', newYear = '', newClock = ''] =
    /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(local.toUTCString()) ?? [];
  const shownDay = day.length === 1 ? String(Number(newDay)) : newDay;
  const weekday = /^[A-Z][a-z]{2}(,\s+)/.exec(all);
  const start = weekday === null ? '' : `${shortDays[local.getUTCDay()]}${weekday[1]}`;
  return `${start}${shownDay}${s1}${newMonth}${s2}${newYear}${s3}${newClock}${fraction}${s4}${zone}`;
};

const headerEdits = (raw: string, start: number, end: number, shift: Shift): readonly Edit[] => {
  const block = raw.slice(start, end);
  const times = [...block.matchAll(headerTime)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    text: movedTime(match, shift.milliseconds),
  }));
  const subjects = [...block.matchAll(/^(?:Subject|Thread-Topic):.*(?:\r?\n[ \t].*)*/gim)].flatMap((match) =>
    dateEdits(match[0], shift.letter, shift.days).map((edit) => ({
      ...edit,
      start: edit.start + start + match.index,
      end: edit.end + start + match.index,
    })),
  );
  return [...times, ...subjects];
};

type Decoded = { readonly text: string; readonly from: readonly number[]; readonly to: readonly number[] };

/** Quoted-printable as bytes, with the place in the raw text that each byte comes from. */
const quotedPrintable = (raw: string, start: number, end: number): Decoded => {
  const from: number[] = [];
  const to: number[] = [];
  let text = '';
  for (let at = start; at < end; ) {
    const soft = /^=[ \t]*\r?\n/.exec(raw.slice(at, at + 8));
    const code = /^=([0-9A-Fa-f]{2})/.exec(raw.slice(at, at + 3))?.[1];
    const length = raw[at] !== '=' ? 1 : (soft?.[0].length ?? (code === undefined ? 1 : 3));
    if (raw[at] !== '=' || soft === null) {
      text +=
        raw[at] === '=' && code !== undefined
          ? String.fromCharCode(Number.parseInt(code, 16))
          : raw.slice(at, at + 1);
      from.push(at);
      to.push(at + length);
    }
    at += length;
  }
  return { text, from, to };
};

const wrapped = (bytes: Buffer): string => (bytes.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n');

const textEdits = (
  raw: string,
  start: number,
  end: number,
  encoding: string,
  shift: Shift,
): readonly Edit[] => {
  if (encoding === 'base64') {
    const decoded = Buffer.from(raw.slice(start, end), 'base64').toString('latin1');
    const edits = dateEdits(decoded, shift.letter, shift.days);
    if (edits.length === 0) return [];
    const tail = /\s*$/.exec(raw.slice(start, end))?.[0] ?? '';
    return [{ start, end, text: wrapped(Buffer.from(applyEdits(decoded, edits), 'latin1')) + tail }];
  }
  if (encoding === 'quoted-printable') {
    const { text, from, to } = quotedPrintable(raw, start, end);
    return dateEdits(text, shift.letter, shift.days).map((edit) => ({
      start: from[edit.start] ?? start,
      end: to[edit.end - 1] ?? start,
      text: edit.text,
    }));
  }
  return dateEdits(raw.slice(start, end), shift.letter, shift.days).map((edit) => ({
    ...edit,
    start: edit.start + start,
    end: edit.end + start,
  }));
};

/** All edits of the part of a message (read as Latin-1) that stands between two places, its own headers first. */
export const partEdits = (
  raw: string,
  start: number,
  end: number,
  shift: Shift,
  depth = 0,
): readonly Edit[] => {
  const slice = raw.slice(start, end);
  const headersEnd = start + (/^\r?\n/.test(slice) ? 0 : headerEnd(slice));
  const gap = /^(?:\r?\n){1,2}/.exec(raw.slice(headersEnd, headersEnd + 4))?.[0].length ?? 0;
  const bodyStart = headersEnd + gap;
  const headers = messageHeaders(Buffer.from(raw.slice(start, headersEnd), 'latin1'));
  const value = (name: string) => headers.find((h) => h.name.toLowerCase() === name)?.value ?? '';
  const type = value('content-type').toLowerCase() || 'text/plain';
  const encoding = value('content-transfer-encoding').toLowerCase();
  const attached = /^attachment/i.test(value('content-disposition'));
  const own = headerEdits(raw, start, headersEnd, shift);
  if (depth > 30 || bodyStart >= end) return own;

  if (type.startsWith('multipart/')) {
    const boundary = /boundary="?([^";]+)"?/i.exec(value('content-type'))?.[1];
    if (boundary === undefined) return own;
    const line = new RegExp(
      `^--${boundary.trimEnd().replace(/[.*+?^${'$'}{}()|[\]\\]/g, '\\$&')}(?:--)?[ \\t]*\\r?$`,
      'gm',
    );
    const marks = [...raw.slice(bodyStart, end).matchAll(line)].map(
      (m) => [bodyStart + m.index, m[0]] as const,
    );
    const parts = marks.flatMap(([at, mark], index) => {
      if (mark.trimEnd().endsWith('--') && index === marks.length - 1) return [];
      const partStart = raw.indexOf('\n', at) + 1;
      const partEnd = marks[index + 1]?.[0] ?? end;
      return partStart === 0 ? [] : partEdits(raw, partStart, partEnd, shift, depth + 1);
    });
    return [...own, ...parts];
  }
  if (type.startsWith('message/rfc822')) {
    return encoding === 'base64' || encoding === 'quoted-printable'
      ? own
      : [...own, ...partEdits(raw, bodyStart, end, shift, depth + 1)];
  }
  if (attached || !/^text\/(plain|html)/.test(type)) return own;
  return [...own, ...textEdits(raw, bodyStart, end, encoding, shift)];
};
