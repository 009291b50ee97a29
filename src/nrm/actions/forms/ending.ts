import { choice, day, email, lines, longText, optional, person } from '../field.ts';
import { form } from '../form.ts';

/** Who works on the case, and how social care involvement ends (R19, R61, R62). */
export const endingForms = {
  'set-cover': form(
    'set-cover',
    {
      role: choice('Who is away?', {
        worker: 'The social worker',
        manager: 'The manager',
        'lead-professional': 'The lead professional',
      }),
      person: person('Who stands in', 'leads'),
    },
    (values) => ({ type: 'set-cover', ...values }),
  ),
  'end-cover': form('end-cover', {}, (_values, { about }) => ({ type: 'end-cover', role: roleNamed(about) })),
  reassign: form(
    'reassign',
    {
      worker: optional(person('New social worker', 'leads')),
      manager: optional(person('New line manager', 'leads')),
      leadProfessional: optional(person('New lead professional', 'leads')),
      referrerMailbox: optional(
        email('New mailbox for the decision letters', { hint: 'The old one stays watched.' }),
      ),
      reason: longText('Why the case is passed on'),
    },
    (values) => ({ type: 'reassign', ...values }),
    ({ worker, manager, leadProfessional, referrerMailbox }) =>
      worker === null && manager === null && leadProfessional === null && referrerMailbox === null
        ? 'Name who takes over, and for which part of the case.'
        : null,
  ),
  'request-closing': form(
    'request-closing',
    {
      how: choice('What is asked for?', {
        closing: 'Closing social care involvement',
        'step-down': 'Stepping down to Early Help',
      }),
      reason: longText('The reasons'),
    },
    (values) => ({ type: 'request-closing', ...values }),
  ),
  'cancel-closing': form('cancel-closing', { reason: longText('Why it is taken back') }, (values) => ({
    type: 'cancel-closing',
    ...values,
  })),
  'record-assessment': form(
    'record-assessment',
    {
      on: day('When', { initial: 'today' }),
      agencies: lines('Agencies that took part, one a line', 50, { hint: 'At least two.' }),
      words: longText('What the assessment found'),
    },
    (values) => ({ type: 'record-assessment', ...values }),
    ({ agencies }) => (agencies.length < 2 ? 'A multi-agency assessment needs at least two agencies.' : null),
  ),
  'record-mitigation': form(
    'record-mitigation',
    {
      agreedBy: lines('Who agreed that the risk is mitigated, one a line', 50),
      words: longText('How the risk is mitigated'),
    },
    (values) => ({ type: 'record-mitigation', ...values }),
  ),
  'confirm-closing': form('confirm-closing', {}, () => ({ type: 'confirm-closing' })),
  reopen: form('reopen', { reason: longText('Why the child is open again') }, (values) => ({
    type: 'reopen',
    ...values,
  })),
};

const roles = ['worker', 'manager', 'lead-professional'] as const;

/** The part of the case whose cover ends; an unknown one falls to the first, which the heart then judges. */
const roleNamed = (about: string) => roles.find((one) => one === about) ?? roles[0];
