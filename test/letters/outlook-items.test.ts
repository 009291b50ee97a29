import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultLetterSettings, letterReader, letterViewer } from '../../src/letters/index.ts';
import { cases, textOf } from './corpus.ts';
import { carrying, type Item, msg, winmail } from './outlook-items.ts';
import { letterPdf } from './renderings.ts';

const words =
  'Reference NRM00418273\n\nThe Single Competent Authority has decided that there are reasonable grounds to believe that the child is a victim of modern slavery. The decision is positive and a recovery period of 30 days begins today.\n';
const fromOffice: Item = {
  subject: 'NRM00418273 - reasonable grounds decision',
  from: 'nrm.decisions@modernslavery.gov.uk',
};
const genuineHead = textOf('0004.eml').split('\r\n\r\n')[0] ?? '';

const colleague = (textOf('0069.eml').split('\r\n\r\n')[0] ?? '').replace(
  /^Subject:.*$/m,
  'Subject: FW: please look',
);
const asItem = (item: Item, text = 'See attached.') =>
  carrying(colleague, { name: 'letter.msg', type: 'application/vnd.ms-outlook', bytes: msg(item) }, text);
const asWinmail = (item: Item, text = '') =>
  carrying(genuineHead, { name: 'winmail.dat', type: 'application/ms-tnef', bytes: winmail(item) }, text);

describe('letters: Outlook items and winmail.dat', () => {
  const reader = letterReader(() => '2026-11-22');
  after(() => reader.close());
  const read = async (mime: Uint8Array) =>
    (await reader.readLetter(mime, cases, defaultLetterSettings)).reading;
  const verdict = async (mime: Uint8Array) => {
    const { kind, outcome, trust, case: child, needsPerson } = await read(mime);
    return { kind, outcome, trust, child, needsPerson };
  };
  const passedOn = {
    kind: 'reasonable-grounds',
    outcome: 'positive',
    trust: 'forwarded',
    child: 'CH-1001',
    needsPerson: true,
  };

  it('reads a letter that a colleague passes on as an Outlook item', async () => {
    assert.deepEqual(await verdict(asItem({ ...fromOffice, body: words })), passedOn);
  });

  it('reads it with the headers it travelled with, and as rich text', async () => {
    const rtf = `{\\rtf1\\ansi\\ansicpg1252 ${words.replaceAll('\n', '\\par ')}}`;
    assert.deepEqual(await verdict(asItem({ ...fromOffice, headers: genuineHead, rtf })), passedOn);
  });

  it('reads a letter in a PDF of an item inside an item', async () => {
    const inner = { ...fromOffice, files: [{ name: 'Decision.pdf', bytes: letterPdf(words) }] };
    const outer = { subject: 'FW: see below', from: 'a.colleague@torvale.example', body: 'For you', inner };
    assert.deepEqual(await verdict(asItem(outer)), passedOn);
  });

  it('does not believe an item from a look-alike domain', async () => {
    const forged = { ...fromOffice, from: 'decisions@modernslavery-gov.example', body: words };
    const { trust, needsPerson } = await verdict(asItem(forged));
    assert.deepEqual({ trust, needsPerson }, { trust: 'suspect', needsPerson: true });
  });

  it('takes the text of a winmail.dat for the body where the message has none', async () => {
    const rtf = `{\\rtf1\\ansi\\ansicpg1252 ${words.replaceAll('\n', '\\par ')}}`;
    for (const item of [
      { ...fromOffice, body: words },
      { ...fromOffice, rtf },
    ]) {
      const { kind, outcome, trust, child } = await verdict(asWinmail(item));
      assert.deepEqual(
        [kind, outcome, trust, child],
        ['reasonable-grounds', 'positive', 'authentic', 'CH-1001'],
      );
    }
  });

  it('reads the letter attached in a winmail.dat, and keeps it as a file of its own', async () => {
    const files = [{ name: 'Decision letter.pdf', bytes: letterPdf(words) }];
    const { reading, message } = await reader.readLetter(
      asWinmail({ ...fromOffice, files }, 'Please see the attached letter.'),
      cases,
      defaultLetterSettings,
    );
    assert.deepEqual(
      [reading.kind, reading.outcome, reading.case],
      ['reasonable-grounds', 'positive', 'CH-1001'],
    );
    assert.deepEqual(
      message.attachments.map(({ name }) => name),
      ['winmail.dat', 'Decision letter.pdf'],
    );
  });

  it('reads a message attached inside a winmail.dat', async () => {
    const viewer = letterViewer();
    const text = await viewer.text(
      asWinmail({ ...fromOffice, inner: { ...fromOffice, body: words } }, 'Below.'),
    );
    await viewer.close();
    assert.match(text, /--- Attached message ---[\s\S]*recovery period of 30 days/);
  });

  it('gives a damaged one to a person as an unread letter', async () => {
    const whole = { msg: msg({ ...fromOffice, body: words }), dat: winmail({ ...fromOffice, body: words }) };
    for (const [name, bytes] of [
      ['letter.msg', whole.msg.slice(0, 700)],
      ['winmail.dat', whole.dat.slice(0, 60)],
      ['winmail.dat', new Uint8Array(0)],
    ] as const) {
      const { needsPerson, why } = await read(
        carrying(genuineHead, { name, type: 'application/octet-stream', bytes }, 'Please see the attached.'),
      );
      assert.equal(needsPerson, true);
      assert.match(why.join('\n'), /unread letter: (?:letter\.msg|winmail\.dat) is a damaged Outlook item/);
    }
  });

  it('never fails on items with bytes changed', async function () {
    this.timeout(60_000);
    const whole = [msg({ ...fromOffice, body: words }), winmail({ ...fromOffice, body: words })];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...whole),
        fc.array(fc.tuple(fc.nat(6_000), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        async (bytes, changes) => {
          const changed = Uint8Array.from(bytes);
          for (const [at, value] of changes) changed[at % changed.length] = value;
          const reading = await read(
            carrying(genuineHead, { name: 'winmail.dat', type: 'application/ms-tnef', bytes: changed }, ''),
          );
          assert.equal(reading.trust, 'authentic');
        },
      ),
      { numRuns: 30, seed: 7 },
    );
  });
});
