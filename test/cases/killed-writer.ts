import { migrate, openDatabase } from '../../src/database/index.ts';
import { asked, tallies } from './tally.ts';

/** A process of its own that writes until it is killed and prints every command that was acknowledged to it. */
const [file = '', run = ''] = process.argv.slice(2);
const db = await openDatabase({ file });
await migrate(db);
for (let n = 0; ; n++) {
  const key = `${run}-${n}`;
  const result = await tallies(db).execute(
    `S-${n % 5}`,
    { type: 'add', amounts: [1, 1], note: key },
    asked(key),
  );
  if (result.status === 'done') process.stdout.write(`${key}\n`);
}
