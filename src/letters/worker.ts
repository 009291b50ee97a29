import { parentPort } from 'node:worker_threads';
import type { Job } from './bounded-parser.ts';
import { takeApart } from './parts.ts';
import { read } from './read.ts';
import type { KnownCase } from './reading.ts';

let known: readonly KnownCase[] = [];

const work = async (job: Job) => {
  if ('mime' in job) return takeApart(job.mime);
  const { mail, cases, settings, receivedOn } = job.judge;
  if (cases !== undefined) known = cases;
  return read(mail, known, settings, { receivedOn });
};

/** Runs inside the bounded thread: one message in, its parts or its reading out. Started by bounded-parser.ts only. */
parentPort?.on('message', ({ id, ...job }: Job & { readonly id: number }) => {
  work(job).then(
    (done) => parentPort?.postMessage({ id, done }),
    (error: unknown) =>
      parentPort?.postMessage({ id, failed: error instanceof Error ? error.name : 'Error' }),
  );
});

parentPort?.postMessage({ ready: true });
