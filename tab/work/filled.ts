import type { AllowedAction, Entered, FieldData, Obligation, Raw } from '../../src/nrm/index.ts';
import type { ActionView } from '../../src/web/api-types.ts';
import { wallTime } from '../words/due.ts';

/** What stands in a form when it opens. A moment is shown as London's clock shows it. */
export const openedForm = (form: readonly FieldData[]): Entered =>
  Object.fromEntries(
    form.flatMap(({ name, kind, initial }) =>
      initial === null ? [] : [[name, standing(kind, initial)] as const],
    ),
  );

const standing = (kind: FieldData['kind'], initial: string): Raw => {
  if (kind === 'lines' || kind === 'choices') return initial.split('\n').filter((one) => one !== '');
  return kind === 'moment' ? wallTime(initial) : initial;
};

/** Is this field asked, as the form stands now? */
export const isAsked = ({ askedWhen }: FieldData, entered: Entered): boolean => {
  const other = askedWhen === null ? undefined : entered[askedWhen.field];
  return askedWhen === null || (typeof other === 'string' && askedWhen.is.includes(other));
};

const isEmpty = (value: Entered[string]): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.every((one) => String(one).trim() === ''));

/** Can it be sent: is all that is asked and required filled in? */
export const isFilledIn = (form: readonly FieldData[], entered: Entered): boolean =>
  form.every((field) => !field.required || !isAsked(field, entered) || !isEmpty(entered[field.name]));

/** What goes to the service: fields that are not asked any more are left out. */
export const asked = (form: readonly FieldData[], entered: Entered): Entered =>
  Object.fromEntries(
    form.filter((field) => isAsked(field, entered)).map(({ name }) => [name, entered[name] ?? null]),
  );

/** Keys of duties that are about one letter, meeting ... end in its id: "R45:reply:ID". */
const aboutOf = ({ key }: Obligation): string => key.split(':').slice(2).join(':');

/** The action that discharges this duty; null where this person has none. */
export const actionFor = (duty: Obligation, actions: readonly ActionView[]): ActionView | null => {
  const fitting = actions.filter(({ command }) => command === duty.action);
  return (
    fitting.find(({ about }) => about === duty.key || (about !== null && about === aboutOf(duty))) ??
    fitting.find(({ about }) => about === null) ??
    null
  );
};

/** Does it take the question up (R2)? While one is open the same form records a concern from outside (R14). */
export const startsQuestion = ({ command, rule }: AllowedAction): boolean =>
  command === 'start-consideration' && rule !== 'R14';

/** One line that names an action among many, and keys it. */
export const actionKey = ({ command, about }: AllowedAction): string => `${command} ${about ?? ''}`;

/** The actions whose title, subject or group holds every word that was typed. */
export const searched = (actions: readonly ActionView[], search: string): readonly ActionView[] => {
  const words = search
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return actions.filter(({ title, aboutWords, group }) => {
    const text = `${title} ${aboutWords ?? ''} ${group}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
};
