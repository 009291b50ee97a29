import assert from 'node:assert/strict';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { letter, people } from '../support/council-house.ts';
import { openTab, openTabWorld, type TabWorld } from '../support/tab-world.ts';

const caseId = 'CH-1003';

describe('tab: the forms of a case', () => {
  let browser: Browser;
  let world: TabWorld;
  let page: Page;
  let frame: FrameLocator;
  const complaints: string[] = [];
  const state = async () => {
    const found = await world.house.record.cases.load(caseId);
    assert.ok(found);
    return found;
  };

  before(async function () {
    this.timeout(60_000);
    [browser, world] = await Promise.all([openBrowser(), openTabWorld()]);
    await world.house.openCase(caseId, 'Nguyễn Văn Minh');
    page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
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

  it('takes the question up where none is open', async () => {
    const start = frame.getByRole('button', { name: 'Start a consideration' });
    await start.click();
    await start.click();
    await frame.getByRole('button', { name: 'Answer whether a referral is needed' }).waitFor();
    assert.equal((await state()).referrals.at(-1)?.stage, 'considering');
    await start.waitFor({ state: 'detached' });
  });

  it('says what not referring needs, and sends nothing without it', async () => {
    const answer = frame.getByRole('button', { name: 'Answer whether a referral is needed' });
    await answer.click();
    await frame.getByRole('radio', { name: 'Do not refer' }).check();
    await frame.getByText('needs clear reasons in writing').waitFor();
    assert.equal(await answer.isDisabled(), true);
    await frame.getByRole('radio', { name: 'Refer', exact: true }).check();
    await answer.click();
    await frame.getByRole('button', { name: 'Name the lead professional and the supporter' }).waitFor();
    assert.equal((await state()).referrals.at(-1)?.answered?.answer, 'refer');
  });

  it('lets only the Exploitation Team manager give that view', async () => {
    assert.equal(
      await frame.getByRole('button', { name: 'Give the Exploitation Team manager’s view' }).count(),
      0,
    );
    const other = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    const theirs = await openTab(other, world, people.teamManager);
    await theirs.locator('.child').first().click();
    const give = theirs.getByRole('button', { name: 'Give the Exploitation Team manager’s view' });
    await give.click();
    await theirs.getByRole('radio', { name: 'Refer', exact: true }).check();
    assert.equal(await give.isDisabled(), true);
    await theirs.getByLabel('What you advise, and why').fill('The signs are clear.');
    await give.click();
    await give.waitFor({ state: 'detached' });
    assert.equal((await state()).consultation.words, 'The signs are clear.');
  });

  it('names people out of those known, and the referral is agreed', async () => {
    const name = frame.getByRole('button', { name: 'Name the lead professional and the supporter' });
    await name.click();
    const lead = frame.getByRole('combobox', { name: /Lead professional/ });
    await lead.selectOption({ label: people.worker.name });
    assert.equal(await name.isDisabled(), true);
    const supporter = frame.getByRole('combobox', { name: /Exploitation Team member/ });
    await supporter.selectOption({ label: people.teamWorker.name });
    await name.click();
    await name.waitFor({ state: 'detached' });
    assert.equal((await state()).referrals.at(-1)?.stage, 'agreed');
  });

  it('says what stands before sending and the step that clears it, and finds that step by typing', async () => {
    const sent = frame.getByRole('button', { name: 'Mark the referral as sent' });
    await sent.first().click();
    const form = frame.getByRole('form', { name: 'Mark the referral as sent' });
    await form.getByText(/Next step: Attach the exploitation toolkit/).waitFor();
    assert.equal(await form.getByRole('textbox').count(), 0);
    await form.getByRole('button', { name: 'Close' }).click();
    await frame.getByLabel('Search what you can record').fill('safeguarding');
    const record = frame.getByRole('button', { name: 'Record a safeguarding action' });
    await record.click();
    await frame.getByLabel('What has been done').fill('Moved to a safe placement.');
    await frame.getByLabel('Who did it').fill('Duty worker');
    await record.click();
    await frame.getByLabel('Who did it').waitFor({ state: 'detached' });
    assert.equal((await state()).tracks.safeguarding.length, 1);
  });

  it('settles a waiting letter with its own words beside it', async () => {
    const sha256 = await world.house.record.letters.put(
      caseId,
      Buffer.from('From: a@b.example\r\n\r\nHello'),
    );
    await world.house.onCase(caseId, {
      type: 'file-letter',
      letter: letter(world.house.clock, {
        sha256,
        trust: 'suspect',
        why: ['There are reasonable grounds to believe it.'],
      }),
      reading: { kind: 'reasonable-grounds', outcome: 'positive', decidedOn: '2026-11-20' },
    });
    await page.reload();
    frame = await openTab(page, world, people.worker);
    await frame.locator('.child').first().click();
    const settle = frame.getByRole('button', { name: 'Say whether a letter counts' });
    await settle.click();
    const form = frame.locator('form');
    await form.getByText('There are reasonable grounds to believe it.').waitFor();
    await form.getByText('Not proven to come from the Home Office.').waitFor();
    await form.getByRole('radio', { name: /It does not count/ }).check();
    await form.getByLabel('Why it does not count').fill('Checked by telephone: it is forged.');
    await settle.click();
    await settle.waitFor({ state: 'detached' });
    const after = await state();
    assert.deepEqual([after.awaiting, after.letters.length], [[], 1]);
  });

  it('raises no complaint of the browser', () => assert.deepEqual(complaints, []));
});
