import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as browsers } from 'playwright-core';

/** Draws the two PNGs of the package from their SVGs beside this file: `node manifest/icons/draw.ts`. */
const sizes = { color: 192, outline: 32 } as const;

const browser = await browsers.launch({
  executablePath: await chromium.executablePath(),
  args: chromium.args,
});
const page = await browser.newPage({ deviceScaleFactor: 1 });
for (const [name, size] of Object.entries(sizes)) {
  const svg = await readFile(new URL(`${name}.svg`, import.meta.url), 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<body style="margin:0;background:transparent">${svg}</body>`);
  const path = fileURLToPath(new URL(`${name}.png`, import.meta.url));
  await page.screenshot({ path, omitBackground: true });
}
await browser.close();
