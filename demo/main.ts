import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { narrator } from './narrate.ts';
import { type Office, office } from './office.ts';
import { tellStory } from './story/tell.ts';

const help = `NRM Companion, demo: the product with a local Microsoft 365, on this machine only.

  npm run demo                       open it and try it in the browser
  npm run demo -- --story            run the story without people or browser; exit code 0 = every step held
  npm run demo -- --story --kill     the same, killing the service (kill -9) in the middle of the steps

  --port N        port of the Teams window (default 4010)
  --folder PATH   where its data go (default .nrm-demo; emptied at the start)
`;

const { values } = parseArgs({
  options: {
    story: { type: 'boolean', default: false },
    kill: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    port: { type: 'string' },
    folder: { type: 'string', default: '.nrm-demo' },
  },
});

const number = values.port === undefined ? (values.story ? 0 : 4010) : Number(values.port);

if (values.help) process.stdout.write(help);
else if (!Number.isInteger(number) || number < 0 || number > 65_535) {
  console.error('--port takes a number from 0 to 65535.');
  process.exitCode = 2;
} else {
  const say = narrator(
    (line) => console.log(line),
    () => new Date(),
  );
  const opened = await office({ folder: resolve(values.folder), port: number, tell: say });
  if (values.story) {
    process.exitCode = await tellStory(opened, { kill: values.kill, say: (line) => console.log(line) });
    await opened.close();
  } else {
    await showAround(opened);
  }
}

async function showAround({ urls, servicePid, close }: Office): Promise<void> {
  console.log(`
  Teams window   ${urls.window}
  The tab        inside the Teams window, one per person
  The service    ${urls.service}/healthz   (process ${servicePid()}: kill -9 it and watch it come back)

  Try this: drop "Reasonable grounds: positive" into a Junk Email folder and wait a second;
  start a "Strategy meeting" and answer as the chair; end a meeting without an answer.
  Ctrl+C ends the demo.
`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await close();
}
