import assert from 'node:assert/strict';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { readsOf } from '../../src/access/reads.ts';
import { openBrowser } from '../support/browser.ts';
import { people } from '../support/council-house.ts';
import { openTab, openTabWorld, type TabWorld } from '../support/tab-world.ts';

describe('tab: the letters that need a person', () => {
  let browser: Browser;
  let world: TabWorld;
  let page: Page;
  let frame: FrameLocator;
  const complaints: string[] = [];
  const entry = (subject: string) => frame.locator('.entry', { hasText: subject });

  before(async function () {
    this.timeout(60_000);
    [browser, world] = await Promise.all([openBrowser(), openTabWorld()]);
    await world.house.openCase('CH-1003', 'Nguyễn Văn Minh');
    await world.house.openCase('CH-1004', 'Nguyễn Thị Hồng');
    await world.inTray('forged-decision', 'CH-1003', { subject: '<b>Forged</b> decision' });
    await world.inTray('unknown-reference', null, {
      subject: 'Acknowledgement of a referral',
      trust: 'authentic',
      kind: 'acknowledgement',
      outcome: null,
    });
    page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    page.on('console', (message) => {
      if (message.type() !== 'log') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    frame = await openTab(page, world, people.teamManager);
    await frame.getByRole('tab', { name: 'Letters that need a person (2)' }).click();
  });
  after(async () => {
    await browser?.close();
    await world?.close();
  });

  it('warns of a suspect letter and says what it claims, not what it is', async () => {
    const forged = entry('Forged');
    await forged.getByText('Not proven to come from the Home Office.').waitFor();
    await forged.getByText('Claims to be: Reasonable Grounds decision: positive').waitFor();
    await forged.getByText('Nguyễn Văn Minh, CH-1003 (a guess: compare before you file)').waitFor();
    await forged.getByRole('heading', { name: '<b>Forged</b> decision' }).waitFor();
    const proven = entry('Acknowledgement of a referral');
    await proven.getByText('The sender is proven').waitFor();
    assert.equal(await proven.getByText('Claims to be').count(), 0);
  });

  it('shows the letter’s text, and notes that it was read', async () => {
    const forged = entry('Forged');
    await forged.getByRole('button', { name: 'Read the letter' }).click();
    const text = forged.getByLabel('The letter as text');
    await text.waitFor();
    assert.match(await text.inputValue(), /Subject: NRM00438820[\s\S]*HOANG Duc Anh/);
    const reads = await readsOf(world.house.db, 'triage-forged-decision');
    assert.ok(reads.some(({ what }) => what === 'letter:forged-decision'));
  });

  it('offers the best guess first and chosen by nobody, finds others, and asks again before it files', async () => {
    const forged = entry('Forged');
    await forged.getByRole('button', { name: 'File to a case' }).click();
    const radios = forged.getByRole('radio');
    assert.deepEqual([await radios.count(), await radios.first().isChecked()], [1, false]);
    assert.equal(await forged.getByRole('button', { name: 'Continue' }).isDisabled(), true);
    await forged.getByRole('searchbox').fill('nguyen');
    assert.equal(await radios.count(), 2);
    await forged.getByRole('searchbox').fill('1004');
    await forged.getByRole('radio', { name: /Hồng.*born 4 May 2012/ }).check();
    await forged.getByRole('button', { name: 'Continue' }).click();
    await forged.getByText('Is this the right child?').waitFor();
    await forged.getByText('changes nothing there until somebody has checked it').waitFor();
    await forged.getByRole('button', { name: 'Choose another child' }).click();
    await forged.getByRole('searchbox').fill('minh');
    await forged.getByRole('radio', { name: /Minh/ }).check();
    await forged.getByRole('button', { name: 'Continue' }).click();
    await forged.getByRole('button', { name: 'Yes, file it to CH-1003' }).click();
    await forged.waitFor({ state: 'detached' });
    await frame.getByText('The letter is on case CH-1003 now.').waitFor();
    const state = await world.house.record.cases.load('CH-1003');
    assert.deepEqual(
      [state?.letters.map(({ letterId }) => letterId), state?.awaiting.length],
      [['forged-decision'], 1],
    );
  });

  it('sets a letter aside only with a reason', async () => {
    const other = entry('Acknowledgement of a referral');
    await other.getByRole('button', { name: 'Set aside' }).click();
    const send = other.getByRole('button', { name: 'Set aside with this reason' });
    assert.equal(await send.isDisabled(), true);
    await other.getByLabel('Why this letter belongs to no case').fill('A child of another council.');
    await send.click();
    await frame.getByText('No letter needs a person now.').waitFor();
    const state = await world.house.record.triage.load('triage-unknown-reference');
    assert.equal(state?.status, 'dismissed');
  });

  it('shows nobody else the tray', async () => {
    const other = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    const theirs = await openTab(other, world, people.worker);
    await theirs.locator('.child').first().waitFor();
    assert.equal(await theirs.getByRole('tab', { name: /Letters that need/ }).count(), 0);
  });

  it('does it all without a complaint of the browser', () => assert.deepEqual(complaints, []));
});
