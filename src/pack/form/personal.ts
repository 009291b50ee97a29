import { box, childAndFamily, ifYes, lead, page, theChild } from './shape.ts';

const personal = page('Personal Details');
const contact = page('Decision Making and Contact');
const send = page('Check and Send');

/** Pages 36 to 43: the child. */
const child = [
  personal(36, 'pv-name-referral', 'Name', [
    box('pv-name-first-name', 'line', 'First name', 'What is the child’s first name?', lead, {
      fills: 'name',
    }),
    box('pv-name-last-name', 'line', 'Last name', 'What is the child’s last name?', lead, { fills: 'name' }),
    box(
      'pv-name-nickname',
      'line',
      'Nickname, or name used in that time',
      'Is there a nickname?',
      childAndFamily,
      {
        need: 'optional',
        fills: 'other names',
      },
    ),
  ]),
  personal(37, 'pv-dob', 'Date of birth', [
    box('pv-dob', 'date', 'Date of birth', 'What is the date of birth?', childAndFamily, {
      need: 'optional',
      fills: 'date of birth',
    }),
  ]),
  personal(38, 'pv-gender-referral', 'Gender', [
    box('pv-gender', 'choice', 'Gender', 'What is the child’s gender?', theChild),
  ]),
  personal(39, 'does-pv-have-children', 'Children of their own', [
    box(
      'does-pv-have-children',
      'choice',
      'Does the child have children?',
      'Does the child have children of their own?',
      theChild,
    ),
    box(
      'does-pv-have-children-yes-amount',
      'number',
      'How many, in figures',
      'How many children?',
      theChild,
      {
        when: ifYes('does-pv-have-children'),
      },
    ),
  ]),
  personal(40, 'pv-nationality-referral', 'Nationality', [
    box('pv-nationality', 'list', 'Nationality', 'Which nationality?', childAndFamily, {
      unknownListed: true,
    }),
    box('pv-nationality-second', 'list', 'Second nationality', 'Is there a second one?', childAndFamily, {
      need: 'optional',
      unknownListed: true,
    }),
  ]),
  personal(41, 'pv-interpreter-requirements', 'Interpreter', [
    box(
      'pv-interpreter-requirements',
      'choice',
      'Is an interpreter needed?',
      'Does the child need an interpreter, and for which language?',
      theChild,
    ),
    box('pv-interpreter-requirements-language', 'line', 'Language', 'Which language?', theChild, {
      when: ifYes('pv-interpreter-requirements'),
    }),
  ]),
  personal(42, 'pv-other-help-with-communication', 'Help with communication', [
    box(
      'pv-other-help-with-communication',
      'choice',
      'Is help with communication needed?',
      'Does the child need a hearing aid, sign language, or speech and language support?',
      'The child, the family and the school',
    ),
    box(
      'pv-other-help-with-communication-aid',
      'line',
      'Which help',
      'Which help with communication?',
      theChild,
      {
        when: ifYes('pv-other-help-with-communication'),
      },
    ),
  ]),
  personal(43, 'pv-ho-reference', 'Home Office references', [
    box(
      'pv-ho-reference',
      'choice',
      'Is there any Home Office reference?',
      'Is there a visa, asylum, port or earlier NRM reference?',
      childAndFamily,
      { fills: 'earlier references' },
    ),
    box('pv-ho-reference-type', 'line', 'Kind and number', 'Which kind, which number?', lead, {
      when: ifYes('pv-ho-reference'),
      fills: 'earlier references',
    }),
  ]),
];

/** Pages 44 to 47: the referrer, and the papers. */
const referrer = [
  contact(
    44,
    'fr-details',
    'Your details',
    [
      box('fr-details-first-name', 'line', 'First name', 'Who refers?', lead, { fills: 'lead professional' }),
      box('fr-details-last-name', 'line', 'Last name', 'Who refers?', lead, { fills: 'lead professional' }),
      box('fr-details-role', 'line', 'Role', 'In which role?', lead, { fills: 'lead professional' }),
      box('fr-details-phone', 'phone', 'Phone number', 'Which number reaches you?', lead),
    ],
    { help: 'E-mail and organisation stand there already and cannot be changed.' },
  ),
  contact(
    45,
    'fr-alternative-contact',
    'Somebody else to write to',
    [
      box(
        'fr-alternative-contact',
        'email',
        'E-mail of a team inbox, a manager or a colleague',
        'Which address is read while you are away?',
        lead,
        { fills: 'setting, else the manager' },
      ),
    ],
    { help: 'Give an inbox that this product watches: letters may come to it.' },
  ),
  contact(
    46,
    'upload-evidence',
    'Papers to add',
    [
      box('upload-file', 'files', 'Papers', 'Which papers support the referral?', lead, {
        need: 'optional',
        fills: 'toolkit, chronology, addresses',
      }),
    ],
    { help: 'At most 100 files of 25 MB: JPG, JPEG, PNG, PDF, DOC, DOCX. No e-mails, films or tables.' },
  ),
  contact(
    47,
    'what-evidence-you-will-submit',
    'What each paper is',
    [
      box(
        'what-evidence-you-will-submit',
        'text',
        'What each paper is, and its date',
        'What is each paper, and from when?',
        lead,
        { fills: 'toolkit, chronology, addresses' },
      ),
    ],
    { when: { field: 'upload-file', is: ['files'] } },
  ),
];

export const personalPages = [
  ...child,
  ...referrer,
  send(48, 'confirm', 'Check and send', [], {
    help: 'Check all answers there, then send: a report cannot be changed afterwards. The draft is deleted after sending, so keep the copy that comes by e-mail, and record here when it was sent.',
  }),
];
