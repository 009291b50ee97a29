/** A body that may make a formal referral (R15), with the names older guidance uses for it (C4, C21). */
export type FirstResponder = {
  readonly name: string;
  readonly formerly: readonly string[];
  /** Refers adults only, as a rule. */
  readonly mostlyAdults: boolean;
};

const body = (name: string, formerly: readonly string[] = [], mostlyAdults = false): FirstResponder => ({
  name,
  formerly,
  mostlyAdults,
});

/** Today's names first. A council checks the list against the College of Policing's page; the checked day is in helpTexts. */
export const firstResponders: readonly FirstResponder[] = [
  body('Local authority children’s services', [
    'designated persons of safeguarding boards',
    'Health and Social Care Trusts (Northern Ireland)',
  ]),
  body('Police forces'),
  body('National Crime Agency', ['Serious Organised Crime Agency', 'SOCA']),
  body('UK Visas and Immigration', ['UKBA', 'UK Border Agency']),
  body('Border Force', ['UKBA', 'UK Border Agency']),
  body('Immigration Enforcement', ['UKBA', 'UK Border Agency']),
  body('Gangmasters and Labour Abuse Authority', ['Gangmasters Licensing Authority', 'GLA']),
  body('Barnardo’s'),
  body('NSPCC', ['NSPCC CTAC', 'Child Trafficking Advice Centre']),
  body('The Salvation Army', [], true),
  body('Migrant Help', [], true),
  body('Medaille Trust', [], true),
  body('Kalayaan', [], true),
  body('TARA', [], true),
];
