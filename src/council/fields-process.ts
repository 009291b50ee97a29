import type { Field } from './fields.ts';

const whole = 'a whole number, 1 or more';
const yesNo = 'true or false, without quotes';

const days = (name: string, usual: number, meaning: string): Field => ({
  name: `process.${name}`,
  expects: whole,
  example: String(usual),
  default: String(usual),
  meaning,
});
const other = (name: string, expects: string, example: string, usual: string, meaning: string): Field => ({
  name: `process.${name}`,
  expects,
  example,
  default: usual,
  meaning,
});
const flag = (name: string, usual: boolean, meaning: string): Field =>
  other(name, yesNo, String(usual), usual ? 'yes' : 'no', meaning);
const choice = (name: string, of: readonly string[], meaning: string): Field =>
  other(name, of.map((one) => `"${one}"`).join(' or '), `"${of[0] ?? ''}"`, `\`${of[0] ?? ''}\``, meaning);
const text = (name: string, example: string, usual: string, meaning: string): Field =>
  other(name, 'a text in quotes', `"${example}"`, usual, meaning);

/** Section C of the process, in its order. */
export const processFields: readonly Field[] = [
  {
    name: 'process',
    expects: 'an object of settings',
    example: '{ "rgTargetWorkingDays": 5 }',
    default: 'the guidance’s',
    meaning: 'Settings of the process; each has its line below.',
  },
  choice(
    'dutyWording',
    ['duty', 'expected'],
    'How strongly the product words that a possible victim is referred (C1). Reasons for not referring are needed in either case.',
  ),
  days(
    'cgEarliestCalendarDays',
    45,
    'Days before which no Conclusive Grounds decision is expected (R47, D9; 30 under today’s law, C2).',
  ),
  days('recoveryCalendarDays', 45, 'Length of the recovery period (R52, D12, C2).'),
  choice('cgEarliestRunsFrom', ['rg-decision', 'referral'], 'From when those days count (C3).'),
  other(
    'reviewWindowCalendarDays',
    `${whole}, or null for no window`,
    '30',
    '30',
    'Days in which a review is best asked for (D13, C5). It is a warning: a review can always be asked for.',
  ),
  text(
    'reviewTerm',
    'reconsideration',
    '`review decision`',
    'What looking at a decision again is called (C5).',
  ),
  choice(
    'caUpdateRoute',
    ['email', 'form'],
    'How new information reaches the Competent Authority (C6, R60).',
  ),
  text(
    'dutyToNotifyNote',
    'Use the Duty to Notify.',
    'see `src/nrm/help.ts`',
    'What people read when an adult does not agree to a referral (C7, R28).',
  ),
  other(
    'transitionModes',
    'a list of "written", "verbal" or both',
    '["written", "verbal"]',
    'both',
    'How a person of 18 may say yes or no (C8).',
  ),
  flag(
    'verbalOnlyFrom18',
    true,
    'Does the answer to going on as an adult count from the 18th birthday on only (C8)?',
  ),
  days(
    'transitionReplyWorkingDays',
    10,
    'Working days to answer the letter on turning 18 where it names no day (D15).',
  ),
  other(
    'birthdayReminderDays',
    'a list of whole numbers, the largest first',
    '[180, 90, 30, 7, 0]',
    '180, 90, 30, 7, 0',
    'How many days before the 18th birthday somebody is reminded (D14).',
  ),
  flag('pilotEnabled', false, 'Does a local panel decide for children in this area (C9)?'),
  days('pilotRgCalendarDays', 45, 'Days in which the panel makes the first decision (C9).'),
  days('pilotMinDaysTo18', 100, 'The panel decides for children further than this from 18 (C9).'),
  other(
    'pilotMailDomains',
    'a list of domains',
    '["torvale.example"]',
    'none',
    'Domains of the panel: trusted like the Competent Authority’s while `pilotEnabled` is on (C9).',
  ),
  other(
    'pilotMailDomains.*',
    'a domain in small letters, without @',
    '"torvale.example"',
    'none',
    'One domain.',
  ),
  text(
    'rgTestText',
    'I suspect but cannot prove',
    '`I suspect but cannot prove`',
    'The test of the Reasonable Grounds decision, shown beside its date (C10, R44).',
  ),
  text(
    'cgTestText',
    'On the balance of probabilities',
    '`On the balance of probabilities`',
    'The test of the Conclusive Grounds decision (C10, R48).',
  ),
  days(
    'rgTargetWorkingDays',
    5,
    'Working days from sending to the Reasonable Grounds decision (R43, D6, C11).',
  ),
  choice(
    'requireSafeguarding',
    ['warn', 'block'],
    'Is a referral sent before any safeguarding action is on the record warned of, or stopped (C12, R9)?',
  ),
  choice(
    'etmGate',
    ['consult', 'approve'],
    '`approve` makes the Exploitation Team manager’s agreement a condition (C13).',
  ),
  other(
    'meetingTypes',
    'a list of at least one meeting type',
    '[{ "id": "strategy", "name": "Strategy meeting", "titleWords": ["strategy"], "questionInSharedChat": true, "severalChildren": false }]',
    'the seven of the guidance',
    'The meetings that ask (C14, R4). Giving the field replaces the whole list.',
  ),
  other(
    'meetingTypes.*.id',
    'a short name of small letters, digits and dashes',
    '"family-panel"',
    'none',
    'Never change it once meetings have been held.',
  ),
  other('meetingTypes.*.name', 'a name in quotes', '"Family panel"', 'none', 'As people see it.'),
  other(
    'meetingTypes.*.titleWords',
    'a list of at least one word or phrase in quotes',
    '["family panel"]',
    'none',
    'A meeting whose title holds one of them is of this type.',
  ),
  other(
    'meetingTypes.*.titleWords.*',
    'a word or phrase in quotes',
    '"family panel"',
    'none',
    'One of them.',
  ),
  flag(
    'meetingTypes.*.questionInSharedChat',
    false,
    'May the bare question, without a child, stand in the shared chat?',
  ),
  flag('meetingTypes.*.severalChildren', false, 'Is it usually about several children?'),
  other(
    'meetingTypes.*.asks',
    'a list of questions from docs/settings.md',
    '["safeguarding"]',
    'none',
    'What this type asks beside what every meeting asks.',
  ),
  other(
    'meetingTypes.*.asks.*',
    'the name of a question from docs/settings.md',
    '"safeguarding"',
    'none',
    'One of them.',
  ),
  flag(
    'ictgAvailable',
    false,
    'Is there an Independent Child Trafficking Guardian service here? Then the checklist of an agreed referral has its line (C15).',
  ),
  other(
    'ictgLink',
    'an https address in quotes, or null',
    '"https://guardians.example/refer"',
    'none',
    'Where a child is referred to that service.',
  ),
  flag(
    'closureAppliesAfterNegative',
    true,
    '`no` lets a child with a negative decision be closed without the assessment and the agreed view. That departs from the guidance, and the service says so at start (C19, R61).',
  ),
  flag(
    'toolkitOverride',
    true,
    'May a manager let a referral go without its toolkit? It stays owed (C20, R22).',
  ),
  days(
    'considerationWorkingDays',
    1,
    'Working days to answer a question that was opened outside a meeting (D1).',
  ),
  days('consultationWorkingDays', 1, 'Working days for the Exploitation Team manager’s view (D2).'),
  days(
    'sendWorkingDays',
    1,
    'Working days after which an agreed referral that is not sent is chased, then daily (D3).',
  ),
  days('referenceWorkingDays', 1, 'Working days after which a missing reference is chased (D4).'),
  days('acknowledgementWorkingDays', 2, 'Working days after which a missing acknowledgement is chased (D5).'),
  days(
    'rgChaseWorkingDays',
    5,
    'Working days between two looks in Junk while the first decision is late (D7).',
  ),
  days(
    'informationRequestWorkingDays',
    5,
    'Working days to answer an information request that names no day (D8).',
  ),
  days(
    'cgChaseDays',
    28,
    'Days between two reminders to ask for news once a Conclusive Grounds decision may come (D10).',
  ),
  other(
    'draftReminderDays',
    'a whole number from 1 to 27',
    '14',
    '14',
    'Days after which a draft on the Home Office service is called to mind; the service deletes it after 28 (D16).',
  ),
  other(
    'extraBankHolidays',
    'a list of days, YYYY-MM-DD',
    '["2027-05-10"]',
    'none',
    'Bank holidays proclaimed one by one. Those by rule are known. They hold at once, for every case.',
  ),
  other('extraBankHolidays.*', 'a day, YYYY-MM-DD', '"2027-05-10"', 'none', 'One day.'),
];
