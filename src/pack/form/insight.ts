import { box, ifYes, lead, page } from './shape.ts';

const insight = page('Professional Insight');
const consent = page('Consent and Support');

const signs = 'modern-slavery-indicators';
const doubts = 'evidence-of-dishonesty';
const others = 'are-others-involved';

/** Pages 18 to 22: what the professionals saw. */
export const insightPages = [
  insight(18, signs, 'Indicators', [
    box(
      signs,
      'choice',
      'Did you see indicators of modern slavery?',
      'Did you and others see signs? The answer is yours',
      lead,
    ),
    box(
      `${signs}-details`,
      'text',
      'Which ones, and where they were seen',
      'Which signs, where and when?',
      'The Exploitation Team and the agencies that know the child',
      { when: ifYes(signs), fills: 'toolkit, missing episodes, patterns the family named' },
    ),
  ]),
  insight(19, 'where-how-interview-carried-out', 'How you spoke with the child', [
    box(
      'where-how-interview-carried-out',
      'text',
      'When, where and with whom you spoke; breaks; how the child appeared; worries about safety',
      'When, where and with whom did you speak with the child?',
      'The social worker',
      { fills: 'views of the child' },
    ),
  ]),
  insight(20, 'professional-insight', 'Why you refer', [
    box(
      'professional-insight',
      'text',
      'Why you make this referral',
      'Why do you refer, in your professional judgement?',
      lead,
      { fills: 'reasons of the meeting, consultation, toolkit' },
    ),
  ]),
  insight(
    21,
    doubts,
    'Doubts about what was said',
    [
      box(
        doubts,
        'choice',
        'Is there evidence against what the child says?',
        'Is there evidence that speaks against it? Say so where fear or trauma explains it',
        lead,
      ),
      box(`${doubts}-details`, 'text', 'The evidence', 'What is the evidence, and what explains it?', lead, {
        when: ifYes(doubts),
      }),
    ],
    { help: 'Answer Yes on evidence alone. Fear, trauma and loyalty often explain why accounts change.' },
  ),
  insight(22, others, 'Other professionals', [
    box(
      others,
      'choice',
      'Are other professionals or organisations involved?',
      'Is there a lawyer, GP, support worker, mental health or social worker, school?',
      lead,
      { fills: 'partners, police, investigations, representatives, safeguarding' },
    ),
    box(
      `${others}-details`,
      'text',
      'Who, their references, what they did',
      'Who are they, under which reference, and what have they done?',
      'The partners themselves',
      {
        when: ifYes(others),
        fills: 'partners, police, investigations, representatives, safeguarding',
      },
    ),
  ]),
];

/** Page 35: for a child the form asks nothing here. */
export const consentPages = [
  consent(35, 'pv-want-to-submit-nrm', 'Consent', [], {
    help: 'For a child there is no question here: no consent is needed. The page asks you to explain, where it is right and safe, how the Home Office uses the child’s information.',
  }),
];
