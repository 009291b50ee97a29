import { Command } from 'commander';

/** The operator's command line. Each command returns its exit code; what goes wrong is one clear sentence. */
const program = new Command('nrm').description('NRM Companion: for those who run it.').exitOverride();
/** Loads a command only when it is called: help must not wait for the database and the parsers. */
const ends =
  (load: () => Promise<(...args: never[]) => Promise<number>>) =>
  async (...args: unknown[]) => {
    const work = await load();
    process.exitCode = await work(...(args as never[]));
  };

program
  .command('read')
  .description(
    'Say what e-mails are: kind, outcome, reference, whether they are genuine, whose they are, and why.',
  )
  .argument('<files...>', 'messages as .eml files')
  .option('--cases <file>', 'JSON list of cases to match against (id, child, reference, referrer)')
  .option('--json', 'one JSON object a line')
  .action(ends(async () => (await import('./read.ts')).readFiles));
program
  .command('yardstick')
  .description(
    'Measure the reading of letters on a folder of labelled messages. Exit code 1 = an error that must never happen.',
  )
  .argument('<folder>', 'holds labels.jsonl, cases.json and the messages')
  .option('--names', 'also list every field that is read otherwise than labelled')
  .action(ends(async () => (await import('./yardstick.ts')).measureFolder));
program
  .command('verify')
  .description(
    'Check the journal’s hash chains. Needs no key; may run beside the service. Exit code 1 = something is not as written.',
  )
  .option(
    '--anchor <position:chain...>',
    'anchors kept elsewhere: they show what somebody did who can write to the whole database',
  )
  .option('--json', 'the report as JSON')
  .action(ends(async () => (await import('./verify.ts')).verifyJournal));
program
  .command('doctor')
  .description('What is configured, what is missing, what cannot be reached, and how to mend it.')
  .action(ends(async () => (await import('./doctor.ts')).doctor));
program
  .command('import')
  .description('Bring cases into the record from a JSON file. Safe to run again.')
  .argument('<file>')
  .requiredOption(
    '--by <object id>',
    'Entra object id of the administrator who imports; must be in the council file',
  )
  .action(ends(async () => (await import('./import.ts')).importFile));
program
  .command('revive-alerts')
  .description(
    'Try alerts again that could not be delivered for a day, once the way to the people is mended.',
  )
  .action(ends(async () => (await import('./revive-alerts.ts')).reviveAlerts));
program
  .command('rebuild-views')
  .description(
    'Write all lists and views anew from the history, e.g. after a restore. Run it while the service is stopped.',
  )
  .action(ends(async () => (await import('./rebuild-views.ts')).rebuild));
program
  .command('create-master-key')
  .description('Make the master key, once. Refuses where there is one, or data made with one.')
  .argument('<file>')
  .action(ends(async () => (await import('./create-key.ts')).createKey));
program
  .command('due')
  .description(
    'When a deadline falls (D1 to D18) that starts at a London time or day, with its rule, source and setting.',
  )
  .argument('<deadline>', 'D1 to D18')
  .argument('<start>', 'YYYY-MM-DD or YYYY-MM-DDTHH:MM, London time')
  .option('--council <file>', 'count with the settings of this council file')
  .option('--json', 'one JSON object')
  .action(ends(async () => (await import('./due.ts')).dueDate));
program
  .command('obligations')
  .description(
    'Every rule of the process: title, source, who must act, where it is enforced and what proves it.',
  )
  .option('--json', 'one JSON list')
  .option('--markdown', 'the page docs/obligations.md')
  .action(ends(async () => (await import('./obligations.ts')).listObligations));
program
  .command('settings')
  .description('Every setting with its default and meaning, as a table.')
  .option('--council', 'the fields of the council file instead of the environment')
  .action(ends(async () => (await import('./settings-table.ts')).settingsTable));

try {
  await program.parseAsync();
} catch (error) {
  const { exitCode, code, message } = error as { exitCode?: number; code?: string; message?: string };
  if (code?.startsWith('commander.')) process.exitCode = exitCode ?? 2;
  else {
    console.error(message ?? String(error));
    process.exitCode = 1;
  }
}
