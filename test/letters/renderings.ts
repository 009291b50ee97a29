import { strToU8, zipSync } from 'fflate';

/** A box that a program ticked or left open, by its lower left corner on the first page. */
export type Box = { readonly x: number; readonly y: number; readonly ticked: boolean };

/** A PDF of one column with a text layer, lines wrapped at 90 characters, 45 lines a page, and boxes of a form. */
export function letterPdf(text: string, boxes: readonly Box[] = []): Uint8Array {
  const lines = text.split(/\r?\n/).flatMap((line) => line.match(/.{1,90}(?:\s|$)/g) ?? ['']);
  const pages: string[] = [];
  for (let at = 0; at < lines.length; at += 45) {
    const shown = lines
      .slice(at, at + 45)
      .map((line) => `(${line.trimEnd().replace(/[\\()]/g, '\\$&')}) Tj T*`)
      .join('\n');
    pages.push(`BT /F1 11 Tf 14 TL 50 780 Td\n${shown}\nET`);
  }
  const shape = 4 + pages.length * 2;
  const notes = boxes.map((_box, number) => `${shape + 1 + number} 0 R`).join(' ');
  const kids = pages.map((_page, number) => `${4 + number * 2} 0 R`).join(' ');
  const objects = [
    `<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[${notes}]>>>>`,
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...pages.flatMap((page, number) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${5 + number * 2} 0 R/Resources<</Font<</F1 3 0 R>>>>${number === 0 ? `/Annots[${notes}]` : ''}>>`,
      `<</Length ${Buffer.byteLength(page, 'latin1')}>>stream\n${page}\nendstream`,
    ]),
    '<</Type/XObject/Subtype/Form/BBox[0 0 12 12]/Length 0>>stream\n\nendstream',
    ...boxes.map(({ x, y, ticked }, number) => {
      const state = ticked ? 'Yes' : 'Off';
      return `<</Type/Annot/Subtype/Widget/FT/Btn/T(box${number})/Rect[${x} ${y} ${x + 12} ${y + 12}]/F 4/V/${state}/AS/${state}/AP<</N<</Yes ${shape} 0 R/Off ${shape} 0 R>>>>>>`;
    }),
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, number) => {
    const place = body.length;
    body += `${number + 1} 0 obj${object}endobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Root 1 0 R/Size ${objects.length + 1}>>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(body, 'latin1'));
}

/** A Word document; every word in a run of its own, as Word likes to leave them. */
export function letterDocx(text: string): Uint8Array {
  const escaped = (word: string) => word.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const paragraphs = text
    .split(/\r?\n/)
    .map(
      (line) =>
        `<w:p>${line
          .split(/(?<= )/)
          .map((word) => `<w:r><w:t xml:space="preserve">${escaped(word)}</w:t></w:r>`)
          .join('')}</w:p>`,
    )
    .join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`,
    ),
  });
}
