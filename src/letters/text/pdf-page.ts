import type { getDocumentProxy } from 'unpdf';

/** No form of one page has more fields than this; a hostile file may. */
const mostEntries = 500;

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** A piece of printed text: where it stands, and what is to be read before and behind it. */
type Printed = { readonly x: number; readonly y: number; readonly end: number; text: string; eol: boolean };
/** What somebody entered, ticked, chose or typed onto a page, and the lower left and upper right corner of its place. */
type Entry = { readonly text: string; readonly place: readonly number[] };

/**
 * The text of a page, one line a printed line, with what a form's fields hold where they stand: a program that fills in a
 * form leaves the printed text as it was. A box reads "[X]" or "[ ]".
 */
export async function pageText(page: Page): Promise<string> {
  const [{ items }, notes] = await Promise.all([page.getTextContent(), page.getAnnotations()]);
  const printed = items.flatMap((item): Printed[] => {
    if (!('str' in item)) return [];
    const [, , , , x = 0, y = 0] = item.transform.map(Number);
    return [{ x, y, end: x + item.width, text: item.str, eol: item.hasEOL }];
  });
  const entries = notes
    .slice(0, mostEntries)
    .flatMap(entryOf)
    .sort((one, other) => (one.place[0] ?? 0) - (other.place[0] ?? 0));
  for (const entry of entries) enter(entry, printed);
  return printed.map(({ text, eol }) => text + (eol ? '\n' : '')).join('');
}

type Note = {
  readonly subtype?: string;
  readonly rect: readonly number[];
  readonly hidden?: boolean;
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly exportValue?: string;
  readonly buttonValue?: string;
  readonly contentsObj?: { readonly str?: string };
};

function entryOf(note: Note): readonly Entry[] {
  const text = note.hidden === true ? '' : shownIn(note);
  return text === '' ? [] : [{ text, place: note.rect }];
}

function shownIn({ subtype, fieldType, fieldValue, ...note }: Note): string {
  if (note.checkBox === true) return fieldValue === note.exportValue ? '[X]' : '[ ]';
  if (note.radioButton === true) return fieldValue === note.buttonValue ? '[X]' : '[ ]';
  if (fieldType === 'Tx' || fieldType === 'Ch')
    return [fieldValue ?? []].flat().map(String).join(', ').trim();
  return subtype === 'FreeText' ? (note.contentsObj?.str ?? '').trim() : '';
}

/** Puts an entry behind the text on its left; else before the text on its right; else on a line between those above and below. */
function enter({ text, place }: Entry, printed: Printed[]): void {
  const [left = 0, low = 0, , high = 0] = place;
  const beside = printed.filter(({ y, text: words }) => y > low - 4 && y < high && words.trim() !== '');
  const before = beside
    .filter(({ end }) => end <= left + 2)
    .reduce<Printed | null>((last, one) => (last === null || one.x >= last.x ? one : last), null);
  const behind = beside.find(({ x }) => x > left);
  if (before !== null) before.text += ` ${text} `;
  else if (behind !== undefined) behind.text = `${text} ${behind.text}`;
  else {
    const below = printed.findIndex(({ y }) => y < low);
    const at = below < 0 ? printed.length : below;
    const above = printed[at - 1];
    if (above !== undefined) above.eol = true;
    printed.splice(at, 0, { x: left, y: low, end: left, text, eol: true });
  }
}
