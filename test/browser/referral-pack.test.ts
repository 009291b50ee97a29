import assert from 'node:assert/strict';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { halfWay } from '../pack/filled.ts';
import { openBrowser } from '../support/browser.ts';
import { acting, people } from '../support/council-house.ts';
import { openTab, openTabWorld, type TabWorld } from '../support/tab-world.ts';

const caseId = 'CH-1010';

describe('tab: the referral pack', () => {
  let browser: Browser;
  let world: TabWorld;
  let page: Page;
  let frame: FrameLocator;
  const complaints: string[] = [];
  const field = (id: string) => frame.locator(`.pack-box[data-field="${id}"]`);

  before(async function () {
    this.timeout(60_000);
    [browser, world] = await Promise.all([openBrowser(), openTabWorld()]);
    const worker = acting(people.worker, 'worker');
    const { house } = world;
    await house.openCase(caseId, 'Robin Marlow');
    await house.onCase(caseId, { type: 'start-consideration', place: 'tab' }, worker);
    await house.onCase(
      caseId,
      { type: 'answer-consideration', place: 'tab', answer: 'refer', reason: 'Signs', decideBy: null },
      worker,
    );
    await house.onCase(
      caseId,
      { type: 'name-people', leadProfessional: people.worker, exploitationTeamSupporter: people.teamWorker },
      worker,
    );
    house.clock = new Date();
    for (const command of halfWay) await house.onCase(caseId, command, worker);
    page = await browser.newPage({ viewport: { width: 1600, height: 1000 }, acceptDownloads: true });
    page.on('console', (message) => {
      if (message.type() !== 'log') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    frame = await openTab(page, world, people.worker);
    await frame.locator('.child').first().click();
  });
  after(async () => {
    await browser?.close();
    await world?.close();
  });

  it('R39: opens from the duty to send, with 999 first and what is still to ask before the form', async () => {
    const duty = frame.locator('.item', { hasText: 'Send the agreed referral' });
    await duty.getByRole('button', { name: 'Open the referral pack' }).click();
    await frame.getByText(/^\d+ of \d+ boxes ready$/).waitFor();
    await frame.getByText('Immediate danger? Call 999 first.').waitFor();
    const heads = await frame.locator('.pack h3').allTextContents();
    assert.match(heads[0] ?? '', /^Still to ask \(\d+\)$/);
    assert.deepEqual(heads.slice(1, 4), [
      'Lists that fill the form',
      'First Responder Details',
      'Age Confirmation',
    ]);
    const link = frame.getByRole('link', { name: 'Open the Home Office form' });
    assert.equal(await link.getAttribute('href'), 'https://www.modernslavery.gov.uk/start');
  });

  it('R38: copies exactly what stands in the frame, and says so', async () => {
    const box = field('how-did-the-exploitation-start');
    const shown = await box.locator('.copy-text').textContent();
    await box.getByRole('button', { name: /^Copy:/ }).click();
    await box.getByRole('button', { name: /^Copied:/ }).waitFor();
    await frame.getByText('Before you start').click();
    const search = frame.locator('.gap').first().getByRole('button', { name: 'Answer' });
    await search.click();
    const pasted = frame.locator('.gap').first().getByRole('textbox').first();
    await pasted.focus();
    await page.keyboard.press('Control+V');
    // A one-line input takes the text without its line breaks.
    assert.equal((await pasted.inputValue()).replace(/\s/g, ''), shown?.replace(/\s/g, ''));
    await frame.locator('.gap').first().getByRole('button', { name: 'Cancel' }).click();
  });

  it('R38: answers a gap where it stands, and the pack counts it', async () => {
    const progress = frame.getByText(/^\d+ of \d+ boxes ready$/);
    const before = Number.parseInt((await progress.textContent()) ?? '', 10);
    const gap = frame.locator('.gap[data-field="education"]');
    const answer = gap.getByRole('button', { name: 'Answer' });
    await answer.click();
    await gap.getByLabel('Schools, and when').fill('Torvale Academy since 2023.');
    assert.equal(await answer.isDisabled(), true);
    await gap.getByLabel('Where this comes from').fill('The school, 3 December');
    await answer.click();
    await gap.waitFor({ state: 'detached' });
    assert.equal(Number.parseInt((await progress.textContent()) ?? '', 10), before + 1);
    assert.equal(await field('education').locator('.copy-text').textContent(), 'Torvale Academy since 2023.');
  });

  it('R38: takes "not known because" with the last source at hand, and puts it into the box', async () => {
    const gap = frame.locator('.gap[data-field="employment-history"]');
    const answer = gap.getByRole('button', { name: 'Answer' });
    await answer.click();
    await gap.getByRole('radio', { name: 'Not known, because …' }).check();
    await gap.getByLabel('Why it is not known').fill('Nobody has asked yet');
    assert.equal(await gap.getByLabel('Where this comes from').inputValue(), 'The school, 3 December');
    await answer.click();
    await gap.waitFor({ state: 'detached' });
    assert.equal(
      await field('employment-history').locator('.copy-text').textContent(),
      'Not known. Nobody has asked yet',
    );
  });

  it('R38: a choice decides which way the form goes on', async () => {
    const gap = frame.locator('.gap[data-field="is-this-the-first-chance-to-report"]');
    const answer = gap.getByRole('button', { name: 'Answer' });
    await answer.click();
    await gap.getByRole('radio', { name: 'No', exact: true }).check();
    await answer.click();
    await frame.locator('.gap[data-field="why-report-now"]').waitFor();
  });

  it('R36: adds a place with its town, which the form’s location page then looks for', async () => {
    const list = frame.locator('[data-section="locations"]');
    const add = list.getByRole('button', { name: 'Add a place' });
    await add.click();
    await list.getByLabel('Place, as exact as possible').fill('Car park behind the market');
    await list.getByLabel('Town or city').fill('Seabury');
    await add.click();
    await list.getByText('Car park behind the market, Seabury').waitFor();
    assert.match(
      (await field('where-exploitation-happened-uk-city-2').textContent()) ?? '',
      /Choose in the form; look for: Seabury/,
    );
  });

  it('R38: shows what the strict box would refuse, and what was put otherwise', async () => {
    const box = field('details-last-contact');
    await box.getByText('This box refuses what looks like a web or mail address').waitFor();
    await box.getByText('4 signs were put otherwise for the form').click();
    await box.getByText('Friday.then', { exact: true }).waitFor();
  });

  it('R38: downloads the Word file under the case number', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      frame.getByRole('button', { name: 'Download as Word' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), `${caseId} referral pack.docx`);
  });

  it('fits a side panel of 320 pixels, and leads back to the case', async () => {
    const narrow = await openTab(page, world, people.worker, { width: 320 });
    await narrow.locator('.child').first().click();
    await narrow.getByRole('button', { name: 'Open the referral pack' }).first().click();
    await narrow.getByText(/^\d+ of \d+ boxes ready$/).waitFor();
    const wide = await narrow.locator('html').evaluate((one) => one.scrollWidth);
    assert.equal(wide, 320);
    await narrow.getByRole('button', { name: 'Back to the case' }).click();
    await narrow.getByRole('heading', { name: 'Robin Marlow' }).waitFor();
  });

  it('raises no complaint', () => assert.deepEqual(complaints, []));
});
