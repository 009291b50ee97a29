import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { proves, testTitles } from '../../src/cli/proofs.ts';
import {
  dangerLine,
  dutyToNotify,
  explainToChild,
  firstResponders,
  guidance,
  guidanceRows,
  helpTexts,
  testTexts,
} from '../../src/nrm/index.ts';

const ids = [...Array.from({ length: 67 }, (_, index) => `R${index + 1}`), 'P1', 'P2'];
const titles = testTitles(join(import.meta.dirname, '..'));

describe('nrm: guidance', () => {
  it('holds every rule of the process, in order and once', () => {
    assert.deepEqual(
      guidanceRows.map(({ id }) => id),
      ids,
    );
    assert.equal(Object.keys(guidance).length, 69);
  });

  it('says of every rule what, who, why and whence, in sentences', () => {
    for (const { id, title, who, why, source } of guidanceRows) {
      assert.ok(title.length > 3 && who.length > 2 && source.length > 5, id);
      assert.match(why, /^[A-Z“"].{20,}\.$/u, id);
    }
  });

  for (const { id, where } of guidanceRows)
    it(`${id} names what enforces it, and a test names ${id}`, async () => {
      const [file, name] = where.split('#');
      const path = join(import.meta.dirname, '../../src/nrm', file ?? '');
      assert.ok(existsSync(path), `${path} is missing`);
      const room: Record<string, unknown> = await import(path);
      assert.ok(name !== undefined && name in room, `${where} is not exported`);
      assert.ok(
        titles.some((title) => proves(title, id)),
        `no test title names ${id}`,
      );
    });

  it('takes no rule’s number for another that begins alike', () => {
    assert.equal(proves('R12: investigations', 'R1'), false);
    assert.equal(proves('R1, R5: reasons', 'R1'), true);
    assert.equal(proves('keeps P2 too', 'P2'), true);
  });

  it('R8: the line for immediate danger names 999 and needs no case', () => {
    assert.match(dangerLine, /immediate danger.*police.*999/u);
  });

  it('R44: the test of the first decision is the guidance’s, with today’s beside it', () => {
    assert.equal(testTexts.reasonableGrounds.text, 'I suspect but cannot prove');
    assert.match(testTexts.reasonableGrounds.today, /reasonable grounds to believe/u);
    assert.match(testTexts.conclusiveGrounds.text, /balance of probabilities/u);
  });

  it('R64: "why refer?" gives the benefits', () => {
    const all = helpTexts.benefits.join(' ');
    for (const word of ['identified', 'Safeguarding', 'accommodation', 'immigration', 'police', 'national'])
      assert.match(all, new RegExp(word, 'u'));
  });

  it('R65: definitions, links with the day they were checked, and old names explained', () => {
    assert.match(
      helpTexts.definitions.map(({ text }) => text).join(' '),
      /Palermo Protocol.*within the United/u,
    );
    assert.match(helpTexts.checkedOn, /^\d{4}-\d{2}-\d{2}$/u);
    assert.ok(helpTexts.links.every(({ href }) => href.startsWith('https://')));
    assert.deepEqual(
      ['UKHTC', 'SOCA', 'UKBA'].filter((old) => !helpTexts.oldNames.some((one) => one.old === old)),
      [],
    );
  });

  it('R15, C21: the first responders by today’s names, with the older ones to find them by', () => {
    assert.ok(firstResponders.some(({ name }) => /Local authority/u.test(name)));
    assert.ok(firstResponders.some(({ formerly }) => formerly.includes('UKBA')));
    assert.ok(firstResponders.some(({ mostlyAdults }) => mostlyAdults));
  });

  it('R25, R26: the plain words for a child never say "victim"', () => {
    assert.doesNotMatch(explainToChild, /victim/iu);
    assert.match(dutyToNotify, /without naming them/u);
  });
});
