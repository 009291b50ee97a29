import { alikeColours, type Colour, colour, white } from './colours.ts';

type Rules = ReadonlyMap<string, string>;

const leaves = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|wbr)$/;
const openingOrClosing = /<(\/?)([a-z][a-z0-9]*)((?:[^"'<>]|"[^"]*"|'[^']*')*)>/gi;
const attribute = (name: string): RegExp =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i');
const attributes = {
  style: attribute('style'),
  class: attribute('class'),
  id: attribute('id'),
  color: attribute('color'),
  bgcolor: attribute('bgcolor'),
  background: attribute('background'),
};

const given = (text: string, name: keyof typeof attributes): string => {
  if (text === '') return '';
  const found = attributes[name].exec(text);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
};

/** What `plain` makes of no declarations. */
const unstyled = ';';

/** Declarations in one form: lower case, without spaces and "!important", each closed by a semicolon. */
const plain = (style: string): string =>
  style === '' ? unstyled : `;${style.toLowerCase().replace(/\s+|!important|"/g, '')};`.replace(/;+/g, ';');

/** The style sheets in a message. Found by place, not by pattern: a sheet without an end is looked for once. */
function sheets(html: string): readonly string[] {
  const found: string[] = [];
  const lower = html.toLowerCase();
  for (let at = lower.indexOf('<style'); at >= 0; at = lower.indexOf('<style', at + 6)) {
    const start = lower.indexOf('>', at);
    const end = lower.indexOf('</style', at);
    if (start < 0 || end < 0) break;
    const media =
      /\bmedia\s*=\s*["']?([^"'>]*)/i.exec(html.slice(at, Math.min(start, at + 1_000)))?.[1] ?? '';
    if (/^\s*(?:(?:all|screen)\b\s*(?:,|$)|$)/i.test(media))
      found.push(html.slice(start + 1, end).slice(0, 100_000));
    at = end;
  }
  return found;
}

/** What a style sheet in the message says of tags, classes and ids; media blocks and longer selectors are passed over. */
function sheet(html: string): Rules {
  const rules = new Map<string, string>();
  for (const css of sheets(html)) {
    const flat = css
      .replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, '')
      .replace(/@[^{};]{0,500}\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
    for (const [, selectors = '', declared = ''] of flat.matchAll(/([^{}]{1,2000})\{([^{}]{0,5000})\}/g)) {
      for (const selector of selectors.split(',')) {
        const key = selector.trim().toLowerCase();
        if (/^[\w-]*[.#]?[\w-]+$/.test(key)) rules.set(key, (rules.get(key) ?? '') + plain(declared));
      }
    }
  }
  return rules;
}

/** The style of an element: the sheet's words on it, then its own. */
function styleOf(tag: string, text: string, rules: Rules): string {
  const own = plain(given(text, 'style'));
  if (rules.size === 0) return own;
  const classes = given(text, 'class').toLowerCase().split(/\s+/);
  const names = [
    tag,
    ...classes.flatMap((one) => [`.${one}`, `${tag}.${one}`]),
    `#${given(text, 'id').toLowerCase()}`,
  ];
  return names.map((name) => rules.get(name) ?? '').join('') + own;
}

/** The value that is in force: the last one declared. */
const last = (style: string, property: string): string | null => {
  if (style === unstyled) return null;
  const at = style.lastIndexOf(`;${property}:`);
  return at < 0 ? null : style.slice(at + property.length + 2, style.indexOf(';', at + 1));
};

const units: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, em: 16, rem: 16, '%': 0.16, '': 1 };
const nothing = /^-?0+(?:\.0+)?(?:px|pt|em|rem|%)?$/;

/** Size of letters, in pixels, where nothing says another. */
const ordinary = 16;

function unseen(style: string): boolean {
  if (style === unstyled) return false;
  const is = (property: string, value: RegExp): boolean => value.test(last(style, property) ?? '');
  const cut = is('overflow', /hidden/) || is('overflow-y', /hidden/);
  return (
    is('display', /^none/) ||
    is('mso-hide', /^all/) ||
    is('opacity', /^0*\.?0+$/) ||
    is('max-height', nothing) ||
    (cut && (is('height', nothing) || is('width', nothing) || is('max-width', nothing))) ||
    is('text-indent', /^-\d{3,}/) ||
    (is('position', /^(?:absolute|fixed)/) && (is('left', /^-\d{3,}/) || is('top', /^-\d{3,}/))) ||
    is('clip', /^rect\(0(?:px)?,0(?:px)?,0(?:px)?,0(?:px)?\)/)
  );
}

/** Size of letters in pixels after a style; a share of what is around it where the style says so. */
function sizeAfter(style: string, around: number): number {
  const short = style.lastIndexOf(';font:');
  const value =
    style.lastIndexOf(';font-size:') > short
      ? last(style, 'font-size')
      : short < 0
        ? null
        : last(style, 'font');
  if (value === null || value === 'inherit') return around;
  const found = /(?<![\d.])(\d{1,9}(?:\.\d{1,9})?)(px|pt|em|rem|%|(?=[/;]|$))/.exec(value);
  if (found === null) return ordinary;
  const unit = found[2] ?? '';
  const share = unit === 'em' ? 1 : unit === '%' ? 0.01 : null;
  return Number(found[1]) * (share === null ? (units[unit] ?? 1) : share * around);
}

type Element = {
  readonly tag: string;
  readonly ground: Colour;
  readonly ink: Colour;
  readonly size: number;
  readonly visible: boolean;
};

type Closing = { readonly tags: ReadonlySet<string>; readonly within: ReadonlySet<string> };

const closing = (tags: string, within: string): Closing => ({
  tags: new Set(tags.split(' ')),
  within: new Set(within.split(' ')),
});
/** What a tag that opens closes of itself, where its sender left the closing tag out, and what it does not reach beyond. */
const closes: ReadonlyMap<string, Closing> = new Map([
  ['p', closing('p', 'div td th li table blockquote section')],
  ['li', closing('li', 'ul ol')],
  ['td', closing('td th', 'tr table')],
  ['th', closing('td th', 'tr table')],
  ['tr', closing('tr', 'table')],
]);

function closeLeftOpen(tag: string, open: Element[]): void {
  const rule = closes.get(tag);
  if (rule === undefined) return;
  let end = open.length;
  for (let at = open.length - 1; at >= 0; at -= 1) {
    const inner = open[at]?.tag ?? '';
    if (rule.within.has(inner)) break;
    if (rule.tags.has(inner)) end = at;
  }
  open.length = end;
}

/** Place of the innermost open element of a tag; -1 = none is open. Asked for every closing tag: no closures here. */
function lastOpen(tag: string, open: readonly Element[]): number {
  let at = open.length - 1;
  while (at >= 0 && open[at]?.tag !== tag) at -= 1;
  return at;
}

/** Comments hold no elements, only their look: a table "for one program" opens nothing for the others. */
function withoutComments(html: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = html.indexOf('<!--'); at >= 0; at = html.indexOf('<!--', from)) {
    const end = html.indexOf('-->', at + 2);
    if (end < 0) break;
    kept.push(html.slice(from, at));
    from = end + 3;
  }
  return kept.join('') + html.slice(from);
}

/**
 * Takes out of HTML what a mail program would not show. An element that nothing inside it can bring back gets the
 * attribute `hidden`; colour, size and visibility are handed down, so what counts is what is in force where a text stands.
 */
export function markUnseen(html: string): string {
  const rules = sheet(html);
  const open: Element[] = [];
  const outer: Element = { tag: '', ground: white, ink: null, size: ordinary, visible: true };
  const bare = withoutComments(html);
  const kept: string[] = [];
  let from = 0;
  const text = (piece: string): void => {
    const { ink, ground, size, visible } = open.at(-1) ?? outer;
    const seen = visible && size >= 2 && ink !== 'clear' && !alikeColours(ink, ground);
    kept.push(seen ? piece : piece.replace(/[^<>\s]+/g, ''));
  };
  for (const found of bare.matchAll(openingOrClosing)) {
    const [all, slash = '', name = '', inside = ''] = found;
    text(bare.slice(from, found.index));
    from = found.index + all.length;
    const tag = name.toLowerCase();
    if (slash !== '') {
      const at = lastOpen(tag, open);
      if (at >= 0) open.length = at;
      kept.push(all);
      continue;
    }
    closeLeftOpen(tag, open);
    const style = styleOf(tag, inside, rules);
    const around = open.at(-1) ?? outer;
    if (!leaves.test(tag) && open.length < 500) open.push(elementOf(tag, inside, style, around));
    kept.push(unseen(style) ? `<${name} hidden${inside === '' ? '' : ` ${inside.trimStart()}`}>` : all);
  }
  text(bare.slice(from));
  return kept.join('');
}

function elementOf(tag: string, inside: string, style: string, around: Element): Element {
  const painted = last(style, 'background-color') ?? last(style, 'background') ?? given(inside, 'bgcolor');
  const own = painted === '' ? 'clear' : colour(painted.toLowerCase());
  const picture =
    given(inside, 'background') !== '' || /^(?!none)/.test(last(style, 'background-image') ?? 'none');
  const said = last(style, 'color') ?? given(inside, 'color').toLowerCase();
  const page = tag === 'body' || tag === 'html';
  const sized = sizeAfter(style, around.size);
  const shown = last(style, 'visibility');
  return {
    tag,
    ground: picture ? null : own === 'clear' ? around.ground : own,
    ink: page ? null : said === '' || said === 'inherit' ? around.ink : colour(said),
    size: page ? ordinary : tag === 'font' && /\bsize\s*=/i.test(inside) ? ordinary : sized,
    visible: shown === null || shown === 'inherit' ? around.visible : shown === 'visible',
  };
}
