import assert from 'node:assert/strict';
import { readCommand } from '../../src/web/command-schemas.ts';
import { isShown, sayChoose, sayState } from '../../tab/words/pack.ts';
import { answerOf, entryOf, nothingEntered, type PackBox } from '../../tab/work/pack-answer.ts';
import { subPageOf } from '../../tab/work/sub-page.ts';
import { ready } from '../nrm/factories.ts';
import { halfWay } from '../pack/filled.ts';
import { boxOf, having, packOf } from '../pack/packs.ts';

const pack = packOf(having(ready(), ...halfWay));
const entered = { known: true, words: ' As told ', choices: [], because: '', source: ' School ' };
const sent = (command: unknown) => readCommand({ idempotencyKey: 'tap-0000001', command });

describe('tab: answers for the referral pack', () => {
  it('makes a command of an answer, of a choice and of "not known because"', () => {
    const text = answerOf(boxOf(pack, 'education'), entered);
    assert.deepEqual(text, {
      type: 'record-pack-fact',
      section: 'form',
      field: 'education',
      noneKnown: false,
      on: null,
      source: 'School',
      words: 'As told',
    });
    const tick = answerOf(boxOf(pack, 'pv-gender'), { ...entered, choices: ['male'] });
    assert.deepEqual(tick?.choices, ['male']);
    const because = answerOf(boxOf(pack, 'pv-gender'), { ...entered, known: false, because: 'Not said ' });
    assert.equal(because?.notKnownBecause, 'Not said');
    for (const command of [text, tick, because]) assert.equal(sent(command).ok, true);
  });

  it('sends nothing while something is missing', () => {
    const education = boxOf(pack, 'education');
    assert.equal(answerOf(education, { ...entered, words: ' ' }), null);
    assert.equal(answerOf(education, { ...entered, source: ' ' }), null);
    assert.equal(answerOf(education, { ...entered, known: false }), null);
    assert.equal(answerOf(boxOf(pack, 'pv-gender'), entered), null);
    assert.equal(entryOf('names', { ...nothingEntered, words: 'Kit' }), null);
    assert.equal(entryOf('chronology', { ...nothingEntered, words: 'Seen', source: 'School' }), null);
  });

  it('makes an entry of each list with what the form asks of it, or "none known"', () => {
    const base = { ...nothingEntered, words: 'Words', source: 'School' };
    const address = entryOf('addresses', { ...base, town: 'Torvale', current: true });
    assert.deepEqual(address?.address, {
      town: 'Torvale',
      council: null,
      from: null,
      to: null,
      current: true,
      exploitedThere: 'not-known',
    });
    const abroad = entryOf('locations', {
      ...base,
      town: 'left over',
      country: 'overseas',
      countryName: 'Vietnam',
    });
    assert.deepEqual(abroad?.place, { country: 'overseas', town: null, countryName: 'Vietnam' });
    const name = entryOf('names', { ...base, of: 'family', kind: 'nickname' });
    assert.deepEqual(name?.name, { of: 'family', kind: 'nickname' });
    const person = entryOf('people-of-concern', { ...base, alias: 'Dex' });
    assert.deepEqual(person?.associate, { role: null, alias: 'Dex', lastKnownPlace: null });
    const event = entryOf('chronology', { ...base, on: '2026-11-20' });
    assert.equal(event?.on, '2026-11-20');
    const none = entryOf('locations', { ...base, none: true });
    assert.deepEqual([none?.noneKnown, none?.words, none?.place], [true, '', undefined]);
    for (const command of [address, abroad, name, person, event, none]) assert.equal(sent(command).ok, true);
  });

  it('says how each box stands', () => {
    const words = (field: Parameters<typeof boxOf>[1]) => sayState(boxOf(pack, field)).text;
    assert.equal(words('birthplace'), 'ready');
    assert.equal(words('user-organisation'), 'choose there');
    assert.equal(words('living-conditions'), 'not known');
    assert.equal(words('education'), 'missing');
    assert.equal(words('pv-nationality-second'), 'may stay empty');
    assert.equal(words('other-exploitation-details'), 'not asked');
    const long: PackBox = { ...boxOf(pack, 'birthplace'), ready: false, warnings: ['Too long'] };
    assert.deepEqual(sayState(long), { text: 'too long', tone: 'missing' });
    assert.equal(sayChoose(boxOf(pack, 'user-organisation')), 'Choose in the form; look for');
    assert.equal(sayChoose(boxOf(pack, 'pv-under-age')), 'Tick');
  });

  it('leaves out the boxes that nobody needs to see', () => {
    assert.equal(isShown(boxOf(pack, 'where-exploitation-happened-uk-city-1')), true);
    assert.equal(isShown(boxOf(pack, 'where-exploitation-happened-uk-city-9')), false);
    assert.equal(isShown(boxOf(pack, 'other-exploitation-details')), false);
  });

  it('reads a link that leads to the pack of a case', () => {
    assert.deepEqual(subPageOf('pack:CH-1'), { view: 'work', caseId: 'CH-1', pack: true });
    assert.deepEqual(subPageOf('case:CH-1'), { view: 'work', caseId: 'CH-1' });
  });
});
