import assert from 'node:assert/strict';
import {
  choice,
  choices,
  day,
  email,
  type Field,
  lines,
  longText,
  moment,
  offered,
  optional,
  person,
  text,
  yesNo,
  yesNoUnknown,
} from '../../src/nrm/actions/field.ts';
import type { Raw } from '../../src/nrm/index.ts';
import { monday, people } from './factories.ts';

const blankChoice = 'Choose one of these.';

describe('nrm: the inputs of a form', () => {
  const around = { now: monday, entered: {}, people: [people.worker] };
  const read = <V>(field: Field<V>, raw: Raw): V | string => {
    const answer = field.read(raw, around);
    return answer.ok ? answer.value : `! ${answer.message}`;
  };
  const tooLong = (most: string) => `! This is too long: at most ${most} characters fit.`;
  const fields: readonly (readonly [string, () => Field<unknown>, Raw, unknown])[] = [
    ['text', () => text('x'), ' a ', 'a'],
    ['text', () => text('x'), 'a'.repeat(200), 'a'.repeat(200)],
    ['text', () => text('x'), 'a'.repeat(201), tooLong('200')],
    ['text', () => text('x', { max: 3 }), 'abcd', tooLong('3')],
    ['text', () => text('x', { required: false }), '', ''],
    ['text', () => text('x'), ['a'], '! Fill this in.'],
    ['text', () => text('x'), true, 'true'],
    ['long text', () => longText('x'), 'a'.repeat(4_001), tooLong('4,000')],
    ['long text', () => longText('x'), 'a'.repeat(4_000), 'a'.repeat(4_000)],
    ['day', () => day('x'), ' 2026-12-07 ', '2026-12-07'],
    ['day', () => day('x'), '', '! Choose the day.'],
    ['moment', () => moment('x'), monday, monday],
    ['moment', () => moment('x'), '2026-12-07T10:00:00.5', '2026-12-07T10:00:00.500Z'],
    ['choice', () => choice('x', { a: 'A' }), 'a', 'a'],
    ['choice', () => choice('x', { a: 'A' }), 'A', `! ${blankChoice}`],
    ['offered', () => offered('x'), 'letter-1', 'letter-1'],
    ['offered', () => offered('x'), '', `! ${blankChoice}`],
    ['offered', () => offered('x'), 'a'.repeat(200), 'a'.repeat(200)],
    ['offered', () => offered('x'), 'a'.repeat(201), `! ${blankChoice}`],
    ['choices', () => choices('x', 2), ['a', ' b', 'a', ''], ['a', 'b']],
    ['choices', () => choices('x', 2), 'a, b,', ['a', 'b']],
    ['choices', () => choices('x', 2), 'a,b,c', '! Choose at most 2.'],
    ['yes or no', () => yesNo('x'), true, true],
    ['yes or no', () => yesNo('x'), 'no', false],
    ['yes or no', () => yesNo('x'), 'false', false],
    ['yes or no', () => yesNo('x'), 'perhaps', '! Say yes or no.'],
    ['yes, no or unknown', () => yesNoUnknown('x'), 'unknown', null],
    ['yes, no or unknown', () => yesNoUnknown('x'), 'true', true],
    ['yes, no or unknown', () => yesNoUnknown('x'), 'false', false],
    ['yes, no or unknown', () => yesNoUnknown('x'), '', `! ${blankChoice}`],
    ['person', () => person('x', 'leads'), 'p-worker', people.worker],
    ['person', () => person('x', 'leads'), { id: 'p-worker', name: 'Another name' }, people.worker],
    ['person', () => person('x', 'leads'), { id: 'p-new', name: 'New' }, { id: 'p-new', name: 'New' }],
    ['person', () => person('x', 'leads'), { id: '', name: 'New' }, '! Choose a person from the list.'],
    ['person', () => person('x', 'leads'), null, '! Choose a person from the list.'],
    ['lines', () => lines('x', 2), 'a\r\nb\n\n a', ['a', 'b']],
    ['lines', () => lines('x', 2), ['a', 'b', 'c'], '! Give at most 2.'],
    ['lines', () => lines('x', 2, { max: 1 }), 'ab', tooLong('1')],
    ['lines', () => lines('x', 2), '', '! Give at least one.'],
    ['lines', () => lines('x', 2, { required: false }), '', []],
    ['e-mail', () => email('x'), "tomas.o'neil+nrm@council.example", "tomas.o'neil+nrm@council.example"],
    ['optional', () => optional(day('x')), ' ', null],
    ['optional', () => optional(day('x')), undefined, null],
    ['optional', () => optional(day('x')), null, null],
    ['optional', () => optional(day('x')), '2026-12-07', '2026-12-07'],
  ];
  for (const [kind, field, raw, value] of fields)
    it(`a ${kind} of ${JSON.stringify(raw)?.slice(0, 30)} (${String(raw).length}) is ${JSON.stringify(value).slice(0, 40)}`, () => {
      assert.deepEqual(read(field(), raw), value);
    });

  it('an e-mail address is one, whole', () => {
    for (const address of [
      'a',
      'a@b',
      '@council.example',
      'a..b@council.example',
      '.a@council.example',
      'a.@council.example',
      'a@-council.example',
      'a b@council.example',
      'a@council.example x',
      'a@council.e',
      '',
    ])
      assert.equal(read(email('x'), address), '! This is not an e-mail address.', address);
    for (const address of ['a@b.uk', 'first.last@a-1.gov.uk', 'x+y_z-1@council.example'])
      assert.equal(read(email('x'), address), address);
  });
});
