import type { FormField } from '../../nrm/index.ts';
import { box, lead, page } from './shape.ts';

const location = page('Exploitation Location');
const where = 'where-exploitation-happened';
const inUk = { field: where, is: ['uk', 'uk-and-overseas'] } as const;
const overseas = { field: where, is: ['overseas', 'uk-and-overseas'] } as const;
const numbers = [2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
const people = 'The child, the family and the police';

const further = (fields: readonly FormField[], label: string, ask: string) =>
  fields.map((field) =>
    box(field, 'list', label, ask, people, {
      need: 'optional',
      unknownListed: true,
      fills: 'list of places',
    }),
  );

/** The boxes of the ten towns and the ten countries, in the form's order. */
export const townFields: readonly FormField[] = [
  `${where}-uk-city-1`,
  ...numbers.map((n): FormField => `${where}-uk-city-${n}`),
];
export const countryFields: readonly FormField[] = [
  `${where}-overseas-country-1`,
  ...numbers.map((n): FormField => `${where}-overseas-country-${n}`),
];

/** Pages 23 to 26: where it happened, and where the child is now. */
export const placePages = [
  location(23, where, 'Where it happened', [
    box(where, 'choice', 'In the UK, overseas, or both?', 'Where did it happen?', people, {
      fills: 'list of places, earlier addresses',
    }),
  ]),
  location(
    24,
    `${where}-uk`,
    'Places in the UK',
    [
      box(`${where}-uk-city-1`, 'list', 'Town or city', 'In which town or city?', people, {
        unknownListed: true,
        fills: 'list of places',
      }),
      ...further(townFields.slice(1), 'Another town or city', 'In which other towns?'),
      box(
        `${where}-other-uk-other-location`,
        'text',
        'Addresses, villages, landmarks',
        'Which addresses, villages or landmarks?',
        people,
        { need: 'optional', fills: 'list of places, earlier addresses where exploited' },
      ),
    ],
    { when: inUk },
  ),
  location(
    25,
    `${where}-overseas`,
    'Places overseas',
    [
      box(`${where}-overseas-country-1`, 'list', 'Country', 'In which country?', people, {
        unknownListed: true,
        fills: 'list of places',
      }),
      ...further(countryFields.slice(1), 'Another country', 'In which other countries?'),
      box(
        `${where}-other-overseas-other-location`,
        'text',
        'Addresses, villages, landmarks',
        'Which addresses, villages or landmarks?',
        people,
        { need: 'optional', fills: 'list of places' },
      ),
    ],
    { when: overseas },
  ),
  location(
    26,
    'current-pv-location',
    'Where the child is staying',
    [
      box('current-pv-location-uk-city', 'list', 'Town or city', 'In which town is the child now?', lead, {
        unknownListed: true,
        fills: 'current address, never the street',
      }),
      box('current-pv-location-uk-region', 'list', 'County or region', 'In which county?', lead, {
        unknownListed: true,
      }),
    ],
    { help: 'It decides which police force is told. No box of the form asks for the child’s street.' },
  ),
];
