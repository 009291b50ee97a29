import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { htmlToText } from './html.ts';

/** A document has a head for its first page, for even and for odd ones, and none is longer than this, in bytes. */
const mostOfEdge = 50_000;
const mostEdges = 6;

/** Text of a Word document, tables row by row, the head of its pages first and their foot last. Throws where it is broken or locked. */
export async function docxToText(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
  );
  return [edgeOf(bytes, 'header'), htmlToText(value), edgeOf(bytes, 'footer')]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** What stands at the head or the foot of the pages, each once: often the reference, which `mammoth` does not read. */
function edgeOf(bytes: Uint8Array, edge: 'header' | 'footer'): string {
  let many = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const wanted = name.startsWith(`word/${edge}`) && name.endsWith('.xml') && originalSize <= mostOfEdge;
      many += wanted ? 1 : 0;
      return wanted && many <= mostEdges;
    },
  });
  const texts = Object.values(files).map((file) => htmlToText(asHtml(strFromU8(file))).trim());
  return [...new Set(texts)].filter((text) => text !== '').join('\n');
}

const tags: Readonly<Record<string, string>> = {
  p: 'p',
  tbl: 'table',
  tr: 'tr',
  tc: 'td',
  br: 'br',
  tab: 'br',
  // Deleted words and the codes of fields are not shown.
  delText: 'del',
  instrText: 'del',
};

/** A part of a Word document as HTML; what is not named above is left as it is, and shown as its text. */
const asHtml = (xml: string): string =>
  xml
    .replace(/^<\?xml[^>]*>/, '')
    // A text box stands there twice, the second time for old programs.
    .replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, '')
    .replace(/<(\/?)w:(\w+)([^>]*)>/g, (whole, close: string, name: string, rest: string) => {
      const tag = tags[name];
      if (tag === undefined) return whole;
      return rest.endsWith('/') && tag === 'p' ? '' : `<${close}${tag}>`;
    });
