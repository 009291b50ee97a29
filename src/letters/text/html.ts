import type { FormatCallback } from 'html-to-text';
import { compile } from 'html-to-text';

const hiddenStyles = [
  'display:none',
  'visibility:hidden',
  'mso-hide:all',
  'font-size:0',
  'font-size:1px',
  'opacity:0;',
  'max-height:0',
];

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

const plainHeading = (selector: string) => ({ selector, options: { uppercase: false } });

const convert = compile({
  wordwrap: false,
  limits: { maxInputLength: 2_000_000, maxDepth: 200, maxChildNodes: 20_000 },
  formatters: { cell, row, table },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
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
    ...hiddenStyles.map((style) => ({ selector: `[style*="${style}"]`, format: 'skip' })),
  ],
});

/**
 * Shows HTML as a person sees it: hidden and struck-out text left out, tables row by row with cells parted by " | ".
 * Throws only on memory exhaustion; runs inside the bounded worker.
 */
export function htmlToText(html: string): string {
  const marked = html
    .replace(/<blockquote\b/gi, '<div data-quoted="1"')
    .replace(/<\/blockquote>/gi, '</div>')
    .replace(
      /\bstyle\s*=\s*(?:"([^"]*)"|'([^']*)')/gi,
      (_all, double: string | undefined, single: string | undefined) =>
        `style="${normalStyle(double ?? single ?? '')}"`,
    );
  return convert(flatCells(marked))
    .replace(/(?:\s\|)+[ \t]*$/gmu, '')
    .replace(/[ \t]{2,}/g, ' ');
}

/** Paragraphs inside a table cell stay on the line of their row. */
function flatCells(html: string): string {
  return html.replace(
    /(<t[dh]\b[^>]*>)((?:(?!<t[dhr]\b|<table\b|<\/t[dh]>)[\s\S]){0,20000}?)(?=<\/t[dh]>)/gi,
    (_all, open: string, inside: string) => open + inside.replace(/<\/?(?:p|div)\b[^>]*>/gi, ' ').trim(),
  );
}

function normalStyle(style: string): string {
  return `${style
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/!important/g, '')
    .replace(/"/g, '')};`
    .replace(/font-size:0(?:\.\d+)(?=[^;]*;)/g, 'font-size:0')
    .replace(/font-size:0*([1-9][\d.]*)(?!px)/g, 'font-size:$1')
    .replace(/opacity:0(?:\.0+)?;/g, 'opacity:0;')
    .replace(/font-size:1px/g, 'font-size:1px')
    .replace(/font-size:1\d+px/g, 'font-size:normal');
}
