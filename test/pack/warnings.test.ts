import assert from 'node:assert/strict';
import { actors, openCase, opened, people, ready, type Story, tell } from '../nrm/factories.ts';
import { boxFact, halfWay } from './filled.ts';
import { box, boxOf, having, packOf, pageOf } from './packs.ts';

describe('pack: warnings before copying', () => {
  it('R38: a text that is too long is not ready, and says by how much', () => {
    const long = box(having(ready(), boxFact('education', 'a'.repeat(15_010))), 'education');
    assert.deepEqual([long.ready, long.length], [false, 15_010]);
    assert.match(long.warnings.join(), /Too long by 10 characters/u);
  });

  it('R38: the strict boxes name the words that they refuse', () => {
    const last = box(having(ready(), ...halfWay), 'details-last-contact');
    assert.match(last.warnings.join(), /“Friday\.then”, “www\.chat”/u);
    assert.equal(last.text, 'A call on Friday. then a message at www. chat.example (deleted)');
    assert.ok(last.changes.length > 2);
  });

  it('R28: under 18 on the day decides; an unknown age is treated as a child’s', () => {
    const pack = (day: string) => packOf(ready(), {}, day);
    assert.deepEqual(boxOf(pack('2029-05-03'), 'pv-under-age').choose, ['Yes']);
    assert.match(pack('2029-05-03').warnings.join(), /Turns 18 on 4 May 2029/u);
    assert.deepEqual(boxOf(pack('2029-05-04'), 'pv-under-age').choose, ['No']);
    assert.match(pack('2029-05-04').warnings.join(), /consent is needed first/u);
    const unknown = tell(opened(), actors.worker, {
      type: 'correct-child',
      child: { name: 'Robin Marlow', aliases: [], dateOfBirth: null },
      unaccompanied: true,
      reason: 'No papers',
    }).story;
    assert.deepEqual(box(unknown, 'pv-under-age').choose, ['Not sure']);
    assert.equal(box(unknown, 'pv-dob').state, 'missing');
  });

  it('keeps the child’s name out of the draft’s label', () => {
    assert.equal(box(ready(), 'reference').text, 'CH-2001');
    assert.doesNotMatch(packOf(ready()).warnings.join(), /holds the child’s name/u);
    const named = having(ready(), boxFact('reference', 'robin, November'));
    assert.match(packOf(named).warnings.join(), /holds the child’s name/u);
  });

  it('R22: warns of papers that the form does not take', () => {
    const withPaper = (document: string) =>
      packOf(
        having(ready(), { type: 'attach-toolkit', completedOn: '2026-12-05', document, reviewOn: null }),
      ).warnings.join();
    assert.match(withPaper('Toolkit.xlsx'), /“Toolkit\.xlsx” is of a kind/u);
    assert.match(withPaper('mail.msg'), /of a kind/u);
    assert.match(withPaper('https://council.example/toolkit'), /is a link/u);
    assert.doesNotMatch(withPaper('Toolkit.PDF'), /of a kind|is a link/u);
  });

  it('says that a brother or sister needs a report of their own, and how long a draft is kept', () => {
    const tips = packOf(ready()).tips.join(' ');
    assert.match(tips, /One report for one person/u);
    assert.match(tips, /28 days/u);
  });

  it('R39, D16: says when a draft on the Home Office service is deleted', () => {
    const notes = (story: Story) => pageOf(packOf(story), 'reference').notes.join();
    assert.equal(notes(ready()), '');
    const saved = having(ready(), { type: 'record-form-draft', lastSavedOn: '2026-12-01' });
    assert.match(notes(saved), /last saved there on 1 December 2026.*deletes it on 29 December 2026/u);
  });

  it('offers the manager for absences, and warns of an inbox that is not watched', () => {
    const withMail = tell({ state: null, events: [] }, actors.worker, {
      ...openCase(),
      manager: { ...people.manager, email: 'ruth.vane@council.example' },
    }).story;
    assert.match(box(withMail, 'fr-alternative-contact').notes.join(), /not watched/u);
    const inbox = { teamInbox: 'nrm@council.example', watched: ['NRM@council.example'] };
    const one = boxOf(packOf(withMail, inbox), 'fr-alternative-contact');
    assert.deepEqual([one.text, one.notes], ['nrm@council.example', []]);
    const number = boxOf(
      packOf(withMail, { phone: '01632 960 001' }),
      'local-authority-contacted-about-child-local-authority-phone',
    );
    assert.deepEqual([number.text, number.from], ['01632 960 001', ['settings']]);
    const wrong = having(ready(), boxFact('fr-alternative-contact', 'the team'));
    assert.match(box(wrong, 'fr-alternative-contact').warnings.join(), /wants an e-mail address/u);
  });
});
