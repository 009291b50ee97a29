import assert from 'node:assert/strict';
import {
  type AllowedAction,
  type FieldData,
  type FormedCommand,
  formFor,
  forms,
} from '../../src/nrm/index.ts';
import type { ActionView } from '../../src/web/api-types.ts';
import { actionFor, asked, isFilledIn, openedForm, searched, startsQuestion } from '../../tab/work/filled.ts';
import { duty } from '../support/sample-work.ts';

const action = (command: FormedCommand, more: Partial<AllowedAction> = {}): ActionView => {
  const whole: AllowedAction = {
    command,
    about: null,
    aboutWords: null,
    title: 'Record something',
    rule: 'R1',
    group: 'letters',
    options: {},
    initial: {},
    alsoAsk: [],
    blocked: null,
    ...more,
  };
  return { ...whole, form: formFor(whole, '2026-07-01T08:30:00.000Z') };
};

const fieldsOf = (command: FormedCommand): readonly FieldData[] => action(command).form;

describe('tab: forms as they are filled in', () => {
  it('opens with what the case knows, a moment by London’s clock', () => {
    assert.deepEqual(openedForm(fieldsOf('mark-submitted')), { submittedAt: '2026-07-01T09:30' });
    const known = { name: 'Amira', aliases: 'Mira\nAmi', dateOfBirth: '' };
    const { name, aliases } = openedForm(action('correct-child', { initial: known }).form);
    assert.deepEqual({ name, aliases }, { name: 'Amira', aliases: ['Mira', 'Ami'] });
  });

  it('asks a field only while the other one calls for it, and sends no more than is asked', () => {
    const form = fieldsOf('answer-consideration');
    const entered = { answer: 'do-not-refer', reason: 'No sign of it', decideBy: '2026-12-01' };
    assert.deepEqual(asked(form, entered), { answer: 'do-not-refer', reason: 'No sign of it' });
    assert.equal(isFilledIn(form, { answer: 'refer' }), true);
    assert.equal(isFilledIn(form, { answer: 'do-not-refer', reason: ' ' }), false);
    assert.equal(isFilledIn(form, {}), false);
  });

  it('finds the action of a duty by what the duty is about', () => {
    const one = action('record-reply', { about: 'letter-1' });
    const other = action('record-reply', { about: 'letter-2' });
    const all = [one, other, action('record-reference')];
    assert.equal(actionFor(duty('R45:reply:letter-2', { action: 'record-reply' }), all), other);
    assert.equal(actionFor(duty('R40:reference', { action: 'record-reference' }), all), all[2]);
    assert.equal(actionFor(duty('R40:reference', { action: 'name-people' }), all), null);
    assert.equal(actionFor(duty('R45:reply:letter-9', { action: 'record-reply' }), all), null);
  });

  it('tells taking the question up from a concern that comes in while it is open', () => {
    assert.equal(startsQuestion(action('start-consideration', { rule: 'R2' })), true);
    assert.equal(startsQuestion(action('start-consideration', { rule: 'R14' })), false);
    assert.equal(startsQuestion(action('record-reference')), false);
  });

  it('finds actions by any words of their title and subject', () => {
    const police = action('tell-police', {
      title: 'Record that the police were told',
      aboutWords: 'Tall man',
    });
    const all = [police, action('record-reference')];
    assert.deepEqual(searched(all, 'POLICE tall'), [police]);
    assert.deepEqual(searched(all, ' '), all);
    assert.deepEqual(searched(all, 'zebra'), []);
  });

  it('has a control for every kind of field that a form may ask for', () => {
    const kinds = new Set(Object.values(forms).flatMap(({ fields }) => fields.map(({ kind }) => kind)));
    const drawn = [
      'text',
      'long-text',
      'email',
      'day',
      'moment',
      'choice',
      'choices',
      'yes-no',
      'person',
      'lines',
    ];
    assert.deepEqual(
      [...kinds].filter((kind) => !drawn.includes(kind)),
      [],
    );
  });
});
