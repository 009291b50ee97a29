import {
  askedWhen,
  choice,
  day,
  lines,
  longText,
  moment,
  onlyIfAsked,
  optional,
  person,
  text,
  yesNo,
} from '../field.ts';
import { form } from '../form.ts';
import { overridden, overrideField } from './answering.ts';

export const levels = {
  none: 'Known to no service yet',
  'early-help': 'Early Help / Targeted Help',
  open: 'Open to social care',
} as const;

/** From the agreement to the sending (R16 to R22, R33 to R39). */
export const referringForms = {
  'name-people': form(
    'name-people',
    {
      leadProfessional: person('Lead professional, who completes the referral', 'leads'),
      exploitationTeamSupporter: person('Exploitation Team member who supports them', 'supporters'),
      override: overrideField,
    },
    ({ override, ...named }) => ({ type: 'name-people', ...named, ...overridden(override) }),
  ),
  'mark-submitted': form(
    'mark-submitted',
    {
      submittedAt: moment('When was it sent on the Home Office service?', { initial: 'now' }),
      safeguardingAnswer: onlyIfAsked(
        longText('No safeguarding action is on the record: what has been done to keep the child safe?', {
          hint: 'The child’s protection comes first. Your answer is kept as a note on the case.',
        }),
      ),
      override: overrideField,
    },
    ({ submittedAt, safeguardingAnswer, override }) => ({
      type: 'mark-submitted',
      submittedAt,
      ...(safeguardingAnswer === null ? {} : { safeguardingAnswer }),
      ...overridden(override),
    }),
  ),
  'record-form-draft': form(
    'record-form-draft',
    {
      lastSavedOn: day('When was the draft last saved on the Home Office service?', { initial: 'today' }),
    },
    (values) => ({ type: 'record-form-draft', ...values }),
  ),
  'override-guard': form(
    'override-guard',
    { reason: longText('Why it may go ahead all the same') },
    ({ reason }, { about }) => ({ type: 'override-guard', guard: guardNamed(about), reason }),
  ),
  'attach-toolkit': form(
    'attach-toolkit',
    {
      completedOn: day('Completed on', { initial: 'today' }),
      document: text('Which document it is, or its link', { max: 1_000 }),
      reviewOn: optional(day('To be reviewed on')),
    },
    (values) => ({ type: 'attach-toolkit', ...values }),
  ),
  'set-level': form(
    'set-level',
    { involvement: choice('At which level is the child known?', levels), reason: longText('What changed') },
    (values) => ({ type: 'set-level', ...values }),
  ),
  'answer-mash': form(
    'answer-mash',
    {
      parentalConsent: choice('Do the parents consent to a MASH referral?', {
        given: 'Yes',
        refused: 'No',
        'not-asked': 'Not asked',
      }),
      goAhead: yesNo('Is the MASH referral made?'),
      reason: optional(
        longText('Why, where it goes ahead without consent or does not go ahead', {
          hint: 'Needed unless the parents consent and the referral is made.',
        }),
      ),
    },
    (values) => ({ type: 'answer-mash', ...values }),
    ({ parentalConsent, goAhead, reason }) =>
      reason === null && !(parentalConsent === 'given' && goAhead)
        ? 'Write why you go ahead without the parents’ consent, or why you do not.'
        : null,
  ),
  'record-pack-fact': form(
    'record-pack-fact',
    {
      section: choice('What is it about?', {
        addresses: 'An earlier address or council',
        names: 'A nickname or another name',
        chronology: 'What led to the referral',
        locations: 'A place the child may have been taken to',
        'people-of-concern': 'A person or network of concern',
      }),
      noneKnown: yesNo('Is nothing known here?', { initial: 'false' }),
      words: askedWhen('noneKnown', ['false', 'no'], longText('What is known')),
      on: optional(day('When it was', { hint: 'Needed for what led to the referral.' })),
      source: text('Where this comes from'),
    },
    ({ words, ...values }) => ({ type: 'record-pack-fact', ...values, words: words ?? '' }),
    ({ section, noneKnown, on }) =>
      section === 'chronology' && !noneKnown && on === null
        ? 'An entry of the chronology needs its day, as exact as it is known.'
        : null,
  ),
  'referred-elsewhere': form(
    'referred-elsewhere',
    {
      body: text('Which body made the referral', { hint: 'For example the police or Border Force.' }),
      submittedOn: optional(day('On which day, if known')),
    },
    (values) => ({ type: 'referred-elsewhere', ...values }),
  ),
  'import-referral': form(
    'import-referral',
    {
      stage: choice('Where does the referral stand?', {
        considering: 'The question is open',
        'not-referred': 'Not referred',
        agreed: 'Agreed, not sent',
        submitted: 'Sent',
        'with-ca': 'With the Competent Authority',
        'rg-positive': 'Reasonable Grounds decision positive',
        'rg-negative': 'Reasonable Grounds decision negative',
        'cg-positive': 'Conclusive Grounds decision positive',
        'cg-negative': 'Conclusive Grounds decision negative',
        suspended: 'Suspended',
        withdrawn: 'Withdrawn',
      }),
      reference: optional(text('The Competent Authority’s reference', { max: 64 })),
      submittedOn: optional(day('Sent on')),
      decidedOn: optional(day('Decided on')),
      source: text('Where the stage and the dates come from', { hint: 'For example the case file.' }),
    },
    (values) => ({ type: 'import-referral', ...values }),
  ),
  'open-case': form(
    'open-case',
    {
      name: text('The child’s name', { hint: 'Or “unknown child” and one other fact.' }),
      aliases: lines('Nicknames and other names, one a line', 50, { required: false }),
      dateOfBirth: optional(day('Date of birth')),
      involvement: choice('At which level is the child known?', levels),
      worker: person('Social worker', 'leads'),
      manager: person('Line manager', 'leads'),
      referrerMailbox: text('Mailbox that gets the decision letters'),
    },
    ({ name, aliases, dateOfBirth, ...values }) => ({
      type: 'open-case',
      child: { name, aliases, dateOfBirth },
      ...values,
      chairs: [],
    }),
  ),
};

const guards = [
  'toolkit-missing',
  'safeguarding-missing',
  'mash-missing',
  'view-is-refer',
  'view-missing',
] as const;

/** The guard that an action is about; an unknown one falls to the first, which the heart then judges. */
const guardNamed = (about: string) => guards.find((one) => one === about) ?? guards[0];
