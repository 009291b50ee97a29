import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { councilMarkdown, fields } from '../../src/council/fields.ts';
import { councilFrom, councilNow, councilWarnings, processOn } from '../../src/council.ts';
import { askedAlways, defaultProcessSettings, meetingQuestions } from '../../src/nrm/index.ts';

const person = {
  id: '00000000-0000-4000-8000-000000000004',
  name: 'Colin Baxter',
  email: 'colin.baxter@torvale.example',
};
const file = {
  name: 'Torvale Council',
  people: { exploitationTeamManagers: [person], exploitationTeam: [person], administrators: [person] },
  mailboxes: ['daniel.okafor@torvale.example'],
};
const read = (change: object) => councilFrom(JSON.stringify({ ...file, ...change }));
const problems = (change: object): string => {
  const answer = read(change);
  return answer.ok ? 'no problem' : answer.problems.join('\n');
};
const council = (change: object = {}) => {
  const answer = read(change);
  if (!answer.ok) throw new Error(answer.problems.join('\n'));
  return answer.council;
};

describe('Config: a council file with a mistake', () => {
  const mistakes: readonly (readonly [string, object, RegExp])[] = [
    [
      'a number in words',
      { process: { rgTargetWorkingDays: 'five' } },
      /^"process\.rgTargetWorkingDays" cannot be "five"\. Write a whole number, 1 or more, for example 5$/u,
    ],
    [
      'nothing of it',
      { process: { rgTargetWorkingDays: 0 } },
      /cannot be 0\. Write a whole number, 1 or more/u,
    ],
    ['half a day', { process: { cgChaseDays: 1.5 } }, /cannot be 1\.5\. Write a whole number/u],
    [
      'a choice that is none',
      { process: { etmGate: 'agree' } },
      /cannot be "agree"\. Write "consult" or "approve"/u,
    ],
    [
      'a misspelt setting',
      { process: { rgTargetWorkingDay: 5 } },
      /"process\.rgTargetWorkingDay" is no setting\. Did you mean "rgTargetWorkingDays"\?/u,
    ],
    ['a misspelt part', { mailbox: [] }, /"mailbox" is no setting\. Did you mean "mailboxes"\?/u],
    [
      'a name nobody knows',
      { colour: 'blue' },
      /"colour" is no setting\. Take it out, or look its name up in docs\/settings\.md/u,
    ],
    [
      'a part that is missing',
      { people: { ...file.people, administrators: undefined } },
      /"people\.administrators" is missing\. Write a list of at least one of the people/u,
    ],
    [
      'an empty list',
      { mailboxes: [] },
      /"mailboxes" cannot be an empty list\. Write a list of at least one mail address/u,
    ],
    [
      'no address',
      { mailboxes: ['daniel'] },
      /"mailboxes, entry 1" cannot be "daniel"\. Write a mail address/u,
    ],
    [
      'a person without an id',
      { people: { ...file.people, administrators: [{ ...person, id: 'lee' }] } },
      /"people\.administrators, entry 1, id" cannot be "lee"\. Write the object id from the Entra admin centre/u,
    ],
    [
      'a day that is none',
      { process: { extraBankHolidays: ['2027-02-30'] } },
      /extraBankHolidays, entry 1" cannot be "2027-02-30"\. Write a day, YYYY-MM-DD/u,
    ],
    [
      'yes in words',
      { process: { toolkitOverride: 'yes' } },
      /cannot be "yes"\. Write true or false, without quotes/u,
    ],
    [
      'a change without its day',
      { changes: [{ process: {} }] },
      /"changes, entry 1, from" is missing\. Write the first day/u,
    ],
    [
      'a change with a misspelt setting',
      { changes: [{ from: '2027-04-01', process: { rgTargetWorkingDay: 5 } }] },
      /entry 1, process\.rgTargetWorkingDay" is no setting\. Did you mean "rgTargetWorkingDays"/u,
    ],
    [
      'a change of one-off holidays',
      { changes: [{ from: '2027-04-01', process: { extraBankHolidays: [] } }] },
      /process\.extraBankHolidays" cannot change on a day\. Put it into "process"/u,
    ],
    [
      'two changes from one day',
      {
        changes: [
          { from: '2027-04-01', process: {} },
          { from: '2027-04-01', process: {} },
        ],
      },
      /two entries from 2027-04-01\. Put them into one/u,
    ],
    [
      'a bracket not closed',
      { letters: { referencePatterns: ['NRM[0-9'] } },
      /no regular expression\. Look for a bracket/u,
    ],
    [
      'a meeting type without words',
      {
        process: {
          meetingTypes: [
            { id: 'a', name: 'A', titleWords: [], questionInSharedChat: false, severalChildren: false },
          ],
        },
      },
      /meetingTypes, entry 1, titleWords" cannot be an empty list\. Write a list of at least one word/u,
    ],
    [
      'a question that nobody knows',
      {
        process: {
          meetingTypes: [
            {
              id: 'a',
              name: 'A',
              titleWords: ['a'],
              questionInSharedChat: false,
              severalChildren: false,
              asks: ['weather'],
            },
          ],
        },
      },
      /asks, entry 1" cannot be "weather"\. Write the name of a question/u,
    ],
    [
      'one mailbox twice',
      { mailboxes: ['a@b.example', 'A@b.example'] },
      /names a@b\.example twice\. Take one of them out/u,
    ],
    [
      'a link that is not https',
      { help: { links: [{ name: 'x', href: 'http://x.example' }] } },
      /help\.links, entry 1, href" cannot be "http:\/\/x\.example"\. Write an https address/u,
    ],
    ['a number where a list should be', { mailboxes: 7 }, /"mailboxes" cannot be 7\. Write a list/u],
  ];
  for (const [what, change, said] of mistakes)
    it(`says of ${what} where it is, what stands there and what to write`, () => {
      const words = problems(change);
      assert.match(words, said);
      assert.doesNotMatch(words, /expected|Invalid|received|Unrecognized|Too small|undefined|schema/u);
    });

  it('says of two types with one id which they are', () => {
    const type = {
      id: 'panel',
      name: 'P',
      titleWords: ['p'],
      questionInSharedChat: false,
      severalChildren: false,
    };
    assert.match(problems({ process: { meetingTypes: [type, type] } }), /two types with the id "panel"/u);
  });

  it('says where text stops being readable, in lines and characters', () => {
    const broken = councilFrom('{\n "name": "Torvale",\n "people" {}\n}');
    assert.ok(!broken.ok);
    assert.match(
      broken.problems.join(),
      /from line 3, character \d+ on\. Look there, and just before, for a missing/u,
    );
    const empty = councilFrom('');
    assert.match(empty.ok ? '' : empty.problems.join(), /ends too early or is empty/u);
  });

  it('names all mistakes at once, and never a whole list of people', () => {
    const words = problems({ mailboxes: [], process: { cgChaseDays: 0 }, people: [person] });
    assert.equal(words.split('\n').length, 3);
    assert.doesNotMatch(words.split('Write')[0] ?? '', /Colin/u);
  });
});

describe('Config: what a council sets', () => {
  it('has a line of its own for every setting of the process, in the docs as in the code', () => {
    const named = fields.map(({ name }) => name);
    const missing = Object.keys(defaultProcessSettings).filter((name) => !named.includes(`process.${name}`));
    assert.deepEqual(missing, []);
    const plain = (text: string) => text.replaceAll(/-{3,}/gu, '---').replaceAll(/ +/gu, ' ');
    const page = readFileSync(join(import.meta.dirname, '../../docs/settings.md'), 'utf8');
    assert.ok(
      plain(page).includes(plain(councilMarkdown())),
      'make it with: npm run --silent nrm -- settings --council',
    );
    for (const [id, { words }] of Object.entries(meetingQuestions))
      assert.ok(page.includes(`| \`${id}\``) && page.includes(words), id);
  });

  it('can be written as the examples show', () => {
    for (const { name, example } of fields.filter(({ name: at }) => /^process\.[^.*]+$/u.test(at)))
      assert.equal(problems({ process: { [name.slice(8)]: JSON.parse(example) } }), 'no problem', name);
    for (const { name, example } of fields.filter(({ name: at }) => /^help\.[^.*]+$/u.test(at)))
      assert.equal(problems({ help: { [name.slice(5)]: JSON.parse(example) } }), 'no problem', name);
    for (const { name, example } of fields.filter(({ name: at }) => /^names\.[^.*]+$/u.test(at)))
      assert.equal(problems({ names: { [name.slice(6)]: JSON.parse(example) } }), 'no problem', name);
    for (const { name, example } of fields.filter(({ name: at }) => /^form\.[^.*]+$/u.test(at)))
      assert.equal(problems({ form: { [name.slice(5)]: JSON.parse(example) } }), 'no problem', name);
  });

  it('changes a setting from a day on, at midnight in London and without a restart', () => {
    const changed = council({
      process: { rgTargetWorkingDays: 6 },
      changes: [
        { from: '2027-06-01', process: { rgTargetWorkingDays: 8 } },
        { from: '2027-04-01', process: { rgTargetWorkingDays: 7, dutyWording: 'expected' } },
      ],
    });
    const length = (day: string) => processOn(changed, day).rgTargetWorkingDays;
    assert.deepEqual(['2027-03-31', '2027-04-01', '2027-05-31', '2027-06-01'].map(length), [6, 7, 7, 8]);
    assert.equal(
      processOn(changed, '2027-07-01').dutyWording,
      'expected',
      'what a later change leaves out stays',
    );
    let clock = '2027-05-31T22:59:59.000Z';
    const live = councilNow(changed, () => new Date(clock));
    assert.equal(live.process.rgTargetWorkingDays, 7);
    assert.equal(live.process, live.process, 'the same object all day');
    clock = '2027-05-31T23:00:00.000Z';
    assert.equal(live.process.rgTargetWorkingDays, 8);
  });

  it('C4, C18, C21: shows its own links, contacts and bodies, and the product’s where it gives none', () => {
    const links = [{ name: 'Local procedures', href: 'https://procedures.torvale.example' }];
    const { help } = council({ help: { links } });
    assert.deepEqual(help.links, links);
    assert.equal(help.contacts[0]?.address, 'nrm@modernslavery.gov.uk');
    assert.ok(help.firstResponders.some(({ name }) => name === 'National Crime Agency'));
  });

  it('C9: trusts the panel’s domain while the pilot is on, and only then', () => {
    const process = { pilotMailDomains: ['torvale.example'] };
    assert.ok(!council({ process }).letters.trustedDomains.includes('torvale.example'));
    const on = council({ process: { ...process, pilotEnabled: true } });
    assert.deepEqual(on.letters.trustedDomains, [
      'modernslavery.gov.uk',
      'homeoffice.gov.uk',
      'torvale.example',
    ]);
  });

  it('C14: gives roles and levels its own names, and adds meeting types of its own', () => {
    const panel = {
      id: 'family-panel',
      name: 'Family panel',
      titleWords: ['family panel'],
      questionInSharedChat: false,
      severalChildren: false,
    };
    const strategy = { ...panel, id: 'strategy', name: 'Strategy discussion', titleWords: ['strategy'] };
    const own = council({
      names: { roles: { worker: 'lead practitioner' }, levels: { 'early-help': 'Family Help' } },
      process: { meetingTypes: [strategy, panel] },
    });
    assert.equal(own.names.roles.worker, 'lead practitioner');
    assert.equal(own.names.roles.manager, 'manager');
    assert.equal(own.names.levels['early-help'], 'Family Help');
    const [renamed, added] = own.process.meetingTypes;
    assert.ok(renamed?.asks.includes('safeguarding'), 'a renamed type asks what it asked');
    assert.deepEqual(added?.asks, []);
    assert.ok(askedAlways.length > 0);
  });

  it('C19, C15, C9: is told where it departs from the guidance or leaves half undone', () => {
    assert.deepEqual(councilWarnings(council()), []);
    const says = (process: object) => councilWarnings(council({ process })).join('\n');
    assert.match(says({ closureAppliesAfterNegative: false }), /departs from the guidance/u);
    assert.match(says({ ictgAvailable: true }), /not where to find it/u);
    assert.match(says({ pilotEnabled: true }), /will wait for a person/u);
    const inbox = (teamInbox: string) => councilWarnings(council({ form: { teamInbox } })).join();
    assert.match(inbox('nrm@torvale.example'), /is not among "mailboxes"/u);
    assert.equal(inbox('Daniel.Okafor@torvale.example'), '');
    const later = council({
      changes: [{ from: '2027-04-01', process: { closureAppliesAfterNegative: false } }],
    });
    assert.match(councilWarnings(later).join(), /departs/u);
    assert.match(
      councilWarnings(council({ people: { ...file.people, exploitationTeam: [] } })).join(),
      /only the/u,
    );
  });
});
