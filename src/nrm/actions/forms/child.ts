import { askedWhen, choice, day, lines, longText, optional, text, yesNo, yesNoUnknown } from '../field.ts';
import { form } from '../form.ts';

const today = { initial: 'today' } as const;

const modes = { written: 'In writing', verbal: 'By word of mouth' } as const;

/** The child, the family, their safety and who else works with them (R9 to R14, R20 to R32, R63, R66). */
export const childForms = {
  'record-safeguarding': form(
    'record-safeguarding',
    {
      action: longText('What has been done to keep the child safe'),
      byWhom: text('Who did it'),
      on: day('When', today),
      toldChildrensServices: yesNo('Was this the report to children’s services?', { initial: 'false' }),
    },
    (values) => ({ type: 'record-safeguarding', ...values }),
  ),
  'record-views': form(
    'record-views',
    {
      of: choice('Whose views?', {
        child: 'The child’s',
        parent: 'A parent’s',
        carer: 'A carer’s',
        sibling: 'A brother’s or sister’s',
        'other-family': 'Others of the family',
      }),
      askedBy: text('Who asked'),
      on: day('When', today),
      words: longText('What was said, in their own words', {
        hint: 'If the child objects, write it here: it does not stop the referral, but it must be heard.',
      }),
      places: lines('Places they named, one a line', 15, { required: false, max: 4_000 }),
      networks: lines('People or groups they named, one a line', 15, { required: false, max: 4_000 }),
      patterns: lines('What happens again and again, one a line', 15, { required: false, max: 4_000 }),
    },
    ({ places, networks, patterns, ...values }) => ({
      type: 'record-views',
      ...values,
      facts: [
        ...places.map((words) => ({ kind: 'location', words }) as const),
        ...networks.map((words) => ({ kind: 'network', words }) as const),
        ...patterns.map((words) => ({ kind: 'pattern', words }) as const),
      ],
    }),
  ),
  'record-explained': form(
    'record-explained',
    {
      to: choice('Explained to whom?', { child: 'The child', family: 'Parents or carers' }),
      answer: choice('Was the referral explained?', {
        yes: 'Yes',
        'not-yet': 'Not yet',
        'not-safe': 'Not safe to discuss',
      }),
      on: day('When', today),
      words: askedWhen(
        'answer',
        ['yes', 'not-safe'],
        longText('Who explained it and how, or why it is not safe'),
      ),
    },
    ({ words, ...values }) => ({ type: 'record-explained', ...values, words: words ?? '' }),
  ),
  'record-consent': form(
    'record-consent',
    {
      answer: choice('Does the adult agree to be referred?', { given: 'Yes', refused: 'No' }),
      mode: choice('How was it said?', modes),
      on: day('When', today),
    },
    (values) => ({ type: 'record-consent', ...values }),
  ),
  'record-transition': form(
    'record-transition',
    {
      step: choice('What is there to record?', {
        'talk-planned': 'A talk is planned',
        'talk-recorded': 'The talk took place',
        stays: 'The young person stays in the NRM',
        leaves: 'The young person leaves the NRM',
        'could-not-ask': 'The young person could not be asked',
        'no-answer': 'The young person has not answered',
      }),
      mode: askedWhen('step', ['stays', 'leaves'], choice('How was it said?', modes)),
      on: day('When', today),
      words: askedWhen(
        'step',
        ['talk-recorded', 'stays', 'leaves', 'could-not-ask', 'no-answer'],
        longText('Who talked with the young person, and what was said'),
      ),
    },
    ({ words, ...values }) => ({ type: 'record-transition', ...values, words: words ?? '' }),
  ),
  'record-representative': form(
    'record-representative',
    {
      name: text('Their name'),
      relation: text('What they are to the child', { hint: 'For example guardian or solicitor.' }),
      contact: optional(text('How to reach them')),
    },
    (values) => ({ type: 'record-representative', ...values }),
  ),
  'correct-child': form(
    'correct-child',
    {
      name: text('The child’s name'),
      aliases: lines('Nicknames and other names, one a line', 50, { required: false }),
      dateOfBirth: optional(day('Date of birth')),
      unaccompanied: yesNoUnknown('Is the child unaccompanied?', { initial: 'unknown' }),
      reason: longText('Where the correction comes from'),
    },
    ({ name, aliases, dateOfBirth, ...values }) => ({
      type: 'correct-child',
      child: { name, aliases, dateOfBirth },
      ...values,
    }),
  ),
  'record-missing': form(
    'record-missing',
    {
      from: day('Missing since', today),
      to: optional(
        day('Back on', {
          hint: 'Leave empty while the child is missing. Once back, record it again with the same first day.',
        }),
      ),
      words: longText('What is known', { required: false }),
    },
    (values) => ({ type: 'record-missing', ...values }),
  ),
  'record-shared': form(
    'record-shared',
    { withWhom: text('With whom'), what: longText('What was shared'), on: day('When', today) },
    (values) => ({ type: 'record-shared', ...values }),
  ),
  'ask-partner': form(
    'ask-partner',
    { partner: text('Which partner'), what: longText('What you ask for') },
    (values) => ({ type: 'ask-partner', ...values }),
  ),
  'record-partner-answer': form(
    'record-partner-answer',
    {
      answer: choice('Did they answer?', {
        received: 'Information received',
        declined: 'They declined',
      }),
      words: longText('What the partner said'),
    },
    (values, { about }) => ({ type: 'record-partner-answer', requestId: about, ...values }),
  ),
  'record-investigation': form(
    'record-investigation',
    {
      agency: text('Which agency investigates'),
      reference: optional(text('Its reference')),
      kind: choice('Kind', { 'single-agency': 'By one agency', joint: 'Joint with the police' }),
      status: choice('Status', { open: 'Under way', ended: 'Ended' }),
    },
    (values) => ({ type: 'record-investigation', ...values }),
  ),
  'record-police': form(
    'record-police',
    {
      crimeReference: text('Crime reference'),
      childIs: choice('In it the child is', { victim: 'Victim', suspect: 'Suspect', both: 'Both' }),
    },
    (values) => ({ type: 'record-police', ...values }),
  ),
  'record-exploiter': form(
    'record-exploiter',
    {
      description: longText('Who the person or the network is, as far as known', {
        hint: 'Name or nickname, what they do, how they look, where they were last.',
      }),
      source: text('Who says so'),
    },
    (values) => ({ type: 'record-exploiter', ...values }),
  ),
  'tell-police': form(
    'tell-police',
    { reference: text('Crime or intelligence reference') },
    ({ reference }, { about }) => ({ type: 'tell-police', exploiterId: about, reference }),
  ),
  'set-hazard': form(
    'set-hazard',
    { words: longText('Words for the hazard', { required: false }) },
    (values) => ({ type: 'set-hazard', ...values }),
  ),
  'request-hazard-end': form(
    'request-hazard-end',
    { reason: longText('Why the hazard should end') },
    (values) => ({ type: 'request-hazard-end', ...values }),
  ),
  'end-hazard': form('end-hazard', { reason: longText('Why the hazard ends') }, (values) => ({
    type: 'end-hazard',
    ...values,
  })),
  'confirm-hazard-in-case-system': form('confirm-hazard-in-case-system', {}, () => ({
    type: 'confirm-hazard-in-case-system',
  })),
};
