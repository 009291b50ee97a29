import { settings } from '../config.ts';

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

export async function settingsTable(): Promise<number> {
  console.log(settingsMarkdown());
  return 0;
}
