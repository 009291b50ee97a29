import { settings } from '../config.ts';
import { councilMarkdown } from '../council/fields.ts';

/** The table of docs/settings.md. */
export const settingsMarkdown = (): string =>
  [
    '| setting | default | meaning |',
    '| --- | --- | --- |',
    ...settings.map(({ name, default: usual, meaning, example }) => {
      const value = usual === null ? 'none: must be set' : usual === '' ? 'none' : `\`${usual}\``;
      return `| \`${name}\` | ${value} | ${meaning} For example \`${example}\`. |`;
    }),
  ].join('\n');

/** `nrm settings`: the environment's, or with --council those of the council file. */
export async function settingsTable({ council = false }: { council?: boolean } = {}): Promise<number> {
  console.log(council ? councilMarkdown() : settingsMarkdown());
  return 0;
}
