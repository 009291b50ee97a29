/** Bytes of UTF-8 that were shown as windows-1252: "â€™" for an apostrophe. */
const scrambled =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,3}/g;
const high = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 128 }, (_none, at) => at + 128),
);
const strict = new TextDecoder('utf-8', { fatal: true });

/** Puts right text in UTF-8 that its sender labelled as another charset; all else comes back as it is. */
export function unscrambled(text: string): string {
  return text.replace(scrambled, (piece) => {
    const bytes = Uint8Array.from(piece, (letter) => 128 + high.indexOf(letter));
    // A stray character after a whole one is no part of it: the longest piece that is sound counts.
    for (let length = bytes.length; length > 1; length -= 1) {
      try {
        return strict.decode(bytes.subarray(0, length)) + piece.slice(length);
      } catch {}
    }
    return piece;
  });
}

/** True where a text was labelled UTF-8, or not at all, and is something else. */
export const isBroken = (text: string): boolean => text.includes('\uFFFD');

/** The same message with windows-1252, the usual case, in place of a wrong or missing label. */
export function relabelled(mime: Uint8Array): Uint8Array {
  const raw = Buffer.from(mime.buffer, mime.byteOffset, mime.byteLength);
  const renamed = raw
    .toString('latin1')
    .replace(/charset\s*=\s*"?(?:utf-?8|us-ascii)"?/gi, 'charset=windows-1252');
  if (/charset\s*=/i.test(renamed)) return Buffer.from(renamed, 'latin1');
  return new TextEncoder().encode(new TextDecoder('windows-1252').decode(raw));
}
