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
  const found = attributes[name].exec(text);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
};

/** Declarations in one form: lower case, without spaces and "!important", each closed by a semicolon. */
const plain = (style: string): string =>
  `;${style.toLowerCase().replace(/\s+|!important|"/g, '')};`.replace(/;+/g, ';');

/** The style sheets in a message. Found by place, not by pattern: a sheet without an end is looked for once. */
function sheets(html: string): readonly string[] {
  const found: string[] = [];
  const lower = html.toLowerCase();
  for (let at = lower.indexOf('<style'); at >= 0; at = lower.indexOf('<style', at + 6)) {
    const start = lower.indexOf('>', at);
    const end = lower.indexOf('</style', at);
    if (start < 0 || end < 0) break;
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
  const at = style.lastIndexOf(`;${property}:`);
  return at < 0 ? null : style.slice(at + property.length + 2, style.indexOf(';', at + 1));
};

const units: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, em: 16, rem: 16, '%': 0.16, '': 1 };
const nothing = /^-?0+(?:\.0+)?(?:px|pt|em|rem|%)?$/;

function tiny(size: string | null): boolean {
  const found = /^([\d.]+)(px|pt|em|rem|%|)$/.exec(size ?? '');
  return found !== null && Number(found[1]) * (units[found[2] ?? ''] ?? 1) < 2;
}

function unseen(style: string): boolean {
  const is = (property: string, value: RegExp): boolean => value.test(last(style, property) ?? '');
  const cut = is('overflow', /hidden/) || is('overflow-y', /hidden/);
  return (
    is('display', /^none/) ||
    is('visibility', /^(?:hidden|collapse)/) ||
    is('mso-hide', /^all/) ||
    is('opacity', /^0*\.?0+$/) ||
    is('max-height', nothing) ||
    (cut && (is('height', nothing) || is('width', nothing) || is('max-width', nothing))) ||
    is('text-indent', /^-\d{3,}/) ||
    (is('position', /^(?:absolute|fixed)/) && (is('left', /^-\d{3,}/) || is('top', /^-\d{3,}/))) ||
    is('clip', /^rect\(0(?:px)?,0(?:px)?,0(?:px)?,0(?:px)?\)/) ||
    tiny(last(style, 'font-size'))
  );
}

/** Marks with the attribute `hidden` every element that a mail program would not show: by style, sheet, size, place or colour. */
export function markUnseen(html: string): string {
  const rules = sheet(html);
  const open: { readonly tag: string; readonly ground: Colour }[] = [];
  return html.replace(openingOrClosing, (all: string, slash: string, name: string, text: string) => {
    const tag = name.toLowerCase();
    if (slash !== '') {
      const at = open.findLastIndex((one) => one.tag === tag);
      if (at >= 0) open.length = at;
      return all;
    }
    const style = styleOf(tag, text, rules);
    const around = open.at(-1);
    const below = around === undefined ? white : around.ground;
    const painted = last(style, 'background-color') ?? last(style, 'background') ?? given(text, 'bgcolor');
    const own = painted === '' ? 'clear' : colour(painted.toLowerCase());
    const ground = given(text, 'background') === '' ? (own === 'clear' ? below : own) : null;
    const ink = colour(last(style, 'color') ?? given(text, 'color').toLowerCase());
    if (!leaves.test(tag) && !text.endsWith('/') && open.length < 500) open.push({ tag, ground });
    const lost = tag !== 'body' && tag !== 'html' && (ink === 'clear' || alikeColours(ink, ground));
    return lost || unseen(style) ? `<${name} hidden${text === '' ? '' : ` ${text.trimStart()}`}>` : all;
  });
}
