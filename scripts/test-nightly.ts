import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * `npm run test:nightly`: the random histories of the process at length, 50 commands each. NRM_SEQUENCES asks for
 * another number than 2,000. Exit code as mocha's.
 */
const sequences = Number(process.env.NRM_SEQUENCES ?? 2_000);
const root = join(import.meta.dirname, '..');
const files = ['test/nrm/process-properties.test.ts', 'test/nrm/model.test.ts'];
const began = Date.now();
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/mocha/bin/mocha.js'), '--no-config', '--timeout', '60000', ...files],
  { cwd: root, stdio: 'inherit', env: { ...process.env, NRM_SEQUENCES: String(sequences) } },
);
const seconds = Math.round((Date.now() - began) / 1_000);
console.log(
  `${(sequences * 50).toLocaleString('en-GB')} commands in each of ${files.length} suites, ${seconds} s.`,
);
process.exitCode = status ?? 1;
