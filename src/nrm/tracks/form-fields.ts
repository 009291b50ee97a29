/*
 * The boxes of the Home Office form that stand on a child's way through it, by the form's own ids and in its order
 * (section D; modern-slavery, April 2026). The council records an answer under such an id, and under no other. What
 * each box asks and what fills it stands in src/pack. When the form changes, this list and src/pack/form change.
 */

const numbered = <P extends string>(prefix: P) =>
  ([2, 3, 4, 5, 6, 7, 8, 9, 10] as const).map((n) => `${prefix}-${n}` as const);

const council = 'local-authority-contacted-about-child-local-authority';

export const formFields = [
  'reference',
  'user-organisation',
  'fr-location',
  'pv-under-age',
  `${council}-name`,
  `${council}-phone`,
  `${council}-email`,
  `${council}-first-name`,
  `${council}-last-name`,
  'birthplace',
  'family',
  'education',
  'employment-history',
  'potential-victim-exploitative-situation-multiple',
  'when-did-the-exploitation-take-place',
  'when-did-the-exploitation-take-place-multiple',
  'how-did-the-exploitation-start',
  'were-they-taken-somewhere-by-their-exploiter',
  'were-they-taken-somewhere-by-their-exploiter-journey-details',
  'what-were-they-required-to-do',
  'living-conditions',
  'how-they-were-treated',
  'still-in-exploitative-situation',
  'what-is-keeping-them-in-situation',
  'how-why-did-they-leave-the-situation',
  'when-last-contact',
  'details-last-contact',
  'is-this-the-first-chance-to-report',
  'yes-the-first-chance-to-report',
  'not-sure-the-first-chance-to-report',
  'why-report-now',
  'modern-slavery-indicators',
  'modern-slavery-indicators-details',
  'where-how-interview-carried-out',
  'professional-insight',
  'evidence-of-dishonesty',
  'evidence-of-dishonesty-details',
  'are-others-involved',
  'are-others-involved-details',
  'where-exploitation-happened',
  'where-exploitation-happened-uk-city-1',
  ...numbered('where-exploitation-happened-uk-city'),
  'where-exploitation-happened-other-uk-other-location',
  'where-exploitation-happened-overseas-country-1',
  ...numbered('where-exploitation-happened-overseas-country'),
  'where-exploitation-happened-other-overseas-other-location',
  'current-pv-location-uk-city',
  'current-pv-location-uk-region',
  'who-exploited-pv',
  'exploiters-location',
  'are-exploiters-in-the-uk',
  'exploiters-current-location-details',
  'types-of-exploitation',
  'other-exploitation-details',
  'any-other-pvs',
  'other-potential-victims-yes-details',
  'other-potential-victims-not-sure-details',
  'future-exploitation-concerns',
  'future-exploitation-reasons',
  'reported-to-police',
  'reported-to-police-police-forces',
  'reported-to-police-crime-reference',
  'authorities-cooperation',
  'authorities-cooperation-details',
  'pv-name-first-name',
  'pv-name-last-name',
  'pv-name-nickname',
  'pv-dob',
  'pv-gender',
  'does-pv-have-children',
  'does-pv-have-children-yes-amount',
  'pv-nationality',
  'pv-nationality-second',
  'pv-interpreter-requirements',
  'pv-interpreter-requirements-language',
  'pv-other-help-with-communication',
  'pv-other-help-with-communication-aid',
  'pv-ho-reference',
  'pv-ho-reference-type',
  'fr-details-first-name',
  'fr-details-last-name',
  'fr-details-role',
  'fr-details-phone',
  'fr-alternative-contact',
  'upload-file',
  'what-evidence-you-will-submit',
] as const;

/** A box of the form. `types-of-exploitation` stands for the ten boxes to tick on that page. */
export type FormField = (typeof formFields)[number];

export type FormChoice = { readonly value: string; readonly label: string };

const yes = { value: 'yes', label: 'Yes' };
const no = { value: 'no', label: 'No' };
const notSure = { value: 'not-sure', label: 'Not sure' };
const yesNo = [yes, no] as const;
const yesNoNotSure = [yes, no, notSure] as const;

/** Boxes that offer fixed answers, with the form's own values. A list of towns or forces is not among them. */
export const formChoices: Readonly<Partial<Record<FormField, readonly FormChoice[]>>> = {
  'fr-location': [
    { value: 'england', label: 'England' },
    { value: 'wales', label: 'Wales' },
    { value: 'scotland', label: 'Scotland' },
    { value: 'northern-ireland', label: 'Northern Ireland' },
  ],
  'pv-under-age': yesNoNotSure,
  'potential-victim-exploitative-situation-multiple': [
    yes,
    no,
    { value: 'i-dont-know', label: 'I don’t know' },
  ],
  'were-they-taken-somewhere-by-their-exploiter': yesNo,
  'still-in-exploitative-situation': yesNo,
  'when-last-contact': [
    { value: 'within-the-last-week', label: 'Within the last week' },
    { value: 'within-the-last-month', label: 'Within the last month' },
    { value: 'within-the-last-3-month', label: 'Within the last 3 months' },
    { value: 'within-the-last-6-month', label: 'Within the last 6 months' },
    { value: 'within-the-last-6-12-month', label: 'Within the last 6-12 months' },
    { value: 'over-a-year-ago', label: 'Over a year ago' },
    notSure,
  ],
  'is-this-the-first-chance-to-report': yesNoNotSure,
  'modern-slavery-indicators': yesNo,
  'evidence-of-dishonesty': yesNo,
  'are-others-involved': yesNo,
  'where-exploitation-happened': [
    { value: 'uk', label: 'UK' },
    { value: 'overseas', label: 'Overseas' },
    { value: 'uk-and-overseas', label: 'UK and overseas' },
  ],
  'exploiters-location': yesNo,
  'are-exploiters-in-the-uk': yesNo,
  'types-of-exploitation': [
    { value: 'types-of-exploitation-forced-to-work', label: 'Forced to work for nothing or almost nothing' },
    { value: 'types-of-exploitation-wages-taken', label: 'Wages taken' },
    { value: 'types-of-exploitation-forced-to-commit-fraud', label: 'Forced to commit fraud' },
    { value: 'types-of-exploitation-prostitution', label: 'Forced into prostitution' },
    { value: 'types-of-exploitation-child-exploitation', label: 'Child sexual exploitation' },
    { value: 'types-of-exploitation-taken-somewhere', label: 'Taken somewhere, held and assaulted' },
    {
      value: 'types-of-exploitation-forced-to-commit-crime',
      label: 'Forced to commit a crime (county lines, drugs, begging)',
    },
    { value: 'types-of-exploitation-organs-removed', label: 'Organs removed' },
    { value: 'types-of-exploitation-unpaid-household-work', label: 'Unpaid household work' },
    { value: 'types-of-exploitation-other', label: 'Other' },
  ],
  'any-other-pvs': yesNoNotSure,
  'future-exploitation-concerns': yesNo,
  'reported-to-police': yesNo,
  'authorities-cooperation': yesNo,
  'pv-gender': [
    { value: 'female', label: 'Female' },
    { value: 'male', label: 'Male' },
    { value: 'unknown', label: 'They do not identify as male or female' },
  ],
  'does-pv-have-children': yesNo,
  'pv-interpreter-requirements': yesNo,
  'pv-other-help-with-communication': yesNo,
  'pv-ho-reference': yesNo,
};

/** The one box of fixed answers that takes several. */
export const takesSeveral = (field: FormField): boolean => field === 'types-of-exploitation';

export const isFormField = (id: string): id is FormField => (formFields as readonly string[]).includes(id);
