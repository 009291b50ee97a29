import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { meetingPromptCard } from '../../bot/cards/meeting-prompt.ts';
import { chair, manager, worker } from '../../demo/sample/people.ts';
import { openBrowser } from '../support/browser.ts';
import { letterCard } from '../support/sample-service.ts';
import { openWindowWorld, type WindowWorld } from '../support/window-world.ts';

const prompt = meetingPromptCard({
  meetingId: 'meeting-1',
  key: 1,
  title: '[Open](https://elsewhere.example) Strategy meeting',
  choices: ['CH-1003', 'CH-1004', 'CH-1007', 'CH-1014', 'CH-1018'].map((caseId) => ({
    caseId,
    childName: `Sample ${caseId}`,
  })),
  remembered: ['CH-1003'],
  children: [],
  problem: null,
});

describe('window: the Teams window in the browser', () => {
  let browser: Browser;
  let world: WindowWorld;
  let page: Page;
  const complaints: string[] = [];
  const column = (name: string) => page.getByRole('region', { name: `Teams of ${name}` });

  before(async function () {
    this.timeout(60_000);
    [browser, world] = await Promise.all([openBrowser(), openWindowWorld()]);
    for (const person of [chair, worker, manager]) await world.install(person.id);
    page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    page.on('console', (message) => {
      if (message.type() !== 'log') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(world.url);
  });
  after(async () => {
    await browser?.close();
    await world?.close();
  });

  it('shows a card as it arrives and replaces it in place when Acknowledge is tapped', async () => {
    await world.send(manager.id, letterCard(false), 'Reasonable Grounds decision: positive');
    const card = column(manager.name).locator('.card');
    await card.getByText('found in Junk Email at 09:12; filed to CH-1003').waitFor();
    await card.getByRole('button', { name: 'Acknowledge' }).click();
    await card.getByText('Acknowledged by').waitFor();
    assert.equal(await column(manager.name).locator('.card').count(), 1);
    assert.equal(await card.getByRole('button', { name: 'Acknowledge' }).count(), 0);
    await page.getByLabel('What the companion did').getByText('updated for Margaret Trevose').waitFor();
  });

  it('opens the link of a card in the tab of the same window, at the child’s case', async () => {
    const own = column(manager.name);
    await own.locator('.card').getByRole('link', { name: 'Open the case' }).click();
    await own.frameLocator('iframe').getByRole('heading', { name: 'Nguyễn Văn Minh' }).waitFor();
    assert.equal(page.context().pages().length, 1);
    await own.getByRole('button', { name: 'Chat' }).click();
    await own.locator('.card').waitFor();
  });

  it('finds a child among the ticks of the prompt and shows the refusal sentence', async () => {
    await world.send(chair.id, prompt, 'Is an NRM referral needed?');
    const card = column(chair.name).locator('.card');
    const ticks = card.getByRole('checkbox');
    await ticks.first().waitFor();
    assert.deepEqual([await ticks.count(), await ticks.first().isChecked()], [5, true]);
    await card.getByRole('searchbox').fill('1018');
    await card.getByRole('checkbox', { name: /CH-1018/ }).check();
    assert.equal(await card.getByText('Sample CH-1007').isVisible(), false);
    await card.getByRole('button', { name: 'Continue' }).click();
    await column(chair.name).getByText('Only the chair answers this.').waitFor();
    assert.equal(await card.getByRole('link').count(), 0);
  });

  it('starts a meeting in the chats of its members and ends it', async () => {
    await page.getByRole('button', { name: 'Start meeting' }).click();
    await column(worker.name).getByRole('tab', { name: 'Strategy meeting' }).waitFor();
    await page.getByRole('button', { name: 'End “Strategy meeting”' }).click();
    await page.getByRole('button', { name: 'End “Strategy meeting”' }).waitFor({ state: 'detached' });
    assert.equal(await column(chair.name).getByRole('tab', { name: 'Strategy meeting' }).count(), 1);
  });

  it('drops a sample letter into Junk, the first folder', async () => {
    const folders = page.locator('.folder');
    assert.match((await folders.first().getAttribute('data-folder')) ?? '', /^Junk/);
    assert.equal(await folders.first().locator('.mail').count(), 0);
    await folders.first().getByRole('button').click();
    await folders.first().locator('.mail').waitFor();
    assert.equal(await folders.first().locator('.mail').count(), 1);
  });

  it('runs under its strict policy without a complaint', () => {
    assert.deepEqual(complaints, []);
  });
});
