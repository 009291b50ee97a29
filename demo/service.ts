import { explainHoles, readConfig } from '../src/config.ts';
import { run } from '../src/main.ts';

/** The product itself, as `npm start` runs it, but with the local Microsoft 365 in Microsoft's place. */
const read = readConfig(process.env, { standIn: true });
if (read.ok) await run(read.config);
else {
  console.error(`The demo's settings have holes:\n${explainHoles(read.holes)}`);
  process.exitCode = 78;
}
