import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type CommandOf,
  describeEvent,
  formChoices,
  formFields,
  isFormField,
  packAnswer,
} from '../../src/nrm/index.ts';
import { actors, agreed, state, tell } from './factories.ts';

type Fact = CommandOf<'record-pack-fact'>;
const fact = (more: Partial<Fact>): Fact => ({
  type: 'record-pack-fact',
  section: 'form',
  noneKnown: false,
  words: '',
  on: null,
  source: 'The child',
  ...more,
});

describe('nrm: answers to the boxes of the form', () => {
  it('R38: every box of the form can be answered, or said not to be known and why', () => {
    for (const field of formFields) {
      const [first] = formChoices[field] ?? [];
      const answered = fact(
        first === undefined ? { field, words: 'As told' } : { field, choices: [first.value] },
      );
      const { story, refusal } = tell(agreed(), actors.worker, answered);
      assert.equal(refusal, null, field);
      assert.equal(packAnswer(state(story), field)?.field, field);
      const because = fact({ field, notKnownBecause: 'Nobody has asked yet' });
      const later = tell(story, actors.worker, because).story;
      assert.equal(packAnswer(state(later), field)?.notKnownBecause, 'Nobody has asked yet');
    }
  });

  it('R38: a box is refused without its name, an answer, an offered choice or a source', () => {
    const refused = (more: Partial<Fact>) => tell(agreed(), actors.worker, fact(more)).refusal;
    assert.equal(refused({ words: 'x' })?.code, 'field-missing');
    assert.equal(refused({ field: 'birthplace', noneKnown: true })?.code, 'field-missing');
    assert.equal(refused({ field: 'birthplace', words: ' ' })?.rule, 'R38');
    assert.equal(refused({ field: 'birthplace', notKnownBecause: ' ' })?.code, 'words-missing');
    assert.equal(refused({ field: 'birthplace', words: 'Torvale', source: '' })?.code, 'words-missing');
    assert.equal(refused({ field: 'pv-gender', choices: ['other'] })?.code, 'choice-not-offered');
    assert.equal(refused({ field: 'pv-gender', choices: [] })?.code, 'choice-not-offered');
    assert.equal(refused({ field: 'pv-gender', choices: ['male', 'female'] })?.code, 'choice-not-offered');
    assert.equal(refused({ section: 'names', field: 'birthplace', words: 'x' })?.code, 'field-not-here');
    assert.match(refused({ field: 'pv-gender' })?.message ?? '', /why it is not known/u);
  });

  it('R38: several kinds of exploitation may be ticked together', () => {
    const ticks = ['types-of-exploitation-forced-to-commit-crime', 'types-of-exploitation-other'];
    const { story } = tell(agreed(), actors.worker, fact({ field: 'types-of-exploitation', choices: ticks }));
    assert.deepEqual(packAnswer(state(story), 'types-of-exploitation')?.choices, ticks);
  });

  it('R38: a partner answers nothing; the chronology says what was answered in words', () => {
    const answer = fact({ field: 'when-last-contact', choices: ['over-a-year-ago'] });
    assert.equal(tell(agreed(), actors.partner, answer).refusal?.code, 'not-allowed');
    const [event] = tell(agreed(), actors.worker, answer).events;
    assert.ok(event);
    assert.equal(describeEvent(event), 'Referral pack, when last contact: Over a year ago (The child).');
    const [unknown] = tell(
      agreed(),
      actors.worker,
      fact({ field: 'education', notKnownBecause: 'Papers were lost' }),
    ).events;
    assert.ok(unknown);
    assert.match(describeEvent(unknown), /education: not known\. Papers were lost \(The child\)/u);
  });

  it('knows no other box', () => {
    assert.equal(new Set(formFields).size, formFields.length);
    fc.assert(
      fc.property(fc.string(), (id) => isFormField(id) === (formFields as readonly string[]).includes(id)),
    );
  });
});
