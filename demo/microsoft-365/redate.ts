import { messageHeaders } from './graph/header-block.ts';
import { partEdits } from './redate-parts.ts';
import { applyEdits } from './redate-text.ts';

/** The time at which a message says it arrived: its topmost Received line, else its Date; null if it says neither. */
export const arrivalOf = (mime: Buffer): Date | null => {
  const headers = messageHeaders(mime);
  const received = headers
    .find(({ name }) => name.toLowerCase() === 'received')
    ?.value.split(';')
    .at(-1);
  const date = headers.find(({ name }) => name.toLowerCase() === 'date')?.value;
  for (const text of [received, date]) {
    const at = Date.parse((text ?? '').replace(/\([^)]*\)/g, '').trim());
    if (!Number.isNaN(at)) return new Date(at);
  }
  return null;
};

const londonDay = (at: Date): number =>
  Date.parse(`${at.toLocaleDateString('sv-SE', { timeZone: 'Europe/London' })}T00:00:00Z`) / 86_400_000;

/**
 * The same message as if it had arrived at another time. Times in headers move by the difference, days written plainly
 * in text and HTML parts move by the same number of calendar days (Europe/London); attachments and every other byte
 * stay. Attached letters therefore keep the dates that are printed in them.
 */
export const redate = (mime: Buffer, arrival: Date): Buffer => {
  const letter = arrivalOf(mime);
  if (letter === null) return mime;
  const milliseconds = Math.round((arrival.getTime() - letter.getTime()) / 1000) * 1000;
  const shift = { letter, milliseconds, days: londonDay(arrival) - londonDay(letter) };
  const raw = mime.toString('latin1');
  return Buffer.from(applyEdits(raw, partEdits(raw, 0, raw.length, shift)), 'latin1');
};
