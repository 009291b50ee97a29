import assert from 'node:assert/strict';
import { titles } from '../../src/nrm/actions/titles.ts';
import { actionGroups, type Entered, forms, guidance } from '../../src/nrm/index.ts';

const given = { about: 'x1', place: 'chat', now: '2026-12-07T10:00:00.000Z', people: [] } as const;
const words = /^\S.+$/u;

const messages = (type: keyof typeof forms, entered: Entered) => {
  const read = forms[type].toCommand(entered, given);
  return read.ok ? null : read.messages;
};

describe('nrm: forms', () => {
  for (const [type, { fields }] of Object.entries(forms))
    it(`${type}: every field, hint and choice is in words, and what it depends on is there`, () => {
      for (const { label, hint, options, kind, askedWhen, initial, from } of fields) {
        assert.match(label, words);
        if (hint !== null) assert.match(hint, /^\S.+[.’:]$/u);
        for (const option of options ?? []) assert.match(option.label, words);
        assert.equal(options !== null, kind === 'choice' || kind === 'choices');
        assert.equal(from !== null, kind === 'person');
        if (initial !== null)
          assert.ok(
            ['today', 'now', 'true', 'false'].includes(initial) ||
              options?.some(({ value }) => value === initial),
          );
        if (askedWhen !== null) {
          const sibling = fields.find(({ name }) => name === askedWhen.field);
          const possible = sibling?.options?.map(({ value }) => value) ?? ['true', 'false', 'yes', 'no'];
          assert.ok(sibling && askedWhen.is.length > 0);
          assert.ok(askedWhen.is.every((value) => possible.includes(value)));
        }
      }
    });

  it('every command has its title, its rule and its group', () => {
    assert.deepEqual(Object.keys(titles).sort(), Object.keys(forms).sort());
    for (const { title, rule, group } of Object.values(titles)) {
      assert.match(title, /^[A-Z][a-z]+ \S/u);
      assert.ok(rule in guidance, rule);
      assert.ok(actionGroups.includes(group));
    }
  });

  it('says what is wrong with each kind of field in a sentence that tells what to do', () => {
    const safe = messages('record-safeguarding', {
      action: 'x'.repeat(4_001),
      byWhom: '',
      on: '2026-02-30',
      toldChildrensServices: 'perhaps',
    });
    assert.deepEqual(safe, {
      action: 'This is too long: at most 4,000 characters fit.',
      byWhom: 'Fill this in.',
      on: 'This is not a real day. Choose it again.',
      toldChildrensServices: 'Say yes or no.',
    });
    assert.deepEqual(messages('mark-submitted', { submittedAt: 'soon' }), {
      submittedAt: 'Choose the day and the time.',
    });
    assert.deepEqual(messages('tell-police', {}), { reference: 'Fill this in.' });
    assert.deepEqual(messages('answer-consultation', { advice: 'maybe', words: 'x' }), {
      advice: 'Choose one of these.',
    });
    assert.deepEqual(messages('set-cover', { role: 'worker', person: 'nobody' }), {
      person: 'Choose a person from the list.',
    });
    assert.deepEqual(messages('reassign', { referrerMailbox: 'a@b', reason: 'x' }), {
      referrerMailbox: 'This is not an e-mail address.',
    });
    assert.deepEqual(messages('record-mitigation', { agreedBy: '\n ', words: 'x' }), {
      agreedBy: 'Give at least one.',
    });
    const many = Array.from({ length: 51 }, (_, n) => `Agency ${n}`);
    assert.deepEqual(messages('record-assessment', { on: '2026-12-07', agencies: many, words: 'x' }), {
      agencies: 'Give at most 50.',
    });
    const lone = messages('record-assessment', { on: '2026-12-07', agencies: ['Police'], words: 'x' });
    assert.deepEqual(lone, { '': 'A multi-agency assessment needs at least two agencies.' });
  });

  it('asks a question that hangs on another only then, and forgets what was typed there before', () => {
    const later = forms['answer-consideration'].toCommand(
      { answer: 'refer', reason: 'Typed before', decideBy: '2026-12-24' },
      given,
    );
    assert.deepEqual(later.ok && later.command, {
      type: 'answer-consideration',
      place: 'chat',
      answer: 'refer',
      reason: null,
      decideBy: null,
    });
    assert.deepEqual(messages('answer-consideration', { answer: 'do-not-refer' }), {
      reason: 'Fill this in.',
    });
    assert.deepEqual(messages('answer-consideration', { answer: 'decide-later' }), {
      decideBy: 'Choose the day.',
    });
  });

  it('takes a manager’s reason along only where one was given', () => {
    const entered = { submittedAt: '2026-12-07T09:00:00.000Z', override: 'Danger tonight' };
    const read = forms['mark-submitted'].toCommand(entered, given);
    assert.deepEqual(read.ok && read.command, {
      type: 'mark-submitted',
      submittedAt: '2026-12-07T09:00:00.000Z',
      override: { reason: 'Danger tonight' },
    });
  });
});
