import type { FormField } from '../../nrm/index.ts';
import { countryFields, townFields } from '../form/places.ts';
import { counted, type Derive, entries, entryLine, lines, noneKnown, type Source } from './source.ts';

const taken = 'were-they-taken-somewhere-by-their-exploiter';
const where = 'where-exploitation-happened';

const fromPlaces = (source: Source): readonly string[] => [
  `list of places, ${counted(entries(source, 'locations').length, 'entry', 'entries')}`,
];

/** Earlier addresses at which the child was exploited belong to the places too (R33). */
const exploitedAt = (source: Source) =>
  entries(source, 'addresses').filter(({ address }) => address?.exploitedThere === 'yes');

const distinct = (all: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(all.flatMap((one) => (one == null || one.trim() === '' ? [] : [one.trim()]))),
];

const towns = (source: Source): readonly string[] =>
  distinct([
    ...entries(source, 'locations').map(({ place }) => (place?.country === 'uk' ? place.town : null)),
    ...exploitedAt(source).map(({ address }) => address?.town),
  ]);

const countries = (source: Source): readonly string[] =>
  distinct(
    entries(source, 'locations').map(({ place }) =>
      place?.country === 'overseas' ? place.countryName : null,
    ),
  );

/** More places than the form has boxes: said, so that none is left out. */
export const tooManyPlaces = (source: Source): boolean =>
  towns(source).length > townFields.length || countries(source).length > countryFields.length;

const journeys: Derive = (source) => {
  const told = entries(source, 'locations');
  return told.length === 0 ? null : { text: lines(told.map(entryLine)), from: fromPlaces(source) };
};

const takenSomewhere: Derive = (source) => {
  if (entries(source, 'locations').length > 0) return { choices: ['yes'], from: fromPlaces(source) };
  const none = noneKnown(source, 'locations');
  return none === null ? null : { notKnown: `No place is known (${none.source}).`, from: [none.source] };
};

const inWhichCountry: Derive = (source) => {
  const kinds = new Set(entries(source, 'locations').map(({ place }) => place?.country ?? 'not-known'));
  if (exploitedAt(source).length > 0) kinds.add('uk');
  kinds.delete('not-known');
  if (kinds.size === 0) return null;
  const value = kinds.size > 1 ? 'uk-and-overseas' : kinds.has('uk') ? 'uk' : 'overseas';
  return { choices: [value], from: fromPlaces(source) };
};

const textOf =
  (country: 'uk' | 'overseas'): Derive =>
  (source) => {
    const told = [
      ...entries(source, 'locations').filter(({ place }) => (place?.country ?? 'uk') === country),
      ...(country === 'uk' ? exploitedAt(source) : []),
    ];
    return told.length === 0 ? null : { text: lines(told.map(entryLine)), from: fromPlaces(source) };
  };

const nth =
  (all: (source: Source) => readonly string[], index: number): Derive =>
  (source) => {
    const lookFor = all(source)[index];
    return lookFor === undefined ? null : { lookFor, from: fromPlaces(source) };
  };

const listed = (fields: readonly FormField[], all: (source: Source) => readonly string[]) =>
  Object.fromEntries(fields.map((field, index) => [field, nth(all, index)]));

const stayingIn: Derive = (source) => {
  const current = entries(source, 'addresses').findLast(({ address }) => address?.current === true);
  const town = current?.address?.town;
  return town == null ? null : { lookFor: town, from: ['current address'] };
};

/** Pages 10 and 23 to 26: where. */
export const placeAnswers: Readonly<Partial<Record<FormField, Derive>>> = {
  [taken]: takenSomewhere,
  [`${taken}-journey-details`]: journeys,
  [where]: inWhichCountry,
  ...listed(townFields, towns),
  [`${where}-other-uk-other-location`]: textOf('uk'),
  ...listed(countryFields, countries),
  [`${where}-other-overseas-other-location`]: textOf('overseas'),
  'current-pv-location-uk-city': stayingIn,
};
