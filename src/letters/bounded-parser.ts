import { Worker } from 'node:worker_threads';
import type { Mail } from './mail.ts';
import type { File } from './parts.ts';

export type Parts = { readonly mail: Mail; readonly files: readonly File[] };
/** Why a message could not be taken apart, in plain words for the manager. */
export type NotRead = { readonly notRead: string };

export type ParserLimits = {
  readonly largestMessage: number;
  readonly milliseconds: number;
  readonly heapMegabytes: number;
};

const defaultLimits: ParserLimits = { largestMessage: 60_000_000, milliseconds: 8_000, heapMegabytes: 512 };

type Answer = { readonly id: number } & ({ readonly parts: Parts } | { readonly failed: string });

/**
 * The parsers of hostile bytes in a thread of their own, one message at a time: bounded in size, time and memory.
 * A thread that hangs, dies or runs out is ended and the next message gets a fresh one. Never rejects.
 */
export function boundedParser(limits: ParserLimits = defaultLimits) {
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let count = 0;
  let waiting: {
    readonly id: number;
    readonly finish: (answer: Parts | NotRead, keep: boolean) => void;
  } | null = null;

  const start = (): Worker => {
    const fresh = new Worker(new URL('./worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, stackSizeMb: 4 },
      stdout: true,
      stderr: true,
    });
    fresh.stdout.resume();
    fresh.stderr.resume();
    const mine = (): typeof waiting => (worker === fresh ? waiting : null);
    fresh.on('message', (answer: Answer) => {
      const job = mine();
      if (job === null || answer.id !== job.id) return;
      if ('parts' in answer) job.finish(answer.parts, true);
      else job.finish({ notRead: 'it is damaged and cannot be opened by machine' }, true);
    });
    fresh.on('error', () => mine()?.finish({ notRead: 'opening it needed too much memory' }, false));
    fresh.on('exit', () => mine()?.finish({ notRead: 'opening it failed' }, false));
    fresh.unref();
    return fresh;
  };

  const once = (mime: Uint8Array): Promise<Parts | NotRead> =>
    new Promise((resolve) => {
      const current = worker ?? start();
      worker = current;
      count += 1;
      current.ref();
      const finish = (answer: Parts | NotRead, keep: boolean) => {
        clearTimeout(timer);
        waiting = null;
        current.unref();
        if (!keep) {
          worker = null;
          void current.terminate();
        }
        resolve(answer);
      };
      waiting = { id: count, finish };
      const timer = setTimeout(
        () => finish({ notRead: 'it took too long to open (the file may be harmful)' }, false),
        limits.milliseconds,
      );
      current.postMessage({ id: count, mime });
    });

  return {
    /** Takes one message apart, or says why it cannot be. */
    read(mime: Uint8Array): Promise<Parts | NotRead> {
      if (mime.byteLength > limits.largestMessage) return Promise.resolve({ notRead: 'it is too large' });
      const mine = queue.then(() => once(mime));
      queue = mine;
      return mine;
    },
    /** Ends the thread. The parser can be used again afterwards: it starts a new one. */
    async close(): Promise<void> {
      await queue;
      const last = worker;
      worker = null;
      await last?.terminate();
    },
  };
}

export type BoundedParser = ReturnType<typeof boundedParser>;
