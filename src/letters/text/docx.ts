import mammoth from 'mammoth';
import { htmlToText } from './html.ts';

/** Text of a Word document, tables row by row. Throws where it is broken or locked. */
export async function docxToText(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
  );
  return htmlToText(value);
}
