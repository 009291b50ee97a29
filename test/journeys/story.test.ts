import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storySteps } from '../../demo/story/tell.ts';

const root = join(import.meta.dirname, '../..');

/** Runs the demo's story as an operator would. */
function story(...options: readonly string[]): Promise<{ code: number | null; said: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'story-'));
  return new Promise((resolve) => {
    const run = spawn(process.execPath, ['demo/main.ts', '--story', '--folder', folder, ...options], {
      cwd: root,
    });
    let said = '';
    for (const stream of [run.stdout, run.stderr]) stream.on('data', (text) => (said += text));
    run.once('exit', (code) => {
      rmSync(folder, { recursive: true, force: true });
      resolve({ code, said });
    });
  });
}

describe('Journeys: the story', function () {
  this.timeout(300_000);

  it('holds from the letter in Junk to the chain that verifies', async () => {
    const { code, said } = await story();
    assert.equal(code, 0, said);
    assert.equal(said.match(/^ {2}held /gm)?.length, storySteps.length, said);
  });

  it('holds while the service is killed in the middle of its steps', async () => {
    const { code, said } = await story('--kill');
    assert.equal(code, 0, said);
    assert.match(said, /the service killed \d{2} times/);
  });
});
