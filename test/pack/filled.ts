import type { CaseCommand, CommandOf, FormField } from '../../src/nrm/index.ts';

type Fact = CommandOf<'record-pack-fact'>;

/** An entry of one of the lists that feed the form. */
export const entry = (
  section: Fact['section'],
  words: string,
  more: Partial<Omit<Fact, 'type' | 'section' | 'words'>> = {},
): Fact => ({
  type: 'record-pack-fact',
  section,
  noneKnown: false,
  words,
  on: null,
  source: 'School',
  ...more,
});

/** The answer to one box in words. */
export const boxFact = (field: FormField, words: string, source = 'The child, 3 December'): Fact =>
  entry('form', words, { field, source });

/** One of the fixed answers. */
export const choice = (field: FormField, ...choices: string[]): Fact =>
  entry('form', '', { field, choices, source: 'Lead professional' });

export const notKnown = (field: FormField, notKnownBecause: string): Fact =>
  entry('form', '', { field, notKnownBecause, source: 'Lead professional' });

/** What a worker has recorded half-way through preparing: of everything something (invented). */
export const halfWay: readonly CaseCommand[] = [
  entry('addresses', '14 Harbour Row', {
    address: {
      town: 'Torvale',
      council: 'Torvale',
      from: 'spring 2024',
      to: null,
      current: true,
      exploitedThere: 'no',
    },
  }),
  entry('addresses', 'Flat above the arcade', {
    address: {
      town: 'Plymstow',
      council: 'Plymstow',
      from: null,
      to: 'spring 2024',
      current: false,
      exploitedThere: 'yes',
    },
  }),
  entry('names', 'Kit', { name: { of: 'child', kind: 'nickname' } }),
  entry('names', 'Ana Marlow, mother', { name: { of: 'family', kind: null } }),
  entry('chronology', 'Found in town after midnight with two phones', { on: '2026-11-20' }),
  entry('chronology', 'New phone and trainers — nobody knows who paid', { on: '2026-10-01' }),
  entry('locations', 'The arcade on Pier Street', {
    source: 'sibling, 1 December 2026',
    place: { town: 'Plymstow', country: 'uk', countryName: null },
  }),
  entry('people-of-concern', 'Older man, drives a grey van', {
    source: 'sibling, 1 December 2026',
    associate: { role: 'collected the child', alias: 'Dex', lastKnownPlace: 'Plymstow station' },
  }),
  {
    type: 'record-views',
    of: 'child',
    askedBy: 'Tomas Egan',
    on: '2026-11-21',
    words: 'I owe them.Then it got worse',
    facts: [],
  },
  { type: 'record-missing', from: '2026-11-18', to: '2026-11-20', words: '' },
  { type: 'record-police', crimeReference: 'CR/4411/26', childIs: 'victim' },
  { type: 'ask-partner', partner: 'School', what: 'attendance' },
  choice('still-in-exploitative-situation', 'no'),
  choice('when-last-contact', 'within-the-last-week'),
  boxFact('details-last-contact', 'A call on Friday.then a message at www.chat.example [deleted]'),
  boxFact('birthplace', 'England, Torvale'),
  notKnown('living-conditions', 'The child does not speak of it yet.'),
  boxFact('fr-details-phone', '01632 960 011', 'Directory'),
];
