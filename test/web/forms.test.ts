import assert from 'node:assert/strict';
import fc from 'fast-check';
import { z } from 'zod';
import { combinations, sensibly } from '../../src/nrm/actions/sensible.ts';
import { type Entered, type FormedCommand, forms, isFormedCommand } from '../../src/nrm/index.ts';
import { commandSchemas } from '../../src/web/command-schemas.ts';

const now = '2026-12-07T10:00:00.000Z';
const people = [{ id: '11111111-1111-4111-8111-111111111111', name: 'Tomas Egan' }];
const given = { about: 'letter-1', place: 'tab', now, people } as const;
const types = (Object.keys(commandSchemas) as (keyof typeof commandSchemas)[]).filter(
  (type): type is keyof typeof commandSchemas & FormedCommand => isFormedCommand(type),
);

/** What a command is about is no field of its form, and neither is where the person stands. */
const fromElsewhere = new Set([
  'type',
  'place',
  'meetingId',
  'letterId',
  'key',
  'requestId',
  'exploiterId',
  'guard',
  'wrong',
]);
/** Fields whose name differs from the command's, because one becomes several or several one. */
const renamed: Readonly<Record<string, readonly string[]>> = {
  'start-consideration': ['concern'],
  'correct-child': ['child'],
  'record-views': ['facts'],
  'end-cover': ['role'],
  // Boxes of the Home Office form, and what it asks of an address or a place, have the referral pack's own page.
  'record-pack-fact': [
    'section',
    'words',
    'field',
    'choices',
    'notKnownBecause',
    'address',
    'name',
    'place',
    'associate',
  ],
};

type Shape = {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
};
type Part = {
  readonly enum?: readonly string[];
  readonly maxLength?: number;
  readonly anyOf?: readonly Part[];
  readonly items?: Part;
  readonly maxItems?: number;
};
const shapeOf = (type: keyof typeof commandSchemas): Shape =>
  z.toJSONSchema(commandSchemas[type], { io: 'input' }) as unknown as Shape;
const inner = (part: Part): Part => part.anyOf?.find((one) => Object.keys(one).length > 1) ?? part;

describe('Web: forms beside the schemas of the door', () => {
  for (const type of types) {
    const { fields, toCommand } = forms[type];

    it(`${type}: every part of the command has its field, with the same options and lengths`, () => {
      const { properties } = shapeOf(type);
      for (const [name, value] of Object.entries(properties)) {
        if (fromElsewhere.has(name) && !fields.some((field) => field.name === name)) continue;
        if (renamed[type]?.includes(name)) continue;
        const field = fields.find((one) => one.name === name);
        assert.ok(field, `${name} has no field`);
        const part = inner(value as Part);
        if (part.enum)
          assert.deepEqual(field.options?.map((one) => one.value).sort(), [...part.enum].sort(), name);
        const longest = part.maxLength ?? part.items?.maxLength;
        if (field.max !== null && longest !== undefined) assert.equal(field.max, longest, name);
        if (part.maxItems !== undefined) assert.equal(field.most, part.maxItems, name);
      }
    });

    it(`${type}: whatever is chosen, a sensible form becomes a command that the door lets in`, () => {
      const chosen = fields.filter(({ kind, options }) => kind === 'choice' && (options?.length ?? 0) > 0);
      for (const pick of combinations(chosen)) {
        const read = toCommand(sensibly(fields, pick, now), given);
        assert.ok(read.ok || Object.hasOwn(read.messages, ''), JSON.stringify(read));
        if (read.ok) {
          const parsed = commandSchemas[type].safeParse(read.command);
          assert.deepEqual(parsed.success && parsed.data, read.command, parsed.error?.message);
        }
      }
    });

    it(`${type}: an empty form says of each required field what to do`, () => {
      const read = toCommand({}, given);
      const must = fields.filter((one) => one.required && one.askedWhen === null && !one.onlyIfAsked);
      assert.equal(read.ok, must.length === 0 && type !== 'reassign');
      if (!read.ok)
        for (const { name } of must) assert.match(read.messages[name] ?? '', /^[A-Z].*\.$/u, name);
    });
  }

  it('lets nothing in that the door would refuse, whatever is entered', () => {
    const raw = fc.oneof(
      fc.string({ maxLength: 4_100 }),
      fc.constantFrom('', ' ', '2026-02-30', '2026-12-07', 'true', 'refer', 'x'.repeat(4_001), 'a@b.example'),
      fc.boolean(),
      fc.array(fc.string(), { maxLength: 60 }),
      fc.constant(null),
      fc.constant({ id: '', name: '' }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.func(raw), fc.func(fc.boolean()), (type, value, sane) => {
        const { fields, toCommand } = forms[type];
        const filled = sensibly(fields, {}, now);
        const entered: Entered = Object.fromEntries(
          fields.map(({ name }) => [name, sane(name) ? filled[name] : value(name)]),
        );
        const read = toCommand(entered, given);
        if (read.ok) {
          const parsed = commandSchemas[type].safeParse(read.command);
          assert.ok(parsed.success, parsed.error?.message);
        } else
          for (const message of Object.values(read.messages)) assert.match(message, /^[A-Z].{5,160}\.$/u);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads what cards give: text for yes and no, lists in one text, London wall time, a person by id', () => {
    const views = forms['record-views'].toCommand(
      {
        of: 'sibling',
        askedBy: 'Tomas Egan',
        on: '2026-12-07',
        words: 'He goes there on Fridays',
        places: 'The arcade\r\nThe flat above it\n',
      },
      given,
    );
    assert.deepEqual(views.ok && views.command.facts.map(({ words }) => words), [
      'The arcade',
      'The flat above it',
    ]);
    const sent = forms['mark-submitted'].toCommand({ submittedAt: '2026-07-01T15:30' }, given);
    assert.equal(sent.ok && sent.command.submittedAt, '2026-07-01T14:30:00.000Z');
    const cover = forms['set-cover'].toCommand({ role: 'worker', person: people[0]?.id ?? '' }, given);
    assert.equal(cover.ok && cover.command.person.name, 'Tomas Egan');
    const police = forms['record-safeguarding'].toCommand(
      { action: 'Moved', byWhom: 'T', on: '2026-12-07', toldChildrensServices: 'true' },
      given,
    );
    assert.equal(police.ok && police.command.toldChildrensServices, true);
    const update = forms['record-ca-update'].toCommand(
      { purpose: 'information', covers: 'u3,u4', sentOn: '2026-12-07', words: 'New address' },
      given,
    );
    assert.deepEqual(update.ok && update.command.covers, ['u3', 'u4']);
  });
});
