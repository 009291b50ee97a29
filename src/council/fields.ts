import { helpFields } from './fields-help.ts';
import { processFields } from './fields-process.ts';

/** One field of the council file, for people: what to write there, and an example of it. */
export type Field = {
  /** With dots; `*` stands for the place in a list. */
  readonly name: string;
  /** What stands there, as a person would write it: "a whole number, 1 or more". */
  readonly expects: string;
  readonly example: string;
  /** As it is shown: null = must be given. */
  readonly default: string | null;
  readonly meaning: string;
};

export const field = (
  name: string,
  expects: string,
  example: string,
  usual: string | null,
  meaning: string,
): Field => ({ name, expects, example, default: usual, meaning });

const somebody = 'people with id, name and email';
const example =
  '[{ "id": "00000000-0000-4000-8000-000000000004", "name": "Colin Baxter", "email": "colin.baxter@torvale.example" }]';

const council: readonly Field[] = [
  field('name', 'a name in quotes', '"Torvale Council"', null, 'The council’s name, on cards and pages.'),
  field(
    'people',
    'the three lists of people',
    '{ "exploitationTeamManagers": [...], "exploitationTeam": [...], "administrators": [...] }',
    null,
    'Who has a special role.',
  ),
  field(
    'people.exploitationTeamManagers',
    `a list of at least one of the ${somebody}`,
    example,
    null,
    'They give the view that "do not refer" needs (R1, R5), see every NRM case and the tray of letters that need a person.',
  ),
  field(
    'people.exploitationTeam',
    `a list of ${somebody}; [] = nobody`,
    example,
    null,
    'Members of the Exploitation Team.',
  ),
  field(
    'people.administrators',
    `a list of at least one of the ${somebody}`,
    example,
    null,
    'Told when a mailbox cannot be watched. They see no child.',
  ),
  field(
    'people.*.*.id',
    'the object id from the Entra admin centre',
    '"00000000-0000-4000-8000-000000000004"',
    null,
    'Entra object id: the only thing trusted for who somebody is.',
  ),
  field('people.*.*.name', 'the person’s name in quotes', '"Colin Baxter"', null, 'As people see it.'),
  field(
    'people.*.*.email',
    'the person’s mail address in quotes',
    '"colin.baxter@torvale.example"',
    null,
    'Their mail address.',
  ),
  field(
    'mailboxes',
    'a list of at least one mail address',
    '["daniel.okafor@torvale.example"]',
    null,
    'Mail addresses to watch, every folder. Name every referrer’s mailbox and the team inboxes; the app registration must be allowed to read exactly these.',
  ),
  field('mailboxes.*', 'a mail address in quotes', '"daniel.okafor@torvale.example"', null, 'One mailbox.'),
  field(
    'letters.trustedDomains',
    'a list of at least one domain',
    '["modernslavery.gov.uk", "homeoffice.gov.uk"]',
    '`modernslavery.gov.uk`, `homeoffice.gov.uk`',
    'Domains from which the Competent Authority writes, with their sub-domains (C18). Mail from them counts only when the council’s own Exchange Online proved it.',
  ),
  field(
    'letters.relayDomains',
    'a list of domains',
    '["notifications.service.gov.uk"]',
    '`notifications.service.gov.uk`',
    'Relays that may carry confirmations and acknowledgements. A decision by that road waits for a person.',
  ),
  field(
    'letters.trustedDomains.*',
    'a domain in small letters, without @',
    '"homeoffice.gov.uk"',
    null,
    'One domain.',
  ),
  field(
    'letters.relayDomains.*',
    'a domain in small letters, without @',
    '"notifications.service.gov.uk"',
    null,
    'One domain.',
  ),
  field(
    'letters.referencePatterns',
    'a list of at least one regular expression in quotes',
    '["NRM[0-9]{8}"]',
    'see `src/letters/settings.ts`',
    'Shapes of a referral reference, as regular expressions. The Home Office publishes none: add what the first letters show.',
  ),
  field(
    'changes',
    'a list of changes, each with "from" and "process"',
    '[{ "from": "2027-04-01", "process": { "rgTargetWorkingDays": 10 } }]',
    'none',
    'Settings of `process` that hold from a day on. A case keeps those under which its clock started; later clocks on it take the new ones.',
  ),
  field(
    'changes.*.from',
    'the first day on which they hold, YYYY-MM-DD',
    '"2027-04-01"',
    null,
    'The day of the change, in London.',
  ),
];

/** Every field of the council file: for its errors and for docs/settings.md. A list's own parts need no line in the page. */
export const fields: readonly Field[] = [...council, ...processFields, ...helpFields];

const plain = (path: readonly PropertyKey[]): readonly string[] =>
  path.map((part) => (typeof part === 'number' ? '*' : String(part)));

const fits = (name: readonly string[], path: readonly string[]): boolean =>
  path.every((part, at) => name[at] === '*' || name[at] === part);

/** What is changed from a day on is a field of `process` too. */
const own = (path: readonly PropertyKey[]): readonly string[] => {
  const parts = plain(path);
  return parts[0] === 'changes' && parts[2] === 'process' ? parts.slice(2) : parts;
};

/** The field at a path such as `process.meetingTypes.0.name`; null where none has a line of its own. */
export const fieldAt = (path: readonly PropertyKey[]): Field | null => {
  const parts = own(path);
  const found = fields.find(({ name }) => {
    const named = name.split('.');
    return named.length === parts.length && fits(named, parts);
  });
  return found ?? null;
};

/** Names that may stand directly under a path: for "did you mean". */
export const namesUnder = (path: readonly PropertyKey[]): readonly string[] => {
  const parts = own(path);
  const under = fields.map(({ name }) => name.split('.')).filter((name) => fits(name, parts));
  return [...new Set(under.flatMap((name) => name[parts.length] ?? []))].filter((name) => name !== '*');
};

/** The table of docs/settings.md. */
export const councilMarkdown = (): string =>
  [
    '| field | default | meaning |',
    '| --- | --- | --- |',
    ...fields
      .filter(({ name }) => !name.includes('*'))
      .map(({ name, default: usual, expects, meaning }) =>
        `| \`${name}\` | ${usual ?? 'none: must be given'} | ${meaning} Write ${expects}. |`.replaceAll(
          '|',
          '|',
        ),
      ),
  ].join('\n');
