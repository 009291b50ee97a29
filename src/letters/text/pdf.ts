import { extractText, getDocumentProxy } from 'unpdf';

/** Pages beyond this are not read: a decision letter is short, and an inflating file is stopped early. */
const mostPages = 60;

/**
 * Text of a PDF in reading order, one line a printed line. Throws where it is broken or has a password;
 * an empty string means it has no text layer (a scan).
 */
export async function pdfToText(bytes: Uint8Array): Promise<string> {
  const document = await getDocumentProxy(bytes, { verbosity: 0 });
  try {
    if (document.numPages > mostPages) throw new Error(`more than ${mostPages} pages`);
    const { text } = await extractText(document, { mergePages: false });
    return withoutRunningLines(text).join('\n');
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Leaves out lines that stand at the top or foot of several pages (page headers), and "Page 2 of 3". */
function withoutRunningLines(pages: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  const cut = pages.map((page) => page.split('\n'));
  for (const lines of cut) {
    for (const line of new Set([lines[0], lines.at(-1)])) {
      if (line !== undefined) seen.set(line.trim(), (seen.get(line.trim()) ?? 0) + 1);
    }
  }
  return cut.map((lines, page) =>
    lines
      .filter((line, at) => {
        if (page === 0 && at === 0) return true;
        const running = (at === 0 || at === lines.length - 1) && (seen.get(line.trim()) ?? 0) > 1;
        return !running;
      })
      .map((line) => line.replace(/^\s*page \d+ of \d+\s*(?:·\s*)?/i, ''))
      .join('\n'),
  );
}
