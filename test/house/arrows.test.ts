import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

/** Plants each file in an empty house with this house's rules, lints once, and says which files were refused and why. */
function refusedAmong(planted: ReadonlyMap<string, string>): Map<string, string> {
  const house = mkdtempSync(join(tmpdir(), 'planted-'));
  try {
    const rules = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
    writeFileSync(
      join(house, 'biome.json'),
      JSON.stringify({ ...rules, $schema: undefined, vcs: { enabled: false } }),
    );
    for (const [path, code] of planted) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), code);
    }
    const run = spawnSync(
      process.execPath,
      [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'],
      {
        cwd: house,
        encoding: 'utf8',
      },
    );
    const { diagnostics } = JSON.parse(run.stdout) as {
      diagnostics: { category: string; location: { path: string } }[];
    };
    return new Map(diagnostics.map(({ category, location }) => [location.path, category]));
  } finally {
    rmSync(house, { recursive: true });
  }
}

const use = (name: string, from: string) =>
  `import type { ${name} } from '${from}';\nexport type Used = ${name};\n`;

describe('House: arrows between rooms point down only', () => {
  const planted: readonly [where: string, what: string, code: string][] = [
    ['src/nrm/planted.ts', 'a node: module in the process', use('Stats', 'node:fs')],
    ['src/nrm/planted.ts', 'the record in the process', use('Record', '../cases/record.ts')],
    ['src/nrm/decide/planted.ts', 'the record deeper in the process', use('Record', '../../cases/record.ts')],
    ['src/nrm/planted.ts', 'a clock in the process', 'export const now = () => new Date();\n'],
    ['src/letters/planted.ts', 'a clock in the letter reader', 'export const now = () => Date.now();\n'],
    [
      'src/letters/planted.ts',
      'the network in the letter reader',
      "export const get = () => fetch('https://example.org');\n",
    ],
    ['src/pack/planted.ts', 'a clock in the referral pack', 'export const now = () => new Date();\n'],
    ['src/pack/planted.ts', 'the record in the referral pack', use('Record', '../cases/record.ts')],
    ['src/drafts/planted.ts', 'a clock in the drafts', 'export const now = () => new Date();\n'],
    ['src/nrm/planted.ts', 'the referral pack in the process', use('Pack', '../pack/index.ts')],
    ['src/cases/planted.ts', 'the bot in the record', use('Card', '../../bot/ports.ts')],
    ['src/cases/planted.ts', 'restify in the record', use('Server', 'restify')],
    [
      'src/mailbox/planted.ts',
      'the Graph client outside its room',
      use('Client', '@microsoft/microsoft-graph-client'),
    ],
    ['src/web/planted.ts', 'botbuilder in the web room', use('TurnContext', 'botbuilder')],
    ['src/microsoft/planted.ts', 'the demo in the product', use('World', '../../demo/microsoft-365/room.ts')],
    ['bot/cards/planted.ts', 'botbuilder outside bot/teams', use('TurnContext', 'botbuilder')],
    ['tab/planted.ts', 'the server side in a page', use('Record', '../src/cases/record.ts')],
  ];
  const allowed: readonly [where: string, code: string][] = [
    ['src/mailbox/allowed.ts', use('Reading', '../letters/reading.ts')],
    ['src/pack/allowed.ts', use('CaseState', '../nrm/index.ts')],
    ['src/letters/allowed.ts', use('Day', '../nrm/vocabulary.ts')],
    ['bot/teams/allowed.ts', use('TurnContext', 'botbuilder')],
  ];
  const path = (index: number, where: string) => where.replace('planted', `planted-${index}`);
  let refused: Map<string, string>;
  before(() => {
    refused = refusedAmong(
      new Map([...planted.map(([where, , code], index) => [path(index, where), code] as const), ...allowed]),
    );
  });

  planted.forEach(([where, what], index) => {
    it(`refuses ${what} (${where})`, () => {
      assert.match(refused.get(path(index, where)) ?? 'nothing said', /noRestricted(Imports|Globals)/);
    });
  });

  for (const [where] of allowed) {
    it(`allows what the plan allows (${where})`, () => assert.equal(refused.get(where), undefined));
  }
});

describe('House: sizes and names', () => {
  const files = (folder: string): string[] =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules'));

  it('has no hand-written file over 300 lines', () => {
    const long = ['src', 'bot', 'tab', 'demo', 'manifest', 'scripts']
      .flatMap(files)
      .filter((name) => readFileSync(join(root, name), 'utf8').split('\n').length > 301);
    assert.deepEqual(long, []);
  });

  it('has a dictionary of tests in which no two share a name', function () {
    const seen = new Set<string>();
    const twice: string[] = [];
    let suite = this.test?.parent;
    while (suite?.parent) suite = suite.parent;
    suite?.eachTest((test) => {
      const name = test.fullTitle();
      if (seen.has(name)) twice.push(name);
      seen.add(name);
    });
    assert.ok(seen.size > 0);
    assert.deepEqual(twice, []);
  });
});
