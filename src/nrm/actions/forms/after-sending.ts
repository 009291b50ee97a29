import { askedWhen, choice, choices, day, longText, offered, optional, text, yesNo } from '../field.ts';
import { form } from '../form.ts';

const today = { initial: 'today' } as const;

const pause = {
  on: day('From which day', today),
  words: longText('What the Competent Authority said'),
  letterId: optional(offered('In which letter, if in one')),
};

/** The Competent Authority, its letters and decisions (R40 to R60). */
export const afterSendingForms = {
  'record-reference': form(
    'record-reference',
    { reference: text('The reference, as it stands in the Home Office’s e-mail', { max: 64 }) },
    (values) => ({ type: 'record-reference', ...values }),
    ({ reference }) =>
      reference.length >= 3 ? null : 'Type the reference as it stands in the Home Office’s e-mail.',
  ),
  'correct-reference': form(
    'correct-reference',
    {
      right: optional(text('The right reference, where it is known', { max: 64 })),
      reason: longText('Why it is taken back'),
    },
    (values, { about }) => ({ type: 'correct-reference', wrong: about, ...values }),
  ),
  'record-decision': form(
    'record-decision',
    {
      stage: choice('Which decision?', {
        rg: 'Reasonable Grounds',
        cg: 'Conclusive Grounds',
        review: 'Review of the decision that stands',
        combined: 'Both at once, the first positive',
      }),
      outcome: choice('What was decided?', { positive: 'Positive', negative: 'Negative' }),
      decidedOn: day('Decided on', today),
      toldBy: text('Who at the Competent Authority told you'),
    },
    (values) => ({ type: 'record-decision', ...values }),
  ),
  'settle-letter': form(
    'settle-letter',
    {
      how: choice('Does this letter count?', {
        counts:
          'It counts: I have checked that it comes from the Competent Authority and is about this child',
        'set-aside': 'It does not count',
      }),
      reason: askedWhen('how', ['set-aside'], longText('Why it does not count')),
    },
    (values, { about }) => ({ type: 'settle-letter', letterId: about, ...values }),
  ),
  'record-reply': form(
    'record-reply',
    { sentOn: day('The reply was sent on', today) },
    ({ sentOn }, { about }) => ({ type: 'record-reply', letterId: about, sentOn }),
  ),
  'withdraw-request': form(
    'withdraw-request',
    { reason: longText('Who at the Competent Authority took the questions back, and when') },
    ({ reason }, { about }) => ({ type: 'withdraw-request', letterId: about, reason }),
  ),
  'confirm-letter-in-case-system': form('confirm-letter-in-case-system', {}, (_none, { about }) => ({
    type: 'confirm-letter-in-case-system',
    letterId: about,
  })),
  'record-done': form(
    'record-done',
    { words: longText('What was done, by whom and how') },
    ({ words }, { about }) => ({ type: 'record-done', key: about, words }),
  ),
  'record-new-information': form(
    'record-new-information',
    {
      words: longText('What is new'),
      mayAffectDecision: yesNo(
        'Is it relevant to the trafficking question, or could it affect a decision of the Competent Authority?',
      ),
    },
    (values) => ({ type: 'record-new-information', ...values }),
  ),
  'record-ca-update': form(
    'record-ca-update',
    {
      purpose: choice('What was the update for?', {
        information: 'New information',
        'step-down': 'Before stepping down to Early Help',
        closing: 'Before closing',
      }),
      covers: choices('Which open updates does it answer?', 100),
      sentOn: day('Sent on', today),
      words: longText('What it said', { hint: 'Before stepping down or closing: with the reasons.' }),
      mitigation: askedWhen(
        'purpose',
        ['step-down', 'closing'],
        longText('How the risk is mitigated, as the update says it'),
      ),
    },
    (values) => ({ type: 'record-ca-update', ...values }),
  ),
  'record-review-request': form(
    'record-review-request',
    {
      step: choice('Where does it stand?', {
        considering: 'We consider asking for a review',
        sent: 'The review was asked for',
        'decided-against': 'We do not ask for one',
      }),
      on: day('When', today),
      evidence: longText('What the new evidence is, or why no review is asked for'),
    },
    (values) => ({ type: 'record-review-request', ...values }),
  ),
  'report-threat': form(
    'report-threat',
    {
      kind: choice('What is threatened?', { detention: 'Detention', removal: 'Removal' }),
      words: longText('What is threatened, by whom and when'),
    },
    (values) => ({ type: 'report-threat', ...values }),
  ),
  suspend: form('suspend', pause, (values) => ({ type: 'suspend', ...values })),
  resume: form('resume', pause, (values) => ({ type: 'resume', ...values })),
  withdraw: form(
    'withdraw',
    {
      on: day('When', today),
      mode: choice('How was it said?', { written: 'In writing', talk: 'In a talk' }),
      words: longText('How the young person said so, in writing or in which talk'),
    },
    (values) => ({ type: 'withdraw', ...values }),
  ),
};
