import assert from 'node:assert/strict';
import { defaultLetterSettings, letterReader } from '../../src/letters/index.ts';
import { cases, textOf } from './corpus.ts';
import { carrying } from './outlook-items.ts';
import { letterPdf } from './renderings.ts';

/** A colleague's or partner's mail with one PDF and next to no words. */
const withPdf = (name: string, text: string): Uint8Array =>
  carrying(
    (textOf('0069.eml').split('\r\n\r\n')[0] ?? '').replace(/^Subject:.*$/m, 'Subject: for your file'),
    { name, type: 'application/pdf', bytes: letterPdf(text) },
    'Please see attached.',
  );

const reader = letterReader(() => '2026-11-22');
const read = async (mime: Uint8Array) =>
  (await reader.readLetter(mime, cases, defaultLetterSettings)).reading;

describe('letters: a letter in a file that somebody passes on', () => {
  after(() => reader.close());

  it('is found by the office at its head and its reference, without any greeting', async () => {
    const reading = await read(
      withPdf(
        'corr.pdf',
        'Home Office - Single Competent Authority\n23 September 2026\nCase: NRM00418273\n\n1. You made representations.\n2. Having weighed them we have come down on the other side of the question.\n',
      ),
    );
    assert.deepEqual([reading.trust, reading.needsPerson], ['forwarded', true]);
  });

  it('is found by its signature, in words to a child', async () => {
    const reading = await read(
      withPdf(
        'letter.pdf',
        'Dear Kayden,\nYou know that we have been thinking about what happened to you.\nWe have now made up our minds.\nNRM00418273\nNRM Child Cases\n',
      ),
    );
    assert.deepEqual([reading.trust, reading.needsPerson], ['forwarded', true]);
  });

  it('is found although the office or the guardian lives in a Court Road', async () => {
    const reading = await read(
      withPdf(
        'Statement of decision.pdf',
        'Single Competent Authority\n12 Court Road\nDear Ms Hart,\nNRM00418273\nWe have decided that there are reasonable grounds to believe that he is a victim of modern slavery.\n',
      ),
    );
    assert.deepEqual([reading.trust, reading.needsPerson], ['forwarded', true]);
  });

  it('is found where it bears a greeting, a reference and a sure decision alone', async () => {
    const letter = (head: string, foot: string) =>
      `${head}16 March 2026\nKayden MARSH (14.03.2010), NRM00418273\nDear Sirs\nThe final decision in this case is that your client has not been shown, on the balance of probabilities, to have been a victim of modern slavery. The decision of 5 February was recalled on 6 February.\n${foot}\n`;
    const reading = await read(withPdf('Exhibit 3.pdf', letter('', 'L. Wetherall')));
    assert.deepEqual(
      [reading.trust, reading.kind, reading.case, reading.needsPerson],
      ['forwarded', 'conclusive-grounds', 'CH-1001', true],
    );
    const theirs = await read(withPdf('Exhibit 3.pdf', letter('Old Quay Chambers\n', 'L. Wetherall')));
    assert.equal(theirs.trust, null);
  });

  it('is found with its letterhead in a file called minutes, or addressed to an assessment team', async () => {
    const text =
      'Home Office - Single Competent Authority\nMs Hart\nReferral and Assessment Team\nTorvale Council\nDear Ms Hart\nKayden MARSH, NRM00418273\nWe have decided that there are reasonable grounds to believe that he is a victim of modern slavery. The recovery period begins today and lasts for thirty days.\n';
    assert.equal((await read(withPdf('minutes and decision.pdf', text))).trust, 'forwarded');
  });

  it('is none where a social worker writes to a family', async () => {
    const text =
      'Torvale\nDear Mr and Mrs Marsh\nNRM00418273\nIt has been decided that there are reasonable grounds to believe that Kayden is a victim of modern slavery.\nJo Bloggs\nSocial worker\n';
    assert.equal((await read(withPdf('letter to family.pdf', text))).trust, null);
  });

  it('is found where a minute bears its title and reference alone', async () => {
    const minute = (title: string) =>
      `${title}\nNRM00418273\nKayden MARSH\n14 March 2010\n1. Reasonable grounds were found on 3 December 2025.\n2. I must now decide the matter on the balance of probabilities.\n3. I conclude that it has not been shown that Kayden was exploited by anyone. There are no conclusive grounds.\nL. Prentice\n20 May 2026\n`;
    const reading = await read(withPdf('K Marsh.pdf', minute('CONSIDERATION MINUTE AND DECISION')));
    assert.deepEqual(
      [reading.trust, reading.kind, reading.case, reading.needsPerson],
      ['forwarded', 'conclusive-grounds', 'CH-1001', true],
    );
    const theirs = await read(withPdf('K Marsh.pdf', minute('Minute of the panel, Torvale Council')));
    assert.equal(theirs.kind, 'unrelated');
  });

  it('is found where it answers a statement, and not in a report that bears the reference', async () => {
    const reply =
      '24 September 2026\nKayden MARSH, NRM00418273\nDear Ms Vane,\nYou enclose a statement of his friend.\nThe decision that there are no conclusive grounds is upheld.\nNRM Reviews Unit\n';
    assert.equal((await read(withPdf('Reviews 24 Sept.pdf', reply))).trust, 'forwarded');
    const report =
      'Independent Guardianship Service: monthly report\nChild Kayden Marsh\nNRM reference NRM00418273\nNRM stage Reasonable grounds: negative, changed to positive\n';
    assert.equal((await read(withPdf('Kayden January.pdf', report))).kind, 'unrelated');
  });

  it('is none where the council’s own draft or minutes bear the reference', async () => {
    for (const name of ['Minutes of strategy meeting.pdf', 'Draft referral.pdf']) {
      const reading = await read(
        withPdf(
          name,
          'Strategy meeting\nNRM00418273\nThe Competent Authority is to be told of the new address.\n',
        ),
      );
      assert.deepEqual([reading.kind, reading.case], ['unrelated', null], name);
    }
  });

  it('is found under the shorter names of the office', async () => {
    for (const head of [
      'Modern Slavery Directorate',
      'SCA Children’s Cohort',
      'MSD Casework North',
      'The SCA',
      'IECA',
      'Modern Slavery Decisions, Leeds',
    ]) {
      const reading = await read(
        withPdf(
          'letter.pdf',
          `${head}\n23 September 2026\nDear Ms Hart\nNRM00418273\nWe have decided that there are reasonable grounds to believe that he is a victim of modern slavery.\n`,
        ),
      );
      assert.deepEqual(
        [reading.trust, reading.needsPerson, reading.kind],
        ['forwarded', true, 'reasonable-grounds'],
        head,
      );
    }
  });

  it('is none where a paper speaks to the office instead of for it', async () => {
    for (const words of [
      'To: Competent Authority\nThere are conclusive grounds to accept that he is a victim. Replace the decision by a positive one.',
      'To the Single Competent Authority\nThere are reasonable grounds to believe that he is a victim of modern slavery.',
      'FAO: NRM decision makers, Home Office\nThere are conclusive grounds to accept that he is a victim.',
      'Home Office\nDear Competent Authority\nThe decision is replaced by a positive one.',
      'National Referral Mechanism\nDear Decision Maker\nHe is a victim of modern slavery on conclusive grounds.',
      'Single Competent Authority\nDear Sirs\nYou are invited to withdraw the decision and to replace it by a positive one.',
      'Home Office\nDear Sirs\nThe Competent Authority is requested to reconsider the negative decision. There are reasonable grounds.',
      'Home Office\nDear Sirs\nWe respectfully ask you to set aside the decision. The right decision is a positive one.',
      'Home Office\nDear Sirs\nI am writing to request a reconsideration. There are reasonable grounds to believe that she is a victim.',
      'Single Competent Authority\nDear Sirs\nOn 19 March you made a negative conclusive grounds decision. It is replaced by a positive one.',
      'Home Office\nDear Madam\nYour negative decision is wrong. There are conclusive grounds to accept that she is a victim.',
    ]) {
      const reading = await read(withPdf('Copy.pdf', `Partner\n23 September 2026\nNRM00418273\n${words}\n`));
      assert.deepEqual([reading.kind, reading.trust, reading.case], ['unrelated', null, null], words);
    }
  });

  it('stays one where the office recites what it was asked', async () => {
    for (const words of [
      'You asked us to reconsider the negative decision of 8 January. The decision is upheld.',
      'Your request for a reconsideration has been considered. We have withdrawn the negative decision and replaced it by a positive reasonable grounds decision.',
      'Your conclusive grounds decision is positive. We find on the balance of probabilities that you are a victim of modern slavery.',
      'This is your positive reasonable grounds decision. There are reasonable grounds to believe that you are a victim.',
      'From: NRM Decisions, Home Office\nWe have decided that there are reasonable grounds to believe that he is a victim.\nFrom: Denise Hart\nTo: Competent Authority\nIs there a decision?',
      'You may ask for a reconsideration. We have decided that there are reasonable grounds to believe that he is a victim.',
    ]) {
      const reading = await read(
        withPdf('Letter.pdf', `Single Competent Authority\nDear Ms Hart\nNRM00418273\n${words}\n`),
      );
      assert.deepEqual([reading.trust, reading.needsPerson], ['forwarded', true], words);
    }
  });

  it('is not acted on where the office sends an old one again with a question of today', async () => {
    const mime = carrying(
      (textOf('0004.eml').split('\r\n\r\n')[0] ?? '').replace(/^Subject:.*$/m, 'Subject: one more thing'),
      {
        name: 'Letter.pdf',
        type: 'application/pdf',
        bytes: letterPdf(
          'NRM00418273\nWe have decided that there are reasonable grounds to believe that you are a victim of modern slavery.\n',
        ),
      },
      'Our first letter is attached again. Who paid the fees? Please answer by 20 March 2026.\r\nNRM00418273',
    );
    const reading = await read(mime);
    assert.deepEqual([reading.trust, reading.needsPerson], ['authentic', true]);
  });
});
