import { isDay, isInstant } from '../london.ts';
import type { Day, Instant, Person } from '../vocabulary.ts';
import { londonMoment } from './london-moment.ts';

/** What a person is asked to enter: a card and a page draw it, each in its own way. Data only. */
export type FieldKind =
  | 'text'
  | 'long-text'
  | 'email'
  | 'day'
  | 'moment'
  | 'choice'
  | 'choices'
  | 'yes-no'
  | 'person'
  | 'lines';

export type Option = { readonly value: string; readonly label: string };

export type FieldData = {
  readonly name: string;
  /** Plain words, shown above the input. */
  readonly label: string;
  readonly kind: FieldKind;
  /** Must be filled in where it is asked. */
  readonly required: boolean;
  /** Asked only while another field holds one of these values; null = always. */
  readonly askedWhen: { readonly field: string; readonly is: readonly string[] } | null;
  readonly hint: string | null;
  /** For `choice` and `choices`. */
  readonly options: readonly Option[] | null;
  /** Characters; for `lines` of each line. */
  readonly max: number | null;
  /** For `lines` and `choices`: how many at most. */
  readonly most: number | null;
  /** What stands in it at first; "today" and "now" are words for the moment at which the form opens. */
  readonly initial: string | null;
  /** For `person`: which list of GET /api/cases/:caseId/people it is chosen from. */
  readonly from: 'leads' | 'supporters' | null;
  /** Left out unless the action names it in `alsoAsk`. */
  readonly onlyIfAsked: boolean;
};

/** One thing as a page or a card hands it over: cards give text for everything, pages may give lists and people. */
export type Raw =
  | string
  | boolean
  | readonly string[]
  | { readonly id: string; readonly name: string }
  | null
  | undefined;
export type Entered = Readonly<Record<string, Raw>>;

/** What a reader may look at beside its own value. `people` = who may be chosen, to find a person by id alone. */
export type Surroundings = {
  readonly now: Instant;
  readonly entered: Entered;
  readonly people: readonly Person[];
};

export type Read<V> =
  | { readonly ok: true; readonly value: V }
  | { readonly ok: false; readonly message: string };
export type Field<V> = {
  readonly data: Omit<FieldData, 'name'>;
  readonly read: (raw: Raw, around: Surroundings) => Read<V>;
};

const blank: Omit<FieldData, 'name' | 'label' | 'kind'> = {
  required: true,
  askedWhen: null,
  hint: null,
  options: null,
  max: null,
  most: null,
  initial: null,
  from: null,
  onlyIfAsked: false,
};

type More = Partial<Omit<FieldData, 'name' | 'label' | 'kind'>>;

const good = <V>(value: V): Read<V> => ({ ok: true, value });
const bad = (message: string): Read<never> => ({ ok: false, message });
const field = <V>(data: Omit<FieldData, 'name'>, read: Field<V>['read']): Field<V> => ({ data, read });

/** What was entered as one piece of text. */
export const plain = (raw: Raw): string => {
  if (typeof raw === 'string') return raw.trim();
  if (typeof raw === 'boolean') return String(raw);
  return '';
};

const several = (raw: Raw, between: RegExp): readonly string[] => {
  const parts = Array.isArray(raw) ? raw.map((one) => plain(one as Raw)) : plain(raw).split(between);
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
};

const tooLong = (max: number): Read<never> =>
  bad(`This is too long: at most ${max.toLocaleString('en-GB')} characters fit.`);

const written = (kind: 'text' | 'long-text', label: string, max: number, more: More): Field<string> =>
  field({ ...blank, label, kind, max, ...more }, (raw) => {
    const words = plain(raw);
    if (words.length > max) return tooLong(max);
    return words === '' && more.required !== false ? bad('Fill this in.') : good(words);
  });

/** One line of text, at most 200 characters. */
export const text = (label: string, more: More = {}): Field<string> =>
  written('text', label, more.max ?? 200, more);

/** Text of several sentences, at most 4,000 characters. */
export const longText = (label: string, more: More = {}): Field<string> =>
  written('long-text', label, more.max ?? 4_000, more);

/** A calendar day. The heart says whether it may lie ahead. */
export const day = (label: string, more: More = {}): Field<Day> =>
  field({ ...blank, label, kind: 'day', ...more }, (raw) => {
    const value = plain(raw);
    if (value === '') return bad('Choose the day.');
    return isDay(value) ? good(value) : bad('This is not a real day. Choose it again.');
  });

/** A moment: an instant, or London wall time such as 2026-12-21T15:30. */
export const moment = (label: string, more: More = {}): Field<Instant> =>
  field({ ...blank, label, kind: 'moment', ...more }, (raw) => {
    const value = plain(raw);
    if (isInstant(value)) return good(value);
    const at = londonMoment(value);
    return at === null ? bad('Choose the day and the time.') : good(at);
  });

/** One of several answers. */
export const choice = <V extends string>(
  label: string,
  options: Readonly<Record<V, string>>,
  more: More = {},
): Field<V> => {
  const list = (Object.entries(options) as [V, string][]).map(([value, words]) => ({ value, label: words }));
  return field({ ...blank, label, kind: 'choice', options: list, ...more }, (raw) => {
    const value = plain(raw);
    const found = list.find((one) => one.value === value);
    return found ? good(found.value) : bad('Choose one of these.');
  });
};

/** One of what the action itself offers (`options` of the action), e.g. a letter of the case. */
export const offered = (label: string, more: More = {}): Field<string> =>
  field({ ...blank, label, kind: 'choice', options: [], max: 200, ...more }, (raw) => {
    const value = plain(raw);
    if (value.length > 200) return bad('Choose one of these.');
    return value === '' ? bad('Choose one of these.') : good(value);
  });

/** Any number of answers that the action itself offers (`options` of the action). Pages give a list, cards a text with commas. */
export const choices = (label: string, most: number, more: More = {}): Field<readonly string[]> =>
  field(
    { ...blank, label, kind: 'choices', options: [], most, max: 200, ...more, required: false },
    (raw) => {
      const chosen = several(raw, /,/u);
      if (chosen.length > most) return bad(`Choose at most ${most}.`);
      return chosen.some((one) => one.length > 200) ? bad('Choose from the list.') : good(chosen);
    },
  );

export const yesNo = (label: string, more: More = {}): Field<boolean> =>
  field({ ...blank, label, kind: 'yes-no', ...more }, (raw) => {
    const value = plain(raw);
    if (value === 'true' || value === 'yes') return good(true);
    return value === 'false' || value === 'no' ? good(false) : bad('Say yes or no.');
  });

/** Yes, no, or not known. */
export const yesNoUnknown = (label: string, more: More = {}): Field<boolean | null> => ({
  data: {
    ...blank,
    label,
    kind: 'choice',
    options: [
      { value: 'true', label: 'Yes' },
      { value: 'false', label: 'No' },
      { value: 'unknown', label: 'Not known' },
    ],
    ...more,
  },
  read: (raw) => {
    const value = plain(raw);
    if (value === 'unknown') return good(null);
    return value === 'true' || value === 'false' ? good(value === 'true') : bad('Choose one of these.');
  },
});

/** A person of the council, never a team. */
export const person = (label: string, from: 'leads' | 'supporters', more: More = {}): Field<Person> =>
  field({ ...blank, label, kind: 'person', from, ...more }, (raw, { people }) => {
    const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : plain(raw);
    const known = people.find((one) => one.id === id);
    if (known) return good({ id: known.id, name: known.name });
    return typeof raw === 'object' && raw !== null && 'id' in raw && raw.id !== ''
      ? good({ id: raw.id, name: raw.name })
      : bad('Choose a person from the list.');
  });

/** Several short texts: pages give a list, cards one a line. */
export const lines = (label: string, most: number, more: More = {}): Field<readonly string[]> => {
  const max = more.max ?? 200;
  return field({ ...blank, label, kind: 'lines', most, ...more, max }, (raw) => {
    const list = several(raw, /\r?\n/u);
    if (list.some((one) => one.length > max)) return tooLong(max);
    if (list.length > most) return bad(`Give at most ${most}.`);
    return list.length === 0 && more.required !== false ? bad('Give at least one.') : good(list);
  });
};

/** An address of a mailbox. */
export const email = (label: string, more: More = {}): Field<string> =>
  field({ ...blank, label, kind: 'email', max: 200, ...more }, (raw) => {
    const value = plain(raw);
    return /^[\w+-][\w'+.-]*(?<!['.])@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/u.test(value) &&
      !value.includes('..')
      ? good(value)
      : bad('This is not an e-mail address.');
  });

/** The same, and it may stay empty: then null. */
export const optional = <V>(inner: Field<V>): Field<V | null> =>
  field({ ...inner.data, required: false }, (raw, around) => {
    const empty = raw === null || raw === undefined || (typeof raw === 'string' && raw.trim() === '');
    return empty ? good(null) : inner.read(raw, around);
  });

/** The same, and it is asked only while another field holds one of these values; otherwise null. */
export const askedWhen = <V>(sibling: string, is: readonly string[], inner: Field<V>): Field<V | null> =>
  field({ ...inner.data, askedWhen: { field: sibling, is } }, (raw, around) =>
    is.includes(plain(around.entered[sibling])) ? inner.read(raw, around) : good(null),
  );

/** The same, and it stands in the form only where the action asks for it; otherwise null. */
export const onlyIfAsked = <V>(inner: Field<V>): Field<V | null> => {
  const { data, read } = optional(inner);
  return field({ ...data, required: inner.data.required, onlyIfAsked: true }, read);
};
