import { bytesOf, textOf } from './corpus.ts';

/** A request of the office, sent on this day, with these words about the time. */
export const request = (date: string, words: string): Uint8Array => {
  const head = (textOf('0004.eml').split('\r\n\r\n')[0] ?? '')
    .replace(/^Content-T.*(?:\r\n[ \t].*)*\r\n/gim, '')
    .replace(/^Date:.*$/im, `Date: ${date}`)
    .replace(/^Subject:.*$/im, 'Subject: NRM00418273: further information needed');
  return bytesOf(
    `${head}\r\nContent-Type: text/plain\r\n\r\nDear Priya,\r\n\r\nBefore a decision can be made, please answer these questions about NRM00418273.\r\n1. Where does he sleep?\r\n2. Who brings him to school?\r\n\r\n${words}\r\n\r\nYours sincerely\r\n`,
  );
};
