export type MessageHeader = { readonly name: string; readonly value: string };

/** Where the headers end and the body begins, in a message read as Latin-1. */
export const headerEnd = (message: string): number => {
  const found = /\r?\n\r?\n/.exec(message);
  return found === null ? message.length : found.index;
};

/**
 * The headers of a message in their order, duplicates kept, folded lines joined. Raw bytes above ASCII are read as
 * UTF-8 where they are that, else as Latin-1; encoded words stay as they are.
 */
export const messageHeaders = (mime: Buffer): readonly MessageHeader[] => {
  const text = mime.toString('latin1');
  const block = mime.subarray(0, headerEnd(text));
  const utf8 = block.toString('utf8');
  const readable = utf8.includes('\uFFFD') ? block.toString('latin1') : utf8;
  return readable
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [{ name: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() }];
    });
};
