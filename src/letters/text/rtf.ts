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
const withoutProperties = (rtf: string): string => rtf.replace(/\{\\info(?:\{[^{}]*\}|[^{}])*\}/g, '');

/** Text of an RTF document; HTML that Outlook wrapped into RTF is unwrapped. Throws where it is broken. */
export async function rtfToText(bytes: Uint8Array): Promise<string> {
  const rtf = Buffer.from(bytes).toString('latin1');
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
