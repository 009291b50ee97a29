import type { CommandOf, PackFacts } from '../../src/nrm/index.ts';
import type { ReferralPack } from '../../src/web/api-types.ts';

export type PackBox = ReferralPack['groups'][number]['pages'][number]['boxes'][number];
export type PackList = ReferralPack['lists'][number];
type PackCommand = CommandOf<'record-pack-fact'>;

/** What somebody entered for a box of the form. */
export type Entered = {
  readonly known: boolean;
  readonly words: string;
  readonly choices: readonly string[];
  readonly because: string;
  readonly source: string;
};

const isChoice = ({ kind }: PackBox): boolean => kind === 'choice' || kind === 'ticks';

/** The answer to a box as a command; null = something is still missing. */
export const answerOf = (box: PackBox, entered: Entered): PackCommand | null => {
  const source = entered.source.trim();
  if (source === '') return null;
  const base = {
    type: 'record-pack-fact',
    section: 'form',
    field: box.field,
    noneKnown: false,
    on: null,
    source,
  } as const;
  if (!entered.known) {
    const notKnownBecause = entered.because.trim();
    return notKnownBecause === '' ? null : { ...base, words: '', notKnownBecause };
  }
  if (isChoice(box))
    return entered.choices.length === 0 ? null : { ...base, words: '', choices: entered.choices };
  const words = entered.words.trim();
  return words === '' ? null : { ...base, words };
};

/** Entries of one list that a person fills in; what a section does not ask stays empty. */
export type ListEntered = {
  readonly none: boolean;
  readonly words: string;
  readonly on: string;
  readonly source: string;
  readonly town: string;
  readonly council: string;
  readonly from: string;
  readonly to: string;
  readonly current: boolean;
  readonly exploitedThere: 'yes' | 'no' | 'not-known';
  readonly of: 'child' | 'family' | 'other';
  readonly kind: string;
  readonly country: 'uk' | 'overseas' | 'not-known';
  readonly countryName: string;
  readonly role: string;
  readonly alias: string;
  readonly lastKnownPlace: string;
};

export const nothingEntered: ListEntered = {
  none: false,
  words: '',
  on: '',
  source: '',
  town: '',
  council: '',
  from: '',
  to: '',
  current: false,
  exploitedThere: 'not-known',
  of: 'child',
  kind: '',
  country: 'uk',
  countryName: '',
  role: '',
  alias: '',
  lastKnownPlace: '',
};

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const details = (section: PackList['section'], entered: ListEntered): Partial<PackFacts> => {
  const { town, council, from, to, current, exploitedThere, of, kind, country, countryName } = entered;
  switch (section) {
    case 'addresses':
      return {
        address: {
          town: orNull(town),
          council: orNull(council),
          from: orNull(from),
          to: orNull(to),
          current,
          exploitedThere,
        },
      };
    case 'names':
      return { name: { of, kind: orNull(kind) } };
    case 'locations':
      return {
        place: {
          country,
          town: country === 'uk' ? orNull(town) : null,
          countryName: country === 'overseas' ? orNull(countryName) : null,
        },
      };
    case 'people-of-concern':
      return {
        associate: {
          role: orNull(entered.role),
          alias: orNull(entered.alias),
          lastKnownPlace: orNull(entered.lastKnownPlace),
        },
      };
    case 'chronology':
      return {};
  }
};

/** One entry of a list as a command, or "none known"; null = something is still missing. */
export const entryOf = (section: PackList['section'], entered: ListEntered): PackCommand | null => {
  const source = entered.source.trim();
  const words = entered.words.trim();
  if (source === '') return null;
  const base = { type: 'record-pack-fact', section, source } as const;
  if (entered.none) return { ...base, noneKnown: true, words: '', on: null };
  if (words === '' || (section === 'chronology' && entered.on === '')) return null;
  const on = section === 'chronology' ? entered.on : null;
  return { ...base, noneKnown: false, words, on, ...details(section, entered) };
};
