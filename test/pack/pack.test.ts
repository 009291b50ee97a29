import assert from 'node:assert/strict';
import { monday, opened, ready, type Story, state, submitted } from '../nrm/factories.ts';
import { boxFact, choice, entry, halfWay, notKnown } from './filled.ts';
import { box, boxOf, having, packOf, pageOf, settings, town } from './packs.ts';

describe('pack: what the case answers', () => {
  it('R33: given an address, then its list is done, and where the child was exploited feeds the places', () => {
    const list = (story: Story) => packOf(story).lists.find(({ section }) => section === 'addresses');
    assert.equal(list(ready())?.state, 'missing');
    assert.equal(list(having(ready(), entry('addresses', '', { noneKnown: true })))?.state, 'none-known');
    const story = having(ready(), ...halfWay);
    assert.deepEqual(list(story)?.entries, [
      '14 Harbour Row, Torvale, council Torvale, from spring 2024, staying there now (School)',
      'Flat above the arcade, Plymstow, council Plymstow, to spring 2024, exploited there (School)',
    ]);
    assert.match(
      box(story, 'where-exploitation-happened-other-uk-other-location').text,
      /Flat above the arcade/u,
    );
    assert.deepEqual(box(story, 'current-pv-location-uk-city').choose, ['Torvale']);
    assert.equal(box(story, 'current-pv-location-uk-city').state, 'choose');
    const street = packOf(story)
      .groups.flatMap(({ pages }) => pages.flatMap(({ boxes }) => boxes))
      .filter(({ text, choose }) => `${text}${choose.join()}`.includes('Harbour Row'));
    assert.deepEqual(street, [], 'the street of today goes nowhere');
  });

  it('R34: given names with whose they are, then the child’s go to the nickname and the family’s to the family', () => {
    const story = having(ready(), ...halfWay);
    assert.equal(box(story, 'pv-name-nickname').text, 'Kit');
    assert.equal(box(story, 'family').text, 'Ana Marlow, mother (School)');
    assert.equal(box(story, 'pv-name-first-name').text, 'Robin');
    assert.equal(box(story, 'pv-name-last-name').text, 'Marlow');
  });

  it('R35: given a chronology in any order, then the pack shows it in the order of its days, with sources', () => {
    const story = having(ready(), ...halfWay);
    assert.equal(
      box(story, 'how-did-the-exploitation-start').text,
      '1 October 2026: New phone and trainers - nobody knows who paid (School)\n20 November 2026: Found in town after midnight with two phones (School)',
    );
    const one = having(story, choice('potential-victim-exploitative-situation-multiple', 'no'));
    assert.equal(
      box(one, 'when-did-the-exploitation-take-place').text,
      'First dated concern: 1 October 2026. Latest dated concern: 20 November 2026.',
    );
    assert.match(box(story, 'what-evidence-you-will-submit').text, /Chronology of the events/u);
  });

  it('R36: given places with town or country, then the form’s location pages are filled from them', () => {
    const abroad = { town: null, country: 'overseas', countryName: 'Vietnam' } as const;
    const uk = having(ready(), entry('locations', 'The arcade', { place: town('Plymstow') }));
    assert.deepEqual(box(uk, 'where-exploitation-happened').choose, ['UK']);
    assert.deepEqual(box(uk, 'where-exploitation-happened-uk-city-1').choose, ['Plymstow']);
    assert.equal(box(uk, 'where-exploitation-happened-uk-city-2').counts, false);
    assert.equal(box(uk, 'where-exploitation-happened-overseas-country-1').state, 'does-not-apply');
    assert.deepEqual(box(uk, 'were-they-taken-somewhere-by-their-exploiter').choose, ['Yes']);
    const both = having(uk, entry('locations', 'A farm', { place: abroad }));
    assert.deepEqual(box(both, 'where-exploitation-happened').choose, ['UK and overseas']);
    assert.deepEqual(box(both, 'where-exploitation-happened-overseas-country-1').choose, ['Vietnam']);
    const twelve = having(
      ready(),
      ...Array.from({ length: 12 }, (_, n) => entry('locations', `Flat ${n}`, { place: town(`Town ${n}`) })),
    );
    assert.deepEqual(box(twelve, 'where-exploitation-happened-uk-city-10').choose, ['Town 9']);
    assert.match(packOf(twelve).warnings.join(), /ten towns/u);
  });

  it('R37: given people of concern, then the exploiter pages are filled from them', () => {
    const story = having(ready(), ...halfWay);
    assert.equal(
      box(story, 'who-exploited-pv').text,
      'Older man, drives a grey van, collected the child, also called Dex, last known at Plymstow station (sibling, 1 December 2026)',
    );
    assert.deepEqual(box(story, 'exploiters-location').choose, ['Yes']);
    assert.match(box(story, 'exploiters-current-location-details').text, /Plymstow station/u);
    const none = having(ready(), entry('people-of-concern', '', { noneKnown: true, source: 'Police' }));
    assert.equal(box(none, 'who-exploited-pv').text, 'Not known. No person of concern is known (Police).');
    assert.deepEqual(box(none, 'exploiters-location').choose, ['No']);
    assert.equal(box(none, 'are-exploiters-in-the-uk').state, 'does-not-apply');
  });

  it('R38: every question is answered, not known and why, missing with whom to ask, or does not apply and why', () => {
    for (const story of [opened(), ready(), having(ready(), ...halfWay), submitted()])
      for (const { pages } of packOf(story).groups)
        for (const { boxes } of pages)
          for (const one of boxes) {
            if (one.state === 'answered' && one.kind !== 'files')
              assert.ok(one.text !== '' || one.choose.length > 0, one.field);
            if (one.state === 'not-known' || one.state === 'does-not-apply')
              assert.ok((one.because ?? '').length > 3, one.field);
            if (one.state === 'missing') assert.ok(one.ask !== '' && one.whom !== '', one.field);
            if (one.state === 'choose') assert.notEqual(one.choose[0] ?? '', '', one.field);
          }
  });

  it('R38: lists each missing question by the form’s page, and it goes once it is answered', () => {
    const before = packOf(ready());
    assert.deepEqual(before.gaps.find(({ field }) => field === 'birthplace')?.page, 6);
    assert.equal(before.progress.of - before.progress.ready, before.gaps.length);
    const now = packOf(having(ready(), boxFact('birthplace', 'England, Torvale')));
    assert.equal(
      now.gaps.some(({ field }) => field === 'birthplace'),
      false,
    );
    assert.deepEqual(now.progress, { ready: before.progress.ready + 1, of: before.progress.of });
    assert.deepEqual(boxOf(now, 'birthplace').from, ['Tomas Egan: The child, 3 December']);
  });

  it('R38: what a person writes for a box wins over what the records give, and the latest wins', () => {
    const story = having(ready(), ...halfWay, boxFact('family', 'First'), boxFact('family', 'Then'));
    assert.equal(box(story, 'family').text, 'Then');
  });

  it('R38: follows the forks of the form', () => {
    const still = (value: string) => having(ready(), choice('still-in-exploitative-situation', value));
    assert.equal(box(still('yes'), 'what-is-keeping-them-in-situation').state, 'missing');
    assert.equal(box(still('yes'), 'how-why-did-they-leave-the-situation').state, 'does-not-apply');
    assert.equal(box(still('no'), 'how-why-did-they-leave-the-situation').state, 'missing');
    assert.match(box(still('no'), 'what-is-keeping-them-in-situation').because ?? '', /is answered No/u);
    assert.match(
      pageOf(packOf(ready()), 'reasons-preventing-potential-victim-from-leaving').skipped ?? '',
      /not answered yet/u,
    );
    const several = having(ready(), choice('potential-victim-exploitative-situation-multiple', 'yes'));
    assert.equal(box(several, 'when-did-the-exploitation-take-place').state, 'does-not-apply');
    assert.equal(box(several, 'when-did-the-exploitation-take-place-multiple').state, 'missing');
    const other = having(ready(), choice('types-of-exploitation', 'types-of-exploitation-other'));
    assert.equal(box(other, 'other-exploitation-details').state, 'missing');
    assert.equal(
      box(
        having(ready(), choice('types-of-exploitation', 'types-of-exploitation-wages-taken')),
        'other-exploitation-details',
      ).state,
      'does-not-apply',
    );
    assert.equal(box(opened(), 'what-evidence-you-will-submit').state, 'does-not-apply');
  });

  it('R38: "not known" goes into the box with its reason, or to the form’s own words for it', () => {
    const because = 'The child does not speak of it yet';
    const text = box(having(ready(), notKnown('education', because)), 'education');
    assert.deepEqual([text.state, text.text, text.ready], ['not-known', `Not known. ${because}`, true]);
    const sure = box(having(ready(), notKnown('when-last-contact', because)), 'when-last-contact');
    assert.deepEqual([sure.choose, sure.chosen], [['Not sure'], ['not-sure']]);
    const list = box(having(ready(), notKnown('pv-nationality', because)), 'pv-nationality');
    assert.deepEqual(list.choose, ['Unknown']);
    const stuck = having(ready(), notKnown('still-in-exploitative-situation', because));
    assert.match(box(stuck, 'still-in-exploitative-situation').notes.join(), /takes only the answers/u);
    assert.equal(box(stuck, 'what-is-keeping-them-in-situation').state, 'does-not-apply');
  });

  it('R38: lists that the form offers are not invented: the words to look for, chosen there', () => {
    const pack = packOf(ready());
    assert.deepEqual(
      [boxOf(pack, 'user-organisation').state, boxOf(pack, 'user-organisation').choose],
      ['choose', ['Torvale Council']],
    );
    assert.equal(boxOf(pack, 'user-organisation').text, '');
  });

  it('R20: a partner’s answer stands in the pack with its source', () => {
    const asked = having(ready(), { type: 'ask-partner', partner: 'School', what: 'attendance' });
    assert.match(
      box(asked, 'are-others-involved-details').text,
      /School, asked on 7 December 2026 for attendance: no answer yet/u,
    );
    const requestId = state(asked).tracks.partners[0]?.requestId ?? '';
    const answered = having(asked, {
      type: 'record-partner-answer',
      requestId,
      answer: 'received',
      words: 'Away on 14 days',
    });
    assert.match(box(answered, 'are-others-involved-details').text, /School.*: Away on 14 days/u);
  });

  it('R13: only a crime reference with the child as victim answers the police page', () => {
    const police = (childIs: 'suspect' | 'both') =>
      having(ready(), { type: 'record-police', crimeReference: 'CR/9', childIs });
    assert.equal(box(police('suspect'), 'reported-to-police').state, 'missing');
    assert.match(box(police('suspect'), 'reported-to-police').notes.join(), /as a suspect/u);
    assert.equal(box(police('both'), 'reported-to-police-crime-reference').text, 'CR/9');
  });

  it('R67: the judgement is left to people: no answer of its own on signs, kinds, doubts or risk', () => {
    const story = having(ready(), ...halfWay);
    for (const field of [
      'modern-slavery-indicators',
      'types-of-exploitation',
      'evidence-of-dishonesty',
      'future-exploitation-concerns',
    ] as const)
      assert.equal(box(story, field).state, 'missing', field);
    assert.match(box(story, 'modern-slavery-indicators-details').text, /Missing from 18 November 2026/u);
    assert.doesNotMatch(JSON.stringify(packOf(story)), /is a victim(?!\?| of| the)/u);
  });

  it('R25: the consent page shows what was explained, and R26 that it is not safe to', () => {
    const told = having(ready(), {
      type: 'record-explained',
      to: 'child',
      answer: 'yes',
      on: '2026-12-05',
      words: 'In the car',
    });
    const notes = (story: Story) => pageOf(packOf(story), 'pv-want-to-submit-nrm').notes.join(' ');
    assert.match(notes(told), /Explained to the child: yes, 5 December 2026/u);
    const unsafe = having(ready(), {
      type: 'record-explained',
      to: 'family',
      answer: 'not-safe',
      on: '2026-12-05',
      words: 'An uncle is involved',
    });
    assert.match(notes(unsafe), /not safe to discuss/u);
    assert.match(packOf(unsafe).warnings.join(), /Not safe to discuss/u);
  });

  it('R39: before it is sent there is no moment; after, the one that a person gave, and a warning', () => {
    assert.equal(packOf(ready()).sentAt, null);
    assert.equal(packOf(submitted()).sentAt, monday);
    assert.match(packOf(submitted()).warnings.join(), /cannot be changed/u);
    assert.equal(packOf(ready()).startPage, settings.startPage);
  });

  it('says an earlier referral with its reference and decision, as it was stated', () => {
    const decided = having(
      submitted(),
      { type: 'record-reference', reference: 'NRM-000777' },
      {
        type: 'record-decision',
        stage: 'rg',
        outcome: 'negative',
        decidedOn: '2026-12-07',
        toldBy: 'Duty officer',
      },
      { type: 'start-consideration', place: 'tab' },
    );
    assert.deepEqual(box(decided, 'is-this-the-first-chance-to-report').choose, ['Yes']);
    assert.equal(
      box(decided, 'yes-the-first-chance-to-report').text,
      'Earlier referral, sent on 7 December 2026, reference NRM-000777; Reasonable Grounds decision of 7 December 2026: negative',
    );
    assert.equal(box(decided, 'pv-ho-reference-type').text, 'NRM NRM-000777');
  });
});
