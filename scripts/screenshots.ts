/**
 * Takes the pictures of the documentation in a real Chromium: `npm run screenshots [folder]` opens the demo, sets the
 * scene and closes it; with `--window ADDRESS` it takes them from a Teams window that is open already.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { type Office, office } from '../demo/office.ts';
import { chair, manager, policeGuest, worker } from '../demo/sample/people.ts';
import { teams } from '../demo/story/teams.ts';
import { openBrowser } from '../test/support/browser.ts';

const size = { width: 1600, height: 1000 };

const column = (page: Page, name: string) => page.getByRole('region', { name: `Teams of ${name}` });

const openWindow = async (browser: Browser, address: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: size, locale: 'en-GB' });
  await page.goto(address);
  await column(page, chair.name).waitFor();
  return page;
};

/** The whole Teams window, once a card stands in the chair's and in the manager's chat. */
export const shootWindow = async (page: Page, file: string): Promise<void> => {
  for (const { name } of [chair, manager]) await column(page, name).locator('.card').last().waitFor();
  await page.screenshot({ path: file, animations: 'disabled' });
};

/** The newest card of one person, close up. */
export const shootCard = async (page: Page, person: string, file: string): Promise<void> => {
  const card = column(page, person).locator('.card').last();
  await card.waitFor();
  await card.screenshot({ path: file, animations: 'disabled' });
};

/** The tab as one person sees it inside Teams: the list, then the case on which the rescued letter is. */
export const shootTab = async (page: Page, person: string, list: string, panel: string): Promise<void> => {
  const side = column(page, person);
  await side.getByRole('button', { name: 'My work' }).click();
  const frame = side.frameLocator('iframe');
  await frame.locator('.child').first().waitFor();
  // As wide as Teams shows a tab of its own, not as narrow as the column.
  const iframe = side.locator('iframe');
  await iframe.evaluate((one: HTMLIFrameElement) => {
    one.style.cssText = 'position:fixed;top:0;left:0;width:1180px;height:800px;z-index:9';
  });
  await iframe.screenshot({ path: list, animations: 'disabled' });
  await frame.locator('.child', { hasText: 'CH-1001' }).first().click();
  await frame.getByRole('heading', { name: 'Chronology' }).waitFor();
  await iframe.screenshot({ path: panel, animations: 'disabled' });
  await iframe.evaluate((one: HTMLIFrameElement) => one.removeAttribute('style'));
};

/** All pictures of the documentation, into `folder`. */
export const takeScreenshots = async (address: string, folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const browser = await openBrowser();
  try {
    const page = await openWindow(browser, address);
    await shootWindow(page, join(folder, 'teams-window.png'));
    await shootCard(page, manager.name, join(folder, 'letter-card.png'));
    await shootCard(page, chair.name, join(folder, 'prompt-card.png'));
    await shootTab(page, worker.name, join(folder, 'my-work.png'), join(folder, 'case.png'));
  } finally {
    await browser.close();
  }
};

/** The scene of the pictures: a decision rescued from Junk, and a strategy meeting at which the chair is asked. */
const setTheScene = async ({ urls }: Office): Promise<void> => {
  const control = teams(urls.standIn);
  await control.deliver('reasonable-grounds-positive', 'junkemail');
  await control.card(manager, /Reasonable Grounds decision: positive/);
  const members = [chair.id, worker.id, manager.id, policeGuest.id];
  await control.startMeeting({
    title: 'Strategy meeting',
    organiser: chair.id,
    members,
    seriesId: 'pictures',
  });
  const prompt = await control.card(chair, /Which children is this meeting about/);
  await control.press(chair, prompt, 'Continue', { children: 'CH-1050' });
};

if (import.meta.main) {
  const { positionals, values } = parseArgs({
    options: { window: { type: 'string' } },
    allowPositionals: true,
  });
  const folder = positionals[0] ?? 'docs/images';
  if (values.window !== undefined) await takeScreenshots(values.window, folder);
  else {
    const quiet = { says: () => {}, line: () => {} };
    const opened = await office({ folder: join(import.meta.dirname, '../.nrm-demo'), port: 0, tell: quiet });
    try {
      await setTheScene(opened);
      await takeScreenshots(opened.urls.window, folder);
    } finally {
      await opened.close();
    }
  }
  console.log(`pictures are in ${folder}`);
}
