import type { DomNode, FormatCallback } from 'html-to-text';
import { compile } from 'html-to-text';
import { markUnseen } from './unseen.ts';

const cell: FormatCallback = (element, walk, builder) => {
  walk(element.children, builder);
  builder.addInline(' | ');
};

const row: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 1 });
  walk(element.children, builder);
  builder.closeBlock({ trailingLineBreaks: 1 });
};

const table: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 });
  walk(element.children, builder);
  builder.closeBlock({ trailingLineBreaks: 2 });
};

/** A box of a form, ticked or not, as Word's are written too; other fields show their value. */
const field: FormatCallback = ({ attribs }, _walk, builder) => {
  const { type = 'text', value = '', checked } = attribs;
  if (/^(?:checkbox|radio)$/i.test(type)) builder.addInline(checked === undefined ? ' [ ] ' : ' [X] ');
  else if (/^(?:text|date|email|tel|number)$/i.test(type)) builder.addInline(value);
};

/** Of a list to choose from, what was chosen: the first, if nothing was. */
const choice: FormatCallback = (element, walk, builder) => {
  const options = element.children.filter((one: DomNode) => one.name === 'option');
  const chosen = options.find((one: DomNode) => one.attribs?.selected !== undefined) ?? options[0];
  if (chosen !== undefined) walk(chosen.children ?? [], builder);
};

const plainHeading = (selector: string) => ({ selector, options: { uppercase: false } });

const convert = compile({
  wordwrap: false,
  limits: { maxInputLength: 2_000_000, maxDepth: 200, maxChildNodes: 20_000 },
  formatters: { cell, row, table, field, choice },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'input', format: 'field' },
    { selector: 'select', format: 'choice' },
    { selector: 'table', format: 'table' },
    { selector: 'tr', format: 'row' },
    { selector: 'td', format: 'cell' },
    { selector: 'th', format: 'cell' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(plainHeading),
    ...['script', 'style', 'title', 'template', 'noscript', '[hidden]', 'del', 's', 'strike'].map(
      (selector) => ({
        selector,
        format: 'skip',
      }),
    ),
  ],
});

/**
 * Shows HTML as a person sees it: hidden and struck-out text left out, tables row by row with cells parted by " | ".
 * Throws only on memory exhaustion; runs inside the bounded worker.
 */
export function htmlToText(html: string): string {
  const marked = markUnseen(html)
    .replace(/<blockquote\b/gi, '<div data-quoted="1"')
    .replace(/<\/blockquote>/gi, '</div>')
    // What stands behind "</body>" or between two bodies is shown as well.
    .replace(/<(\/?)(?:html|body)\b/gi, '<$1div');
  return convert(flatCells(marked))
    .replace(/(?:\s\|)+[ \t]*$/gmu, '')
    .replace(/[ \t]{2,}/g, ' ');
}

/** Paragraphs inside a table cell stay on the line of their row. */
function flatCells(html: string): string {
  return html.replace(
    /(<t[dh]\b[^<>]*>)((?:(?!<t[dhr]\b|<table\b|<\/t[dh]>)[\s\S]){0,20000}?)(?=<\/t[dh]>)/gi,
    (_all, open: string, inside: string) => open + inside.replace(/<\/?(?:p|div)\b[^>]*>/gi, ' ').trim(),
  );
}
