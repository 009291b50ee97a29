import { type FormField, formChoices } from '../nrm/index.ts';
import { answerOf } from './answers/index.ts';
import type { Given, Source } from './answers/source.ts';
import { boxLimit, cleaned } from './clean.ts';
import type { Branch, FormBox } from './form/shape.ts';
import type { PackBox } from './types.ts';

/** What earlier boxes were answered, for the forks: null = asked and not answered yet; absent = not asked. */
export type Values = ReadonlyMap<FormField, readonly string[] | null>;

export type Gate = { readonly open: 'yes' } | { readonly open: 'no' | 'not-yet'; readonly because: string };

/** Does the way through the form come here? `labels` names each box in plain words. */
export const gateOf = (when: Branch | null, values: Values, labels: ReadonlyMap<FormField, string>): Gate => {
  if (when === null) return { open: 'yes' };
  const label = labels.get(when.field) ?? when.field;
  const held = values.get(when.field);
  if (held === undefined) return { open: 'no', because: `“${label}” is not asked` };
  const options = formChoices[when.field] ?? [];
  const wanted = options.filter(({ value }) => when.is.includes(value)).map((one) => one.label);
  if (held === null)
    return {
      open: 'not-yet',
      because: `asked only if “${label}” is ${wanted.join(' or ')}, which is not answered yet`,
    };
  if (held.some((value) => when.is.includes(value))) return { open: 'yes' };
  const said = options.filter(({ value }) => held.includes(value)).map((one) => one.label);
  return {
    open: 'no',
    because: said.length === 0 ? `“${label}” is empty` : `“${label}” is answered ${said.join(', ')}`,
  };
};

/** The form's own answer for "nobody knows", where it offers one. */
const unsure = (field: FormField) =>
  (formChoices[field] ?? []).find(({ value }) => value === 'not-sure' || value === 'i-dont-know');

const nowhereToSay: Readonly<Partial<Record<FormBox['kind'], string>>> = {
  choice:
    'The form takes only the answers shown here. Choose the nearest that you can stand by, and write the reason under “Why you refer”.',
  ticks:
    'The form wants at least one box ticked. Tick what is suspected, and write the reason under “Why you refer”.',
  list: 'The form’s list has no “Unknown”. Choose the nearest, and write the reason under “Why you refer”.',
  email: 'The form takes only an e-mail address here: give one that somebody reads.',
  number: 'The form takes only figures here.',
};

type Answer = Pick<PackBox, 'state' | 'raw' | 'choose' | 'chosen' | 'because' | 'notes'>;

const nothing: Answer = { state: 'missing', raw: '', choose: [], chosen: [], because: null, notes: [] };

const notKnown = (box: FormBox, because: string): Answer => {
  const { kind, field } = box;
  const base = { ...nothing, state: 'not-known' as const, because };
  const option = kind === 'choice' ? unsure(field) : undefined;
  if (option !== undefined) return { ...base, choose: [option.label], chosen: [option.value] };
  if (kind === 'list' && box.unknownListed) return { ...base, choose: ['Unknown'] };
  const nowhere = nowhereToSay[kind];
  return nowhere === undefined ? { ...base, raw: `Not known. ${because}` } : { ...base, notes: [nowhere] };
};

const said = (box: FormBox, given: Given | null): Answer => {
  const notes = given?.note === undefined ? [] : [given.note];
  if (given?.notKnown !== undefined) {
    const answer = notKnown(box, given.notKnown);
    return { ...answer, notes: [...answer.notes, ...notes] };
  }
  if (given?.choices !== undefined) {
    const picked = (formChoices[box.field] ?? []).filter(({ value }) => given.choices?.includes(value));
    return {
      ...nothing,
      state: 'answered',
      choose: picked.map(({ label }) => label),
      chosen: picked.map(({ value }) => value),
      notes,
    };
  }
  if (given?.lookFor !== undefined)
    return { ...nothing, state: 'choose', choose: [given.lookFor], raw: given.lookFor, notes };
  // A date is typed into three boxes, so there is nothing to paste.
  if (given?.text !== undefined && box.kind === 'date')
    return { ...nothing, state: 'answered', raw: given.text, choose: [given.text], notes };
  if (given?.text !== undefined && given.text !== '')
    return { ...nothing, state: 'answered', raw: given.text, notes };
  return { ...nothing, notes };
};

const copied: ReadonlySet<FormBox['kind']> = new Set(['line', 'text', 'email', 'phone', 'number']);

const warningsOf = (
  box: FormBox,
  state: PackBox['state'],
  text: string,
  length: number,
  refused: readonly string[],
) => [
  ...(length > boxLimit
    ? [
        `Too long by ${(length - boxLimit).toLocaleString('en-GB')} characters: the form takes ${boxLimit.toLocaleString('en-GB')}. Shorten it, or add the rest as a paper.`,
      ]
    : []),
  ...(refused.length > 0
    ? [
        `This box refuses what looks like a web or mail address: ${refused.map((word) => `“${word}”`).join(', ')}. In the text to copy a space follows each full stop.`,
      ]
    : []),
  ...(box.kind === 'email' && state === 'answered' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text)
    ? ['The form wants an e-mail address here.']
    : []),
  ...(box.kind === 'number' && state === 'answered' && !/^\d+$/u.test(text)
    ? ['The form takes only figures here.']
    : []),
];

/** One box as it stands on this child's way through the form. */
export const packBox = (source: Source, box: FormBox, gate: Gate): PackBox => {
  const given = gate.open === 'no' ? null : answerOf(source, box);
  const answer = said(box, given);
  const asked = gate.open === 'yes' || (gate.open === 'not-yet' && answer.state !== 'missing');
  const state = asked ? answer.state : 'does-not-apply';
  const copy = copied.has(box.kind);
  const { text, changes, refused, length } = cleaned(copy ? answer.raw : '', {
    oneLine: box.kind !== 'text',
    refusesAddresses: box.refusesAddresses,
  });
  const warnings = warningsOf(box, state, text, length, refused);
  const counts = gate.open === 'yes' && box.need !== 'optional';
  return {
    ...answer,
    field: box.field,
    label: box.label,
    kind: box.kind,
    need: box.need,
    state,
    text: asked ? text : '',
    options: formChoices[box.field] ?? [],
    because: gate.open === 'yes' || asked ? answer.because : gate.because,
    from: given?.from ?? [],
    ask: box.ask,
    whom: box.whom,
    notes: [...answer.notes, ...(gate.open === 'not-yet' && asked ? [`This is ${gate.because}.`] : [])],
    warnings,
    changes,
    length,
    limit: copy ? boxLimit : null,
    counts,
    ready: counts && state !== 'missing' && length <= boxLimit,
  };
};

/** What the forks after this box may look at. */
export const valueHeld = (box: FormBox, { state, chosen }: PackBox): readonly string[] | null | undefined => {
  if (state === 'does-not-apply') return undefined;
  if (box.kind === 'files') return state === 'answered' ? ['files'] : [];
  return chosen.length > 0 ? chosen : null;
};
