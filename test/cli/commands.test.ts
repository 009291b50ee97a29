import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { demoFolder } from '../../demo/folder.ts';
import { type Microsoft365, startMicrosoft365 } from '../../demo/microsoft-365/server.ts';
import { sampleCases } from '../../demo/sample/children.ts';
import { administrator, manager, worker } from '../../demo/sample/people.ts';

const root = join(import.meta.dirname, '../..');
const letter = (name: string) => join(root, 'test/fixtures/letters', name);

describe('Operator: the command line', function () {
  this.timeout(60_000);
  let folder: string;
  let env: Record<string, string>;
  let microsoft: Microsoft365;

  /** As an operator types it. */
  const nrm = (...args: readonly string[]): Promise<{ code: number; out: string; err: string }> =>
    new Promise((resolve) => {
      const options = { cwd: root, env: { PATH: process.env.PATH ?? '', ...env } };
      execFile(process.execPath, ['src/cli/main.ts', ...args], options, (error, out, err) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
      );
    });
  const children = () => {
    const file = join(folder, 'children.json');
    writeFileSync(file, JSON.stringify(sampleCases('2026-11-20')));
    return file;
  };

  before(async () => {
    microsoft = await startMicrosoft365();
    folder = mkdtempSync(join(tmpdir(), 'operator-'));
    env = { ...demoFolder(folder, { standInUrl: microsoft.url, serviceUrl: 'http://127.0.0.1:3978' }) };
  });
  after(async () => {
    await microsoft.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes the master key once, for its owner only, and never another', async () => {
    const file = env.NRM_MASTER_KEY_FILE ?? '';
    assert.equal((await nrm('create-master-key', file)).code, 0);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    const again = await nrm('create-master-key', file);
    assert.equal(again.code, 1);
    assert.match(again.err, /is there already and stays as it is/);
  });

  it('imports cases, and a second time changes nothing', async () => {
    const file = children();
    const first = await nrm('import', file, '--by', administrator.id);
    assert.equal(first.code, 0, first.err);
    assert.match(first.out, /^\d{2} recorded, 0 were there already, 0 refused/m);
    const second = await nrm('import', file, '--by', administrator.id);
    assert.match(second.out, /^0 recorded, \d{2} were there already, 0 refused/m);
  });

  it('lets only an administrator of the council file import', async () => {
    const { code, err } = await nrm('import', children(), '--by', manager.id);
    assert.equal(code, 1);
    assert.match(err, /administrator named in the council file/);
  });

  it('names the place of a mistake in an import file, not what stands there', async () => {
    const file = join(folder, 'wrong.json');
    const [one] = sampleCases('2026-11-20');
    writeFileSync(
      file,
      JSON.stringify([{ ...one, commands: [{ type: 'open-case', child: { name: 'Rowan Secret' } }] }]),
    );
    const { code, err } = await nrm('import', file, '--by', administrator.id);
    assert.equal(code, 1);
    assert.match(err, /0\.commands\.0/);
    assert.doesNotMatch(err, /Secret/);
  });

  it('says what a letter is, as JSON with the fields of the yardstick', async () => {
    const { code, out } = await nrm(
      'read',
      letter('0004.eml'),
      letter('0007.eml'),
      '--json',
      '--cases',
      letter('cases.json'),
    );
    assert.equal(code, 0);
    const [decision, phishing] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const { why, ...rest } = decision;
    assert.ok(why.length > 0);
    assert.deepEqual(rest, {
      file: '0004.eml',
      kind: 'reasonable-grounds',
      outcome: 'positive',
      reference: 'NRM00418273',
      trust: 'authentic',
      replyBy: null,
      case: 'CH-1001',
      matchBy: 'reference',
      needsPerson: false,
      questions: [],
      answerTo: null,
    });
    assert.equal(phishing.trust, 'suspect');
  });

  it('says that no case was looked for where none were given, and not that none fits', async () => {
    const { out } = await nrm('read', letter('0004.eml'));
    assert.match(out, /case +not looked for: give --cases FILE/);
    assert.match(out, /then +it would be filed at once where its case is certain/);
    assert.doesNotMatch(out, /no case fits/);
  });

  it('says it in words, and goes on past a file that is not there', async () => {
    const { code, out, err } = await nrm('read', letter('none.eml'), letter('0004.eml'));
    assert.equal(code, 1);
    assert.match(err, /none\.eml cannot be read/);
    assert.match(out, /reasonable-grounds, outcome positive/);
  });

  it('gives a message of garbage to a person', async () => {
    const file = join(folder, 'garbage.eml');
    writeFileSync(file, Buffer.from([0, 255, 1, 254, 10, 10, 200, 13]));
    const { code, out } = await nrm('read', file, '--json');
    assert.equal(code, 0);
    const read = JSON.parse(out);
    assert.ok(read.needsPerson || read.kind === 'unrelated');
    assert.equal(read.case, null);
  });

  it('finds everything well where everything is', async () => {
    const { code, out } = await nrm('doctor');
    assert.equal(code, 0, out);
    assert.match(out, new RegExp(`well +mailbox ${worker.email}: \\d+ folders, Junk Email among them`));
    assert.doesNotMatch(out, /MEND|secret/);
  });

  it('names the mailbox that may not be read, and how to mend it', async () => {
    microsoft.controls.access(worker.email, { inScope: false });
    const { code, out } = await nrm('doctor');
    microsoft.controls.access(worker.email, { inScope: true });
    assert.equal(code, 1);
    assert.match(out, new RegExp(`MEND +mailbox ${worker.email}: .*RBAC for Applications`));
  });

  it('names a wrong secret without showing it', async () => {
    const right = env.WATCHER_APP_SECRET ?? '';
    env.WATCHER_APP_SECRET = 'not-the-secret';
    const { code, out } = await nrm('doctor');
    env.WATCHER_APP_SECRET = right;
    assert.equal(code, 1);
    assert.match(out, /MEND/);
    assert.doesNotMatch(out, /not-the-secret/);
  });

  it('writes the views anew from the history, as they were', async () => {
    const file = join(env.NRM_DATA_FOLDER ?? '', 'nrm.sqlite');
    const rows = () => {
      const db = new DatabaseSync(file);
      const all = db.prepare('select * from case_member order by case_id, person_id').all();
      db.close();
      return JSON.stringify(all);
    };
    const before = rows();
    const broken = new DatabaseSync(file);
    broken.exec('delete from case_member');
    broken.close();
    const { code, out, err } = await nrm('rebuild-views');
    assert.equal(code, 0, err);
    assert.match(out, /Views written anew from \d+ streams/);
    assert.ok(before.length > 10);
    assert.equal(rows(), before);
  });

  it('verifies an untouched journal, and names what was altered', async () => {
    const whole = await nrm('verify');
    assert.equal(whole.code, 0, whole.out);
    assert.match(whole.out, /The journal is whole: \d+ events/);
    const [, anchor = ''] = /--anchor (\d+:[0-9a-f]{64})$/m.exec(whole.out) ?? [];
    assert.equal((await nrm('verify', '--anchor', anchor)).code, 0, 'what it says to keep, it takes again');
    const other = await nrm('verify', '--anchor', anchor, `3:${'a'.repeat(64)}`, `999999:${'b'.repeat(64)}`);
    assert.equal(other.code, 1);
    assert.match(other.out, /up to position 3 is not what the anchor kept elsewhere says/);
    assert.match(other.out, /is of position 999999, and the journal has no such event/);
    const nonsense = await nrm('verify', '--anchor', '3:xyz');
    assert.equal(nonsense.code, 2);
    assert.match(nonsense.err, /An anchor is POSITION:CHAIN/);
    const file = join(env.NRM_DATA_FOLDER ?? '', 'nrm.sqlite');
    const db = new DatabaseSync(file);
    db.exec("update journal_event set at = '2020-01-01T00:00:00.000Z' where position = 3");
    db.close();
    const { code, out } = await nrm('verify', '--json');
    assert.equal(code, 1);
    assert.equal(JSON.parse(out).findings[0].problem, 'altered');
  });

  it('helps, and refuses a command that it does not know', async () => {
    const help = await nrm('help');
    assert.equal(help.code, 0);
    for (const name of ['read', 'verify', 'doctor', 'import'])
      assert.match(help.out, new RegExp(`^ +${name}`, 'm'));
    const unknown = await nrm('destroy');
    assert.notEqual(unknown.code, 0);
    assert.match(unknown.err, /unknown command/);
  });
});
