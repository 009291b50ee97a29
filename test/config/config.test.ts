import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settingsMarkdown } from '../../src/cli/settings-table.ts';
import { readConfig, settings } from '../../src/config.ts';
import { councilFrom } from '../../src/council.ts';

const root = join(import.meta.dirname, '../..');
const person = {
  id: '00000000-0000-4000-8000-000000000004',
  name: 'Colin Baxter',
  email: 'colin.baxter@torvale.example',
};
const council = {
  name: 'Torvale Council',
  people: { exploitationTeamManagers: [person], exploitationTeam: [], administrators: [person] },
  mailboxes: ['daniel.okafor@torvale.example'],
};

describe('Config: settings', () => {
  let folder: string;
  let whole: Record<string, string>;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'settings-'));
    writeFileSync(join(folder, 'council.json'), JSON.stringify(council));
    writeFileSync(join(folder, 'master.key'), 'a key');
    whole = {
      NRM_PUBLIC_URL: 'https://nrm.council.example',
      NRM_COUNCIL_FILE: join(folder, 'council.json'),
      NRM_MASTER_KEY_FILE: join(folder, 'master.key'),
      MICROSOFT_TENANT_ID: '11111111-1111-4111-8111-111111111111',
      BOT_APP_ID: '22222222-2222-4222-8222-222222222222',
      BOT_APP_SECRET: 'secret-of-the-bot',
      WATCHER_APP_ID: '33333333-3333-4333-8333-333333333333',
      WATCHER_APP_SECRET: 'secret-of-the-watcher',
      TAB_CLIENT_ID: '44444444-4444-4444-8444-444444444444',
      TEAMS_APP_ID: '55555555-5555-4555-8555-555555555555',
    };
    if (settings.some(({ name }) => name === 'TEAMS_APP_ID'))
      whole.TEAMS_APP_ID = '55555555-5555-4555-8555-555555555555';
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const holesOf = (env: Record<string, string>, standIn = false) => {
    const read = readConfig(env, { standIn });
    return read.ok ? [] : read.holes.map(({ setting }) => setting);
  };

  it('reads a whole set, with defaults where nothing is given', () => {
    const read = readConfig(whole, { standIn: false });
    assert.ok(read.ok);
    assert.deepEqual([read.config.host, read.config.port, read.config.pollSeconds], ['127.0.0.1', 3978, 60]);
    assert.equal(read.config.council.process.rgTargetWorkingDays, 5);
    assert.equal(read.config.databaseUrl, null);
  });

  it('lists every hole at once, with how to mend it', () => {
    const read = readConfig({}, { standIn: false });
    assert.ok(!read.ok);
    const required = settings.filter(({ default: usual }) => usual === null).map(({ name }) => name);
    assert.ok(required.length >= 8);
    assert.deepEqual(
      required.filter((name) => !read.holes.some(({ setting }) => setting === name)),
      [],
    );
    assert.ok(read.holes.every(({ mend }) => mend.length > 10));
  });

  it('refuses what would open a door or cannot work', () => {
    assert.deepEqual(holesOf({ ...whole, NRM_PUBLIC_URL: 'http://nrm.council.example' }), ['NRM_PUBLIC_URL']);
    assert.deepEqual(holesOf({ ...whole, TAB_CLIENT_ID: whole.BOT_APP_ID ?? '' }), ['TAB_CLIENT_ID']);
    assert.deepEqual(holesOf({ ...whole, BOT_APP_ID: 'my bot' }), ['BOT_APP_ID']);
    assert.deepEqual(holesOf({ ...whole, NRM_PORT: 'eighty' }), ['NRM_PORT']);
    assert.deepEqual(holesOf({ ...whole, NRM_MASTER_KEY_FILE: join(folder, 'none') }), [
      'NRM_MASTER_KEY_FILE',
    ]);
    assert.deepEqual(holesOf({ ...whole, WATCHER_APP_SECRET: '' }), ['WATCHER_APP_CERTIFICATE_FILE']);
  });

  it('refuses the stand-in outside demo and tests', () => {
    const env = { ...whole, MICROSOFT_STANDIN_URL: 'http://127.0.0.1:4010' };
    assert.deepEqual(holesOf(env), ['MICROSOFT_STANDIN_URL']);
    assert.deepEqual(holesOf(env, true), []);
  });

  it('accepts a stand-in on loopback only', () => {
    for (const url of [
      'http://10.0.0.1:4010',
      'https://example.org',
      'http://127.0.0.1.example.org',
      'nonsense',
    ])
      assert.deepEqual(
        holesOf({ ...whole, MICROSOFT_STANDIN_URL: url }, true),
        ['MICROSOFT_STANDIN_URL'],
        url,
      );
  });

  it('never repeats a secret', () => {
    const read = readConfig({ ...whole, BOT_APP_ID: 'x', NRM_PORT: '-1' }, { standIn: false });
    assert.ok(!read.ok);
    assert.doesNotMatch(JSON.stringify(read.holes), /secret-of/);
  });

  it('is refused by npm start with a list and exit code 78', () => {
    const run = spawnSync(process.execPath, ['src/main.ts'], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
    assert.equal(run.status, 78);
    assert.match(run.stderr, /BOT_APP_SECRET is not set/);
    assert.match(run.stderr, /docs\/settings\.md/);
  });

  it('names the field of a council file that is wrong', () => {
    const wrong = (change: object) => {
      const read = councilFrom(JSON.stringify({ ...council, ...change }));
      return read.ok ? [] : read.problems;
    };
    const problemsOf = (text: string) => {
      const read = councilFrom(text);
      return read.ok ? '' : read.problems.join();
    };
    assert.match(wrong({ mailboxes: ['not an address'] }).join(), /"mailboxes, entry 1"/);
    assert.match(wrong({ mailbox: [] }).join(), /mailbox/);
    assert.match(wrong({ process: { rgTargetWorkingDays: 0 } }).join(), /process\.rgTargetWorkingDays/);
    assert.match(problemsOf('{'), /cannot be read|ends too early/);
  });

  it('keeps a default for every field of the council file that is left out', () => {
    const read = councilFrom(JSON.stringify({ ...council, process: { cgEarliestCalendarDays: 30 } }));
    assert.ok(read.ok);
    assert.equal(read.council.process.cgEarliestCalendarDays, 30);
    assert.equal(read.council.process.recoveryCalendarDays, 45);
    assert.equal(read.council.process.meetingTypes.length, 7);
  });

  it('stands in docs/settings.md as the code has it', () => {
    const plain = (text: string) => text.replaceAll(/-{3,}/g, '---').replaceAll(/ +/g, ' ');
    assert.ok(
      plain(readFileSync(join(root, 'docs/settings.md'), 'utf8')).includes(plain(settingsMarkdown())),
    );
  });
});
