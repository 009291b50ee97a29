import type { CaseCommand, CaseCommandType, CommandOf } from '../commands.ts';
import type { Instant, Person } from '../vocabulary.ts';
import type { Entered, Field, FieldData, Raw } from './field.ts';

/** What a form knows beside what was entered. */
export type Given = {
  /** The id of what the action is about, e.g. a letter's; "" where it is about the case itself. */
  readonly about: string;
  /** Where the person stands. */
  readonly place: 'chat' | 'tab' | 'outlook';
  readonly now: Instant;
  /** Who may be chosen; a card hands over a person's id alone. */
  readonly people: readonly Person[];
};

export type ReadForm<C extends CaseCommand = CaseCommand> =
  | { readonly ok: true; readonly command: C }
  /** What is wrong, by the name of the field; "" = with the form as a whole. Never holds what was typed. */
  | { readonly ok: false; readonly messages: Readonly<Record<string, string>> };

export type CommandForm<C extends CaseCommand = CaseCommand> = {
  readonly fields: readonly FieldData[];
  /** The command that was meant, or what to correct, field by field. Pure. */
  readonly toCommand: (entered: Entered, given: Given) => ReadForm<C>;
};

type Fields = Readonly<Record<string, Field<unknown>>>;
type ValuesOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer V> ? V : never };

/** The one way to describe a form: its fields, and the command they make. `whole` = what only all fields together tell. */
export const form = <F extends Fields, T extends CaseCommandType>(
  _type: T,
  fields: F,
  command: (values: ValuesOf<F>, given: Given) => CommandOf<T>,
  whole: (values: ValuesOf<F>) => string | null = () => null,
): CommandForm<CommandOf<T>> => ({
  fields: Object.entries(fields).map(([name, { data }]) => ({ name, ...data })),
  toCommand: (entered, given) => {
    const around = { now: given.now, people: given.people, entered };
    const read = Object.entries(fields).map(
      ([name, one]) => [name, one.read(own(entered, name), around)] as const,
    );
    const messages = read.flatMap(([name, one]) => (one.ok ? [] : [[name, one.message] as const]));
    if (messages.length > 0) return { ok: false, messages: Object.fromEntries(messages) };
    const values = Object.fromEntries(
      read.flatMap(([name, one]) => (one.ok ? [[name, one.value]] : [])),
    ) as ValuesOf<F>;
    const problem = whole(values);
    return problem === null
      ? { ok: true, command: command(values, given) }
      : { ok: false, messages: { '': problem } };
  },
});

const own = (entered: Entered, name: string): Raw =>
  Object.hasOwn(entered, name) ? entered[name] : undefined;
