import { decompressRTF } from '@kenjiuno/decompressrtf';
import { deEncapsulateSync, Tokenize } from 'rtf-stream-parser';
import { ToPlainText } from 'rtf-stream-parser/dist/src/ToPlainText.js';
import { htmlToText } from './html.ts';

/** Names of code pages as RTF gives them ("cp1252") and as the platform knows them. */
const decode = (bytes: Buffer, page: string): string =>
  new TextDecoder(page.replace(/^cp(125\d|874)$/, 'windows-$1').replace(/^cp65001$/, 'utf-8')).decode(bytes);

/** Word ends a table cell without any character that would part it from the next one. */
const withCellsParted = (rtf: string): string =>
  rtf.replace(/\\cell(?![a-z])/g, '\\tab\\cell').replace(/\\row(?![a-z])/g, '\\par\\row');

/** Author, title and the like: not what a person sees on the page. */
const withoutProperties = (rtf: string): string => {
  const start = rtf.indexOf('{\\info');
  if (start < 0) return rtf;
  let depth = 0;
  for (let at = start; at < rtf.length; at += 1) {
    if (rtf[at] === '\\') at += 1;
    else if (rtf[at] === '{') depth += 1;
    else if (rtf[at] === '}') depth -= 1;
    if (depth === 0) return rtf.slice(0, start) + rtf.slice(at + 1);
  }
  return rtf;
};

const deepestGroup = 1_000;

/** Are groups nested deeper than any program writes them? The library's work grows with the square of the depth. */
const tooDeep = (rtf: string): boolean => {
  let depth = 0;
  for (let at = 0; at < rtf.length; at += 1) {
    const one = rtf[at];
    if (one === '\\') at += 1;
    else if (one === '{') depth += 1;
    else if (one === '}') depth -= 1;
    if (depth > deepestGroup) return true;
  }
  return false;
};

/** Text of an RTF document; HTML that Outlook wrapped into RTF is unwrapped. Throws where it is broken. */
export async function rtfToText(bytes: Uint8Array): Promise<string> {
  const rtf = Buffer.from(bytes).toString('latin1');
  if (tooDeep(rtf)) throw new Error('groups nested too deep');
  if (/\\from(?:html|text)/.test(rtf.slice(0, 2_000))) {
    const { mode, text } = deEncapsulateSync(Buffer.from(rtf, 'latin1'), { decode });
    return mode === 'html' ? htmlToText(String(text)) : String(text);
  }
  const words = new Tokenize();
  const text = words.pipe(new ToPlainText({ decode }));
  words.on('error', (error) => text.destroy(error));
  words.end(Buffer.from(withCellsParted(withoutProperties(rtf)), 'latin1'));
  let whole = '';
  for await (const piece of text) whole += String(piece);
  return whole.replaceAll('\r\n', '\n');
}

/** The same for RTF in Outlook's own compression, as items and winmail.dat keep it. */
export function compressedRtfToText(bytes: Uint8Array): Promise<string> {
  return rtfToText(Uint8Array.from(decompressRTF([...bytes])));
}
