import { getDocumentProxy } from 'unpdf';
import { pageText } from './pdf-page.ts';

/** Pages beyond this are not read: a decision letter is short, and an inflating file is stopped early. */
const mostPages = 60;

/**
 * Text of a PDF in reading order, one line a printed line, forms with what was entered. Throws where it is broken or has a password;
 * an empty string means it has no text layer (a scan).
 */
export async function pdfToText(bytes: Uint8Array): Promise<string> {
  const document = await getDocumentProxy(bytes, { verbosity: 0 });
  try {
    if (document.numPages > mostPages) throw new Error(`more than ${mostPages} pages`);
    const pages = Array.from({ length: document.numPages }, async (_page, at) =>
      pageText(await document.getPage(at + 1)),
    );
    return withoutRunningLines(await Promise.all(pages)).join('\n');
  } finally {
    await document.loadingTask.destroy();
  }
}

const mostRunning = 3;
const pageNumber = /\s*(?:·\s*)?(?:\bpage \d+(?: ?(?:of|\/) ?\d+)?|^[-–\s]*\d{1,2}[-–\s]*$)(?:\s*·)?\s*/i;
const bare = (line: string): string => line.trim().replace(pageNumber, '');

/**
 * Leaves out lines that stand at the top or foot of several pages (page headers), and page numbers, so that a sentence
 * goes on over the page. The head of the first page stays: it is the letterhead.
 */
function withoutRunningLines(pages: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  const cut = pages.map((page) =>
    page
      .replace(/^\s*\n/, '')
      .trimEnd()
      .split('\n'),
  );
  for (const lines of cut) {
    const outer = [...lines.slice(0, mostRunning), ...lines.slice(-mostRunning)];
    for (const line of new Set(outer.map(bare))) seen.set(line, (seen.get(line) ?? 0) + 1);
  }
  const runs = (line: string | undefined): boolean =>
    line !== undefined && (bare(line) === '' || (seen.get(bare(line)) ?? 0) > 1);
  return cut.map((lines, page) => {
    const bound = Math.min(mostRunning, lines.length - 1);
    let start = 0;
    while (page > 0 && start < bound && runs(lines[start])) start += 1;
    let end = lines.length;
    while (lines.length - end < bound && end > start && runs(lines[end - 1])) end -= 1;
    return lines
      .slice(start, end)
      .map((line) => line.replace(/^\s*page \d+ of \d+\s*(?:·\s*)?/i, ''))
      .join('\n');
  });
}
