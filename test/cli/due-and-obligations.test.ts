import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Said = { readonly code: number; readonly out: string; readonly err: string };
const main = join(import.meta.dirname, '../../src/cli/main.ts');
const nrm = (...args: string[]): Promise<Said> =>
  new Promise((resolve) =>
    execFile(process.execPath, [main, ...args], { env: { PATH: process.env.PATH } }, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }),
    ),
  );

describe('Command line: dates and rules', () => {
  it('R43: nrm due D6 prints the date first, with --json rule, source and setting', async () => {
    const plain = await nrm('due', 'D6', '2026-12-21T15:30');
    assert.equal(plain.code, 0);
    assert.equal(plain.out.split('\n')[0], '2026-12-30');
    const { out } = await nrm('due', 'd6', '2026-12-21T15:30', '--json');
    const { day, rule, setting } = JSON.parse(out);
    assert.deepEqual(
      { day, rule, setting },
      { day: '2026-12-30', rule: 'R43', setting: { name: 'rgTargetWorkingDays', value: 5 } },
    );
  });

  it('takes a time without an offset as London’s', async () => {
    assert.equal((await nrm('due', 'D6', '2026-07-06T00:30')).out.split('\n')[0], '2026-07-13');
    assert.equal((await nrm('due', 'D6', '2026-07-05T22:30Z')).out.split('\n')[0], '2026-07-10');
  });

  it('R43: counts with a bank holiday that the council file adds', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'council-'));
    try {
      const file = join(folder, 'council.json');
      const person = {
        id: '00000000-0000-4000-8000-000000000004',
        name: 'A B',
        email: 'a.b@torvale.example',
      };
      const council = {
        name: 'Torvale Council',
        people: { exploitationTeamManagers: [person], exploitationTeam: [], administrators: [person] },
        mailboxes: ['a.b@torvale.example'],
        process: { extraBankHolidays: ['2026-12-29'] },
      };
      writeFileSync(file, JSON.stringify(council));
      const { out } = await nrm('due', 'D6', '2026-12-21T15:30', '--council', file);
      assert.equal(out.split('\n')[0], '2026-12-31');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says what is wrong with a deadline, a day or a council file, and exits 2', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'council-'));
    try {
      const file = join(folder, 'council.json');
      writeFileSync(file, '{"name": 1}');
      const wrong = [
        ['due', 'D19', '2026-12-21'],
        ['due', 'D6', '2026-02-30'],
        ['due', 'D6', 'tomorrow'],
        ['due', 'D6', '2026-12-21', '--council', file],
      ];
      for (const args of wrong) {
        const { code, err } = await nrm(...args);
        assert.equal(code, 2, args.join(' '));
        assert.ok(err.length > 20 && !err.includes('    at '), err);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('lists every rule with where it is enforced and the tests that prove it', async () => {
    const { out } = await nrm('obligations', '--json');
    const rows: { id: string; where: string; tests: string[] }[] = JSON.parse(out);
    assert.equal(rows.length, 69);
    assert.deepEqual(
      rows.filter(({ tests }) => tests.length === 0).map(({ id }) => id),
      [],
    );
    assert.match((await nrm('obligations')).out, /^R1 {2}Refer, or say clearly why not/u);
  });
});
