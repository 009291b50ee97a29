import { parentPort } from 'node:worker_threads';
import { takeApart } from './parts.ts';

/** Runs inside the bounded thread: one message in, its parts out. Started by read-letter.ts only. */
parentPort?.on('message', (job: { readonly id: number; readonly mime: Uint8Array }) => {
  takeApart(job.mime).then(
    (parts) => parentPort?.postMessage({ id: job.id, parts }),
    (error: unknown) =>
      parentPort?.postMessage({ id: job.id, failed: error instanceof Error ? error.name : 'Error' }),
  );
});
