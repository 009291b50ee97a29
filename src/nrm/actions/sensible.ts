import { londonDay } from '../london.ts';
import type { Instant } from '../vocabulary.ts';
import type { Entered, FieldData, Raw } from './field.ts';

/** Somebody who has no part in any case: tells whether naming a person would be let through. */
const somebody = { id: '00000000-0000-4000-8000-000000000000', name: 'Somebody of the council' };

const filled = ({ kind, options, from }: FieldData, now: Instant): Raw => {
  switch (kind) {
    case 'day':
      return londonDay(now);
    case 'moment':
      return now;
    case 'yes-no':
      return true;
    case 'choice':
      return options?.[0]?.value ?? '';
    case 'choices':
      return [];
    case 'person':
      return from === 'supporters' ? { ...somebody, id: somebody.id.replace('4000', '4001') } : somebody;
    case 'lines':
      return ['One of them', 'Another'];
    case 'email':
      return 'somebody@council.example';
    default:
      return 'Written for the record 90210904';
  }
};

/**
 * A form filled in as a sensible person would: all that must be there. Used to ask the deciders what they would say,
 * and never recorded.
 */
export const sensibly = (fields: readonly FieldData[], picked: Entered, now: Instant): Entered => ({
  ...Object.fromEntries(
    fields.filter(({ required }) => required).map((field) => [field.name, filled(field, now)]),
  ),
  ...picked,
});

/** Every combination of the options of these fields. */
export const combinations = (fields: readonly FieldData[]): readonly Readonly<Record<string, string>>[] =>
  fields.reduce<readonly Readonly<Record<string, string>>[]>(
    (so, field) =>
      so.flatMap((one) => (field.options ?? []).map(({ value }) => ({ ...one, [field.name]: value }))),
    [{}],
  );
