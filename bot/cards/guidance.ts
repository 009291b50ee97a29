import type { CouncilHelp } from '../../src/council.ts';
import { helpTexts, spokenDay } from '../../src/nrm/index.ts';
import type { Card } from '../ports.ts';
import { box, companionCard, fitting, heading, type Piece, quiet, said, words } from './parts.ts';

export type GuidanceView = {
  readonly help: CouncilHelp;
  /** The tests of the two decisions, as this council words them (R44, R48, C10). */
  readonly rgTestText: string;
  readonly cgTestText: string;
  /** Where a child is referred to the guardian service; null = there is none here (C15). */
  readonly guardians: string | null;
};

const list = (title: string, lines: readonly string[]): readonly Piece[] =>
  lines.length === 0
    ? []
    : [box([words(title, { weight: 'Bolder' }), ...lines.map((line) => said(line, { most: 400 }))])];

const draw = ({ help, rgTestText, cgTestText, guardians }: GuidanceView, most: number): Card =>
  companionCard(
    [
      heading('What the words mean, and whom to ask'),
      ...list(
        'Definitions',
        helpTexts.definitions.map(({ term, text }) => `${term}: ${text}`),
      ),
      ...list('The two decisions', [
        `Test for Reasonable Grounds: “${rgTestText}”`,
        `Test for Conclusive Grounds: “${cgTestText}”`,
      ]),
      ...list(
        'The Competent Authority',
        help.contacts.map(({ name, address, telephone }) =>
          [name, address, telephone].filter((part) => part !== null).join(', '),
        ),
      ),
      ...list('Support for the child', [
        ...help.supportProviders.slice(0, most).map(({ name, contact }) => `${name}: ${contact}`),
        ...(guardians === null ? [] : [`Independent Child Trafficking Guardians: ${guardians}`]),
      ]),
      ...list(
        'Who may make a referral',
        help.firstResponders
          .slice(0, most)
          .map(({ name, formerly, mostlyAdults }) =>
            [
              name,
              ...(formerly.length === 0 ? [] : [` (formerly ${formerly.join(', ')})`]),
              ...(mostlyAdults ? ['; mostly for adults'] : []),
            ].join(''),
          ),
      ),
      ...list(
        'Old names',
        help.oldNames.slice(0, most).map(({ old, now }) => `${old}: ${now}`),
      ),
      quiet(helpTexts.formTip),
      quiet(`Links and names were checked on ${spokenDay(help.checkedOn)}.`),
    ],
    help.links.slice(0, 5).map(({ name, href }) => ({ type: 'Action.OpenUrl', title: name, url: href })),
  );

/** Definitions, addresses and links (R14, R15, R44, R65): no child, no case, the same for everybody. */
export const guidanceCard = (view: GuidanceView): Card => fitting((most) => draw(view, most), 30);
