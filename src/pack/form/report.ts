import { box, lead, page } from './shape.ts';

const first = page('First Responder Details');
const age = page('Age Confirmation');
const council = 'local-authority-contacted-about-child-local-authority';

/** Pages 1 to 5: who reports, and the child's age. */
export const reportPages = [
  first(
    1,
    'reference',
    'Your own reference',
    [
      box(
        'reference',
        'line',
        'Your label for the draft; it is not sent to the Home Office',
        'Use the case number',
        lead,
        {
          fills: 'case number',
        },
      ),
    ],
    { help: 'It may appear in e-mails: never a full name.' },
  ),
  first(2, 'organisation', 'Your organisation', [
    box(
      'user-organisation',
      'list',
      'Organisation',
      'Which name does the form list the council under?',
      lead,
      {
        fills: 'setting',
      },
    ),
  ]),
  first(3, 'fr-location', 'Where you make the report', [
    box('fr-location', 'choice', 'Country of the report', 'In which country do you report?', lead, {
      fills: 'setting',
    }),
  ]),
  age(
    4,
    'pv-under-age',
    'Under 18?',
    [
      box('pv-under-age', 'choice', 'Is the child under 18?', 'Find out the date of birth', lead, {
        fills: 'date of birth',
      }),
    ],
    { help: 'Where the age is not certain, the child is treated as a child until it is settled.' },
  ),
  age(
    5,
    'local-authority-contacted-about-child',
    'The council contacted to keep the child safe',
    [
      box(`${council}-name`, 'list', 'Council', 'Which council was contacted about the child?', lead, {
        fills: 'setting',
      }),
      box(`${council}-phone`, 'phone', 'Its phone number', 'Which number reaches the contact?', lead, {
        fills: 'setting',
      }),
      box(`${council}-email`, 'email', 'Its e-mail address', 'Which address reaches the contact?', lead, {
        fills: 'lead professional or social worker',
      }),
      box(`${council}-first-name`, 'line', 'Contact’s first name', 'Who is the contact?', lead, {
        need: 'optional',
        fills: 'lead professional or social worker',
      }),
      box(`${council}-last-name`, 'line', 'Contact’s last name', 'Who is the contact?', lead, {
        need: 'optional',
        fills: 'lead professional or social worker',
      }),
    ],
    {
      help: 'The form asks that the council is contacted before anything else.',
    },
  ),
];
