import { londonDay } from '../london.ts';
import type { Instant } from '../vocabulary.ts';
import type { AllowedAction } from './action.ts';
import type { FieldData } from './field.ts';
import { forms } from './forms.ts';

const startsWith = (initial: string | null, now: Instant): string | null => {
  if (initial === 'today') return londonDay(now);
  return initial === 'now' ? now : initial;
};

/** The fields that this action asks for here and now, ready to be drawn: its own options, and what stands in them at first. */
export const formFor = (
  { command, options, initial, alsoAsk }: AllowedAction,
  now: Instant,
): readonly FieldData[] =>
  forms[command].fields
    .filter(({ name, onlyIfAsked }) => !onlyIfAsked || alsoAsk.includes(name))
    .map((field) => ({
      ...field,
      options: options[field.name] ?? field.options,
      initial: initial[field.name] ?? startsWith(field.initial, now),
    }));
