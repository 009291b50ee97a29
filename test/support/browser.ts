import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Browsers that people have installed; the first that starts is used where the npm one cannot run. */
const channels = ['chrome', 'msedge', 'chromium'] as const;
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const readable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

const fromNpm = async (): Promise<Browser> =>
  playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args, '--lang=en-GB'],
    headless: true,
  });

const installed = async (): Promise<Browser> => {
  const args = process.getuid?.() === 0 ? ['--no-sandbox', '--lang=en-GB'] : ['--lang=en-GB'];
  for (const path of places) {
    if (await readable(path)) return playwright.launch({ executablePath: path, args });
  }
  for (const channel of channels) {
    const started = await playwright.launch({ channel, args }).catch(() => null);
    if (started !== null) return started;
  }
  throw new Error(
    'No browser starts here: install Chrome, Edge or Chromium, or the libraries libnss3 and libnspr4.',
  );
};

/** A headless Chromium: the one that npm ships on Linux, an installed browser elsewhere. Close it when done. */
export const openBrowser = async (): Promise<Browser> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return installed();
  return fromNpm().catch((cause: unknown) =>
    installed().catch(() => {
      throw new Error('The Chromium of the npm package does not start and no other browser is installed.', {
        cause,
      });
    }),
  );
};
