import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { defaultLetterSettings } from '../../src/letters/settings.ts';
import { londonDay, spokenDay } from '../../src/nrm/index.ts';
import { openBrowser } from '../support/browser.ts';
import { acting, council, letter, people } from '../support/council-house.ts';
import { openTab, openTabWorld, type TabWorld } from '../support/tab-world.ts';

const caseId = 'CH-1003';
const day = 86_400_000;
const replyBy = londonDay(new Date(Date.now() + 20 * day).toISOString());
const yesterday = londonDay(new Date(Date.now() - day).toISOString());
const dutyWords = `questions by ${spokenDay(replyBy)}`;
const pictures = process.env.NRM_PICTURES;

describe('tab: drafts, exports and the case system', () => {
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
  const picture = async (name: string): Promise<void> => {
    if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${name}.png` });
  };
  const request = (letterId: string, answerTo: string) => ({
    type: 'file-letter' as const,
    letter: letter(world.house.clock, {
      letterId,
      kind: 'information-request',
      outcome: null,
      subject: 'Questions about your referral',
    }),
    reading: {
      kind: 'information-request' as const,
      replyBy: letterId === 'asks' ? replyBy : null,
      questions: ['Who drove the car?', 'Where did the child live before?'],
      answerTo,
    },
  });

  before(async function () {
    this.timeout(60_000);
    [browser, world] = await Promise.all([
      openBrowser(),
      openTabWorld({ council: { ...council, letters: defaultLetterSettings } }),
    ]);
    const { house } = world;
    await house.openCase(caseId, 'Nguyễn Văn Minh');
    await house.onCase(
      caseId,
      {
        type: 'import-referral',
        stage: 'with-ca',
        reference: 'NRM00123456',
        submittedOn: yesterday,
        decidedOn: null,
        source: 'Case file',
      },
      acting(people.administrator, 'administrator'),
    );
    await house.onCase(caseId, request('asks', 'duty.desk@modernslavery.gov.uk'));
    await house.onCase(caseId, request('elsewhere', 'desk@modernslavery-gov.uk'));
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

  const draftOf = (words: string) => frame.locator('li.item', { hasText: words });

  it('R46: opens the draft below its duty, question by question, and counts what is left to fill in', async () => {
    const duty = draftOf(dutyWords);
    await duty.getByRole('button', { name: 'Draft the answer' }).click();
    const text = duty.getByLabel('Text');
    await text.waitFor();
    assert.match(await text.inputValue(), /1\. You asked: Who drove the car\?/);
    await duty.getByText('4 places are still to be filled in.').waitFor();
    await duty.getByText('duty.desk@modernslavery.gov.uk').waitFor();
    const written = (await text.inputValue()).replace('[TO FILL IN: answer to question 1]', 'Not known.');
    await text.fill(written);
    await duty.getByText('3 places are still to be filled in.').waitFor();
    await picture('draft');
  });

  it('B3: copying the text notes that the draft was taken, once', async () => {
    const duty = draftOf(dutyWords);
    await duty.getByRole('button', { name: 'Copy the text' }).click();
    await duty.getByText('Text copied.').waitFor();
    await duty.getByText('(draft taken on').waitFor();
    await duty.getByRole('button', { name: 'Copy the subject' }).click();
    await duty.getByText('Subject copied.').waitFor();
    assert.equal((await state()).tracks.drafts.length, 1);
  });

  it('R46: the reply is recorded as sent from the draft, and the duty is done', async () => {
    const duty = draftOf(dutyWords);
    const sent = duty.getByRole('button', { name: 'Record that I sent it' });
    await sent.click();
    await sent.click();
    await duty.waitFor({ state: 'detached' });
    assert.equal((await state()).informationRequests[0]?.status, 'answered');
  });

  it('R46: an address that is not trusted is a warning, and can neither be opened nor copied', async () => {
    await frame.getByRole('button', { name: 'Draft the answer' }).click();
    await frame.getByText('is made to look like one of the Home Office').waitFor();
    assert.equal(await frame.getByRole('button', { name: 'Open in Outlook' }).count(), 0);
    assert.equal(await frame.getByRole('button', { name: 'Copy the address' }).count(), 0);
    await frame.getByRole('button', { name: 'Copy the text' }).waitFor();
    await picture('draft-warning');
    await frame.getByRole('button', { name: 'Close the draft' }).click();
  });

  it('R45: questions that were taken back leave the list with the reason', async () => {
    const group = frame.locator('details.actions', { hasText: 'Letters and updates' });
    await group.locator('summary').first().click();
    const back = group.getByRole('button', { name: 'Record that the questions were taken back' });
    await back.click();
    assert.equal(await back.isDisabled(), true);
    await group.getByLabel('Who at the Competent Authority').fill('The caseworker, by telephone today');
    await back.click();
    await back.waitFor({ state: 'detached' });
    assert.equal((await state()).informationRequests[1]?.status, 'withdrawn');
  });

  it('R42: shows how the Competent Authority is reached, and takes an update of one’s own accord', async () => {
    const block = frame.locator('section.block', { hasText: 'No update has been sent yet.' });
    await block.getByText('nrm@modernslavery.gov.uk, telephone 0300 072 4345').waitFor();
    await block.getByRole('button', { name: 'Draft an update' }).click();
    await block.getByRole('button', { name: 'Open in Outlook' }).waitFor();
    await block.getByRole('button', { name: 'Record that I sent it' }).click();
    assert.equal(await block.getByRole('radio', { name: 'New information' }).isChecked(), true);
    await block.getByLabel('What it said').fill('The child has moved.');
    await block.getByRole('button', { name: 'Record that I sent it' }).click();
    await frame.getByText(/Last update sent on .*: The child has moved\./).waitFor();
    assert.equal((await state()).tracks.updatesSent.length, 1);
  });

  it('R49: a letter is confirmed in the case system with two taps, seen first, and bears the mark', async () => {
    const duty = draftOf('into the council’s case system, then confirm it');
    assert.equal(await duty.count(), 2);
    const confirm = duty.first().getByRole('button', { name: 'Confirm the letter in the case system' });
    await confirm.click();
    await duty.first().getByText('Confirm the letter in the case system?').waitFor();
    await duty.first().getByRole('button', { name: 'Read the letter' }).waitFor();
    await picture('case-system');
    await confirm.click();
    await frame.getByText('in the case system', { exact: true }).waitFor();
    assert.equal((await state()).tracks.inCaseSystem.length, 1);
    await frame.getByText(/^Done in the case system: request for information of/).waitFor();
  });

  for (const [name, ending, begins] of [
    ['Save as Word', 'docx', 'PK'],
    ['Save as PDF', 'pdf', '%PDF'],
    ['Save as CSV', 'csv', '\ufeffCase,'],
  ] as const)
    it(`R49: ${name} hands over the chronology`, async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        frame.getByRole('button', { name }).click(),
      ]);
      assert.equal(download.suggestedFilename(), `chronology-${caseId}.${ending}`);
      const bytes = await readFile(await download.path());
      assert.ok(bytes.toString('utf8').startsWith(begins));
    });

  it('raises no complaint of the browser by any of this', async () => {
    await frame.getByRole('heading', { name: 'Chronology' }).scrollIntoViewIfNeeded();
    await picture('chronology');
    assert.deepEqual(complaints, []);
  });
});
