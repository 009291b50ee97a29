/*
 * Words behind the help links (R8, R25, R44, R64, R65). Plain British English; links and names change, so each list says
 * on which day it was checked, and the council may show its own.
 */

/** First line of every prompt, card and answer about a concern; needs no case and no service behind it (R8). */
export const dangerLine = 'If a child is in immediate danger, call the police on 999.';

/** The tests of the two decisions: the guidance's words, and those of today's law for the help page (R44, R48, C10). */
export const testTexts = {
  reasonableGrounds: {
    text: 'I suspect but cannot prove',
    today: 'Since 2023: reasonable grounds to believe that the person is a victim of modern slavery.',
  },
  conclusiveGrounds: {
    text: 'On the balance of probabilities',
    today: 'Whether it is more likely than not that the person is a victim of modern slavery.',
  },
} as const;

/** Plain words to explain a referral to a child or a parent, where it is safe to (R25, R26). */
export const explainToChild =
  'We are worried that somebody may have made you do things or taken you to places. We want to tell a team at the Home Office whose job it is to find out and to help. You do not have to agree, and you can tell us what you think. We will tell you what they say.';

/** What to do where an adult does not agree (R28, C7). */
export const dutyToNotify =
  'A person aged 18 or over who does not agree is not referred. The council then tells the Home Office without naming them: the Duty to Notify. That report is made on the Home Office service and not here.';

export const helpTexts = {
  checkedOn: '2026-11-01',
  definitions: [
    {
      term: 'National Referral Mechanism',
      text: 'The framework by which possible victims of modern slavery in the United Kingdom are identified and supported.',
    },
    {
      term: 'Trafficking of a child',
      text: 'The Palermo Protocol: moving, harbouring or receiving a child in order to exploit them. No force, threat or deceit needs to be shown where the person is a child, and trafficking happens within the United Kingdom too.',
    },
    {
      term: 'Competent Authority',
      text: 'The part of the Home Office that decides, in two stages, whether somebody is a victim.',
    },
  ],
  benefits: [
    'The child is identified as a possible victim by those whose task it is.',
    'Safeguarding is looked at again, by several agencies together.',
    'It opens access to advice, accommodation and support.',
    'What different agencies know is joined up.',
    'It can matter for a child’s immigration status.',
    'The police can act on what is known, and the national picture grows.',
  ],
  /** What to know beside the link to the form (D16, D17). */
  formTip:
    'The form’s access link works for 30 minutes, a session ends after 60 minutes without typing, and a draft is deleted 28 days after it was last saved.',
  links: [
    {
      name: 'Report modern slavery: the Home Office form',
      href: 'https://www.modernslavery.gov.uk/start',
    },
    {
      name: 'Modern slavery: statutory guidance',
      href: 'https://www.gov.uk/government/publications/modern-slavery-how-to-identify-and-support-victims',
    },
  ],
  oldNames: [
    {
      old: 'UKHTC',
      now: 'The Single Competent Authority decides today; UKHTC no longer does.',
    },
    { old: 'SOCA', now: 'National Crime Agency' },
    { old: 'UKBA', now: 'UK Visas and Immigration, Border Force and Immigration Enforcement' },
    { old: 'Gangmasters Licensing Authority', now: 'Gangmasters and Labour Abuse Authority' },
  ],
  contacts: [
    { name: 'Single Competent Authority', address: 'nrm@modernslavery.gov.uk', telephone: '0300 072 4345' },
    {
      name: 'Immigration Enforcement Competent Authority',
      address: 'IECompetentAuthority@homeoffice.gov.uk',
      telephone: null,
    },
  ],
} as const;
