import assert from 'node:assert/strict';
import { letterLine } from '../../bot/cards/letter-filed.ts';
import { cardLimitBytes, dangerLine, shorten, sizeOf } from '../../bot/cards/parts.ts';
import type { Card } from '../../bot/ports.ts';
import { allCards } from './support/all-cards.ts';

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nodesOf = (value: unknown): readonly Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isNode(value)) return [];
  return [...(typeof value.type === 'string' ? [value] : []), ...Object.values(value).flatMap(nodesOf)];
};

/** The texts in the order in which they are read aloud. */
const readAloud = (card: Card): readonly string[] =>
  nodesOf(card.body).flatMap(({ type, text }) =>
    (type === 'TextBlock' || type === 'TextRun') && typeof text === 'string' ? [text] : [],
  );

const known = new Set([
  'AdaptiveCard',
  'Container',
  'TextBlock',
  'RichTextBlock',
  'TextRun',
  'ActionSet',
  'Action.Execute',
  'Action.Submit',
  'Action.OpenUrl',
  'Action.ToggleVisibility',
  'Input.Text',
  'Input.Date',
  'Input.ChoiceSet',
  'Data.Query',
]);

const hostile = '[Open](https://evil.example) **bold** <at>x</at> {{DATE()}}';

describe('bot: every card', () => {
  for (const [name, card] of Object.entries(allCards(hostile, 3))) {
    it(`${name}: is an Adaptive Card 1.5 of known parts, the danger line first`, () => {
      assert.equal(card.type, 'AdaptiveCard');
      assert.equal(card.version, '1.5');
      assert.equal(readAloud(card)[0], dangerLine);
      for (const node of nodesOf(card)) assert.ok(known.has(String(node.type)), String(node.type));
    });

    it(`${name}: keeps other people’s words out of markup`, () => {
      for (const node of nodesOf(card))
        if (node.type === 'TextBlock') assert.ok(!String(node.text).includes('evil.example'));
    });

    it(`${name}: labels its inputs, once each, and gives every action a fallback and ids only`, () => {
      const nodes = nodesOf(card);
      const inputs = nodes.filter((node) => String(node.type).startsWith('Input.'));
      for (const input of inputs) assert.ok(typeof input.label === 'string' && input.label !== '');
      assert.equal(new Set(inputs.map((input) => input.id)).size, inputs.length);
      for (const action of nodes.filter((node) => node.type === 'Action.Execute')) {
        const { data, fallback, verb } = action;
        assert.ok(isNode(data) && isNode(fallback));
        assert.deepEqual(fallback.data, { ...data, verb });
        for (const value of Object.values(data)) assert.match(String(value), /^[\w-]{1,60}$/);
      }
    });
  }

  it('stays under the house limit, whatever is written and however much there is', () => {
    for (const text of ['a'.repeat(5000), '🧒'.repeat(5000), '"\\'.repeat(3000)])
      for (const many of [1, 8, 60])
        for (const [name, card] of Object.entries(allCards(text, many)))
          assert.ok(sizeOf(card) <= cardLimitBytes, `${name}: ${sizeOf(card)} bytes with ${many}`);
  });

  it('holds no child’s name where others may read it', () => {
    const { help, ...rest } = allCards('Tamsin Pellow', 2);
    const shared = rest['shared question'];
    assert.ok(help && shared);
    assert.doesNotMatch(JSON.stringify(shared), /Tamsin|CH-|Input\./);
    assert.doesNotMatch(JSON.stringify(help), /Tamsin|CH-/);
  });

  it('says what became of a letter in one line, without a name', () => {
    const line = letterLine({
      caseId: 'CH-1003',
      kind: 'reasonable-grounds',
      outcome: 'positive',
      folderName: 'Junk Email',
      foundAt: '2026-11-22T09:12:00.000Z',
      rescued: true,
    });
    assert.equal(
      line,
      'Reasonable Grounds decision: positive; found in Junk Email at 09:12; filed to CH-1003',
    );
  });

  it('cuts long words between characters', () => {
    assert.equal(shorten('🧒🧒🧒', 2), '🧒…');
    assert.equal(shorten('🧒🧒', 2), '🧒🧒');
  });
});
