import type { CaseCommand, Obligation } from '../../src/nrm/index.ts';

/** The duties that this page can discharge with one field; the others are done from their cards in Teams. */
export type DutyForm = {
  readonly button: string;
  readonly label: string;
  readonly input: 'text' | 'datetime-local';
  readonly hint: string;
  /** Null = what was entered is not usable yet. */
  command(entered: string): CaseCommand | null;
};

const forms: Readonly<Record<string, DutyForm>> = {
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
};

export const formOf = (duty: Obligation): DutyForm | null =>
  duty.action === null ? null : (forms[duty.action] ?? null);
