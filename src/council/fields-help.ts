import type { Field } from './fields.ts';

const part = (name: string, expects: string, example: string, usual: string, meaning: string): Field => ({
  name,
  expects,
  example,
  default: usual,
  meaning,
});

/** What the help shows, and the council's own names (C4, C14, C18, C21). */
export const helpFields: readonly Field[] = [
  part(
    'help',
    'an object of lists',
    '{ "supportProviders": [] }',
    'see `src/nrm/help.ts`',
    'What the help shows. Each list given replaces the product’s own.',
  ),
  part(
    'help.checkedOn',
    'a day, YYYY-MM-DD',
    '"2026-11-01"',
    'the day of this version',
    'On which day you checked links and names (R65).',
  ),
  part(
    'help.links',
    'a list of links, each with name and https address (href)',
    '[{ "name": "Local procedures", "href": "https://procedures.torvale.example" }]',
    'the form and the statutory guidance',
    'Links of the help page (C4, R65).',
  ),
  part(
    'help.links.*.href',
    'an https address in quotes',
    '"https://www.gov.uk"',
    'none',
    'Where the link leads.',
  ),
  part(
    'help.contacts',
    'a list of contacts, each with name, address (mail) and telephone (or null)',
    '[{ "name": "Single Competent Authority", "address": "nrm@modernslavery.gov.uk", "telephone": "0300 072 4345" }]',
    'both Competent Authorities',
    'The Competent Authority’s addresses (C18, R42).',
  ),
  part(
    'help.contacts.*.address',
    'a mail address in quotes',
    '"nrm@modernslavery.gov.uk"',
    'none',
    'Their mail address.',
  ),
  part(
    'help.firstResponders',
    'a list of bodies, each with name, formerly (list) and mostlyAdults (true or false)',
    '[{ "name": "Police forces", "formerly": [], "mostlyAdults": false }]',
    'today’s list',
    'Who may make a formal referral (C21, R15).',
  ),
  part(
    'help.supportProviders',
    'a list of providers, each with name and contact',
    '[{ "name": "Safe Harbour", "contact": "01632 960001" }]',
    'none',
    'Who supports a child here (R14).',
  ),
  part(
    'help.oldNames',
    'a list of old names, each with old and now',
    '[{ "old": "SOCA", "now": "National Crime Agency" }]',
    'those of the guidance',
    'Old names of bodies, so that people find today’s (C4).',
  ),
  part(
    'names',
    'an object with roles, levels or both',
    '{ "levels": { "early-help": "Family Help" } }',
    'the guidance’s',
    'What this council calls roles and levels (C14).',
  ),
  part(
    'names.roles',
    'an object of roles and their names',
    '{ "worker": "lead practitioner" }',
    'the guidance’s',
    'Names of `worker`, `lead-professional`, `chair`, `exploitation-team`, `exploitation-team-manager`, `manager`, `partner`, `administrator`.',
  ),
  part(
    'names.levels',
    'an object of levels and their names',
    '{ "early-help": "Family Help" }',
    'the guidance’s',
    'Names of `none`, `early-help`, `open`.',
  ),
];
