import type { CaseCommand, Obligation } from '../../src/nrm/index.ts';

/** The duties that this page can discharge with one field; the others have forms of their own or their cards in Teams. */
export type DutyForm = {
  readonly button: string;
  readonly label: string;
  readonly input: 'text' | 'date' | 'datetime-local';
  readonly hint: string;
  /** Null = what was entered is not usable yet. */
  command(entered: string): CaseCommand | null;
};

/** A form before it knows which duty it is about. */
type Form = Omit<DutyForm, 'command'> & { command(entered: string, duty: Obligation): CaseCommand | null };

/** Keys of duties about a letter end in its id: "R45:reply:ID". */
export const letterOf = (duty: Obligation): string => duty.key.split(':').slice(2).join(':');

const forms: Readonly<Record<string, Form>> = {
  'record-reference': {
    button: 'Record the reference',
    label: 'Home Office reference',
    input: 'text',
    hint: 'As it stands in the confirmation or the letter.',
    command: (entered) => {
      const reference = entered.trim();
      return reference === '' ? null : { type: 'record-reference', reference };
    },
  },
  'mark-submitted': {
    button: 'Mark as submitted',
    label: 'When the referral was sent',
    input: 'datetime-local',
    hint: 'Date and time on the Home Office service.',
    command: (entered) => {
      const sent = new Date(entered);
      if (Number.isNaN(sent.getTime())) return null;
      return { type: 'mark-submitted', submittedAt: sent.toISOString() };
    },
  },
  'record-reply': {
    button: 'Record the reply',
    label: 'Day the reply was sent',
    input: 'date',
    hint: 'The reply itself goes to the address in the letter.',
    command: (entered, duty) => {
      const letterId = letterOf(duty);
      if (letterId === '' || !/^\d{4}-\d{2}-\d{2}$/.test(entered)) return null;
      return { type: 'record-reply', letterId, sentOn: entered };
    },
  },
  'record-done': {
    button: 'Record as done',
    label: 'What was done',
    input: 'text',
    hint: 'A sentence for the chronology.',
    command: (entered, duty) => {
      const words = entered.trim();
      return words === '' ? null : { type: 'record-done', key: duty.key, words };
    },
  },
};

export const formOf = (duty: Obligation): DutyForm | null => {
  const form = duty.action === null ? undefined : forms[duty.action];
  if (form === undefined) return null;
  return { ...form, command: (entered) => form.command(entered, duty) };
};
