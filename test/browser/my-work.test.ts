import assert from 'node:assert/strict';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { manager, policeGuest, worker } from '../../demo/sample/people.ts';
import { openBrowser } from '../support/browser.ts';
import { openWindowWorld, type WindowWorld } from '../support/window-world.ts';

describe('tab: My work, hosted as Teams hosts it', () => {
  let browser: Browser;
  let world: WindowWorld;
  let page: Page;
  let frame: FrameLocator;
  const complaints: string[] = [];
  const outside: string[] = [];

  before(async function () {
    this.timeout(60_000);
    [browser, world] = await Promise.all([openBrowser(), openWindowWorld()]);
    page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    page.on('console', (message) => {
      if (message.type() !== 'log') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('http://127.0.0.1:')) outside.push(request.url());
    });
    await page.goto(world.url);
    const column = page.getByRole('region', { name: `Teams of ${worker.name}` });
    await column.getByRole('button', { name: 'My work' }).click();
    frame = column.frameLocator('iframe');
  });
  after(async () => {
    await browser?.close();
    await world?.close();
  });

  it('lists the children, the most urgent first, under the immediate-danger line', async () => {
    await frame.getByText('Immediate danger? Call 999 first.').waitFor();
    const cards = frame.locator('.child');
    await cards.first().waitFor();
    const tones = await cards.evaluateAll((all) => all.map((one) => one.getAttribute('data-tone')));
    assert.deepEqual(tones, ['overdue', 'soon', 'calm']);
    assert.match(
      (await cards.first().textContent()) ?? '',
      /Nguyễn Văn Minh[\s\S]*CH-1003[\s\S]*overdue by 2 days/,
    );
    assert.match((await cards.last().textContent()) ?? '', /not before 12 Feb 2027/);
  });

  it('narrows the list by filter and by search, without accents', async () => {
    await frame.getByRole('tab', { name: /Overdue/ }).click();
    assert.equal(await frame.locator('.child').count(), 1);
    await frame.getByRole('tab', { name: /All/ }).click();
    await frame.getByRole('searchbox').fill('hong');
    assert.match((await frame.locator('.child').textContent()) ?? '', /CH-1004/);
    await frame.getByRole('searchbox').fill('nobody');
    await frame.getByText('No child matches.').waitFor();
    await frame.getByRole('searchbox').fill('');
  });

  it('opens a case by keyboard, shows mail as text and closes with Escape', async () => {
    await frame.locator('.child').first().focus();
    await page.keyboard.press('Enter');
    await frame.getByRole('heading', { name: 'Nguyễn Văn Minh' }).waitFor();
    await frame.getByText('<b>Decision</b> [Open](https://elsewhere.example)').waitFor();
    await frame.getByText('rescued from Junk Email', { exact: false }).waitFor();
    assert.equal(await frame.getByRole('link').count(), 0);
    const heading = frame.getByRole('heading', { name: 'Nguyễn Văn Minh' });
    assert.equal(await heading.evaluate((one) => one === document.activeElement), true);
    await page.keyboard.press('Escape');
    await heading.waitFor({ state: 'detached' });
  });

  it('sends what a duty asks for, once, with its key', async () => {
    await frame.locator('.child').first().click();
    await frame.getByRole('button', { name: 'Record the reference' }).click();
    await frame.getByLabel('The reference, as it stands').fill(' NRM-552017 ');
    await frame.getByRole('button', { name: 'Record the reference' }).click();
    await frame.getByLabel('The reference, as it stands').waitFor({ state: 'detached' });
    const [sent, ...more] = world.service.sent;
    assert.deepEqual([sent?.caseId, more.length], ['CH-1003', 0]);
    const { idempotencyKey, ...form } = (sent?.body ?? {}) as { readonly idempotencyKey?: string };
    assert.match(idempotencyKey ?? '', /^[0-9a-f-]{36}$/);
    assert.deepEqual(form, {
      command: 'record-reference',
      about: null,
      entered: { reference: ' NRM-552017 ' },
    });
  });

  it('fits the side panel of 320 pixels without scrolling sideways', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    const narrow = await page.locator('iframe').evaluate((one: HTMLIFrameElement) => {
      one.style.cssText = 'position:fixed;inset:0;width:320px;height:700px;z-index:9';
      return one.offsetWidth;
    });
    const wide = await frame
      .locator('body')
      .evaluate((body) => body.ownerDocument.documentElement.scrollWidth);
    assert.deepEqual([narrow, wide], [320, 320]);
    await page.setViewportSize({ width: 1600, height: 1000 });
  });

  it('shows a guest the sentence and no child', async () => {
    const column = page.getByRole('region', { name: `Teams of ${manager.name}` });
    await column.getByLabel('Whose Teams').selectOption(policeGuest.id);
    const guest = page.getByRole('region', { name: `Teams of ${policeGuest.name}` });
    await guest.getByRole('button', { name: 'My work' }).click();
    const seen = guest.frameLocator('iframe');
    await seen.getByText('Guests see no cases here.').waitFor();
    assert.equal(await seen.locator('.child').count(), 0);
  });

  it('asks nobody but its own host, and nothing breaks its policy', () => {
    const expected = (text: string): boolean => /status of 403/.test(text);
    assert.deepEqual([outside, complaints.filter((text) => !expected(text))], [[], []]);
  });

  it('says what to do when nobody hosts it', async () => {
    const alone = await browser.newPage();
    await alone.goto(`${world.service.url}/tab/`);
    await alone.getByText('Open this page inside Teams or Outlook').waitFor();
    assert.equal(await alone.locator('.child').count(), 0);
    await alone.close();
  });
});
