import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verify } from '../../src/cases/index.ts';
import { openDatabase } from '../../src/database/index.ts';
import { lettersFolder } from './council.ts';
import { tallies } from './tally.ts';

const KILLS = Number(process.env.NRM_KILLS ?? 3);
const writer = fileURLToPath(new URL('./killed-writer.ts', import.meta.url));

/** Kills the writer hard after it has acknowledged so many commands; returns those it said were done. */
function killAfter(file: string, run: number, acknowledged: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, file, `r${run}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.split('\n').length > acknowledged) child.kill('SIGKILL');
    });
    child.once('error', reject);
    child.once('close', () => resolve(said.split('\n').slice(0, -1)));
  });
}

describe('cases record killed while writing', () => {
  it('keeps every acknowledged command whole and once', async function () {
    this.timeout(10_000 + KILLS * 5_000);
    const file = join(lettersFolder(), 'nrm.db');
    const acknowledged: string[] = [];
    for (let run = 0; run < KILLS; run++) acknowledged.push(...(await killAfter(file, run, 20 + run * 17)));
    const db = await openDatabase({ file });
    const found = new Map<string, number>();
    for (let n = 0; n < 5; n++)
      for (const { event } of (await tallies(db).load(`S-${n}`)).events)
        found.set(event.note, (found.get(event.note) ?? 0) + 1);
    assert.ok(acknowledged.length >= KILLS * 20);
    assert.deepEqual(
      acknowledged.filter((key) => found.get(key) !== 2),
      [],
    );
    assert.deepEqual(
      [...found.values()].filter((times) => times !== 2),
      [],
    );
    assert.deepEqual((await verify(db)).findings, []);
    await db.destroy();
  });
});
