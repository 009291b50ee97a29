import type { FormField } from '../../nrm/index.ts';

/** How the form takes an answer. `line` loses its line breaks there; `list` takes only what the form's own list offers. */
export type BoxKind =
  | 'line'
  | 'text'
  | 'choice'
  | 'ticks'
  | 'list'
  | 'date'
  | 'number'
  | 'email'
  | 'phone'
  | 'files';

/** On a condition: the page or box is only asked where an earlier box holds one of these values. */
export type Branch = { readonly field: FormField; readonly is: readonly string[] };

export type FormBox = {
  readonly field: FormField;
  readonly kind: BoxKind;
  /** What it asks, in plain words. */
  readonly label: string;
  readonly need: 'required' | 'conditional' | 'optional';
  readonly when: Branch | null;
  /** The form refuses whatever looks like a web or mail address here, even "left.then" (section D, †). */
  readonly refusesAddresses: boolean;
  /** Of a list: whether it offers "Unknown". */
  readonly unknownListed: boolean;
  /** What of the case fills it; null = only a person's answer does. */
  readonly fills: string | null;
  /** What to ask while it is missing, and whom. */
  readonly ask: string;
  readonly whom: string;
};

export type FormGroup =
  | 'First Responder Details'
  | 'Age Confirmation'
  | 'Background'
  | 'Exploitation Details'
  | 'Professional Insight'
  | 'Exploitation Location'
  | 'Exploiters’ Details'
  | 'Consent and Support'
  | 'Personal Details'
  | 'Decision Making and Contact'
  | 'Check and Send';

export type FormPage = {
  /** Its place on a child's way through the form (section D); pages of one fork share a number. */
  readonly number: number;
  readonly path: string;
  readonly group: FormGroup;
  readonly title: string;
  /** What the worker should know before answering; never part of an answer. */
  readonly help: string | null;
  readonly when: Branch | null;
  readonly boxes: readonly FormBox[];
};

type More = Partial<Omit<FormBox, 'field' | 'kind' | 'label' | 'ask' | 'whom'>>;

/** A box that must be answered, unless `more` says otherwise. */
export const box = (
  field: FormField,
  kind: BoxKind,
  label: string,
  ask: string,
  whom: string,
  more: More = {},
): FormBox => ({
  field,
  kind,
  label,
  ask,
  whom,
  need: more.when === undefined || more.when === null ? 'required' : 'conditional',
  when: null,
  refusesAddresses: false,
  unknownListed: false,
  fills: null,
  ...more,
});

export const ifYes = (field: FormField): Branch => ({ field, is: ['yes'] });

/** On a page of a fork nothing must be answered unless the way goes there. */
const onCondition = (one: FormBox): FormBox =>
  one.need === 'required' ? { ...one, need: 'conditional' } : one;

type PageMore = Partial<Pick<FormPage, 'help' | 'when'>>;

export const page =
  (group: FormGroup) =>
  (
    number: number,
    path: string,
    title: string,
    boxes: readonly FormBox[],
    more: PageMore = {},
  ): FormPage => ({
    number,
    path,
    group,
    title,
    boxes: more.when == null ? boxes : boxes.map(onCondition),
    help: null,
    when: null,
    ...more,
  });

/** Whom to ask. */
export const theChild = 'The child, where it is safe to ask';
export const childAndFamily = 'The child and the family, where it is safe to ask';
export const thePolice = 'The police';
export const lead = 'The lead professional';
export const school = 'The school or college, and the family';
