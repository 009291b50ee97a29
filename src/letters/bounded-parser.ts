import { Worker } from 'node:worker_threads';
import type { Day } from '../nrm/vocabulary.ts';
import type { Mail } from './mail.ts';
import type { File } from './parts.ts';
import type { KnownCase, LetterSettings, Reading } from './reading.ts';

export type Parts = { readonly mail: Mail; readonly files: readonly File[] };
/** Why a message could not be taken apart, in plain words for the manager. */
export type NotRead = { readonly notRead: string };

export type ParserLimits = {
  readonly largestMessage: number;
  readonly milliseconds: number;
  readonly heapMegabytes: number;
};

const wrongAnswer: NotRead = { notRead: 'it was taken for another' };

const defaultLimits: ParserLimits = { largestMessage: 60_000_000, milliseconds: 8_000, heapMegabytes: 512 };

/** All that a judgement rests on, as plain data. */
export type ToJudge = {
  readonly mail: Mail;
  readonly cases: readonly KnownCase[];
  readonly settings: LetterSettings;
  readonly receivedOn: Day;
};

/** What the thread is asked to do: take bytes apart, or judge a message that was taken apart. */
export type Job =
  | { readonly mime: Uint8Array }
  /** Without `cases`: those of the last judgement. A council's ten thousand are handed over once, not with each letter. */
  | { readonly judge: Omit<ToJudge, 'cases'> & { readonly cases?: ToJudge['cases'] } };

type Done<T> = { readonly done: T };
type Answer =
  | { readonly ready: true }
  | ({ readonly id: number } & (Done<Parts | Reading> | { readonly failed: string }));

/** How long a thread may take to load before its first message; loading is not the message's fault. */
const slowestStart = 30_000;

/**
 * What hostile bytes are given to, in a thread of its own, one message at a time: bounded in size, time and memory.
 * The parsers, and the judgement too, because patterns over a text that somebody shaped for it can take hours.
 * A thread that hangs, dies or runs out is ended and the next message gets a fresh one. Never rejects.
 */
export function boundedParser(limits: ParserLimits = defaultLimits) {
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let count = 0;
  let waiting: {
    readonly id: number;
    readonly finish: (answer: Done<Parts | Reading> | NotRead, keep: boolean) => void;
    readonly begin: () => void;
  } | null = null;
  let loaded: Worker | null = null;

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
      if ('ready' in answer) {
        loaded = fresh;
        job?.begin();
        return;
      }
      if (job === null || answer.id !== job.id) return;
      if ('done' in answer) job.finish({ done: answer.done }, true);
      else job.finish({ notRead: 'it is damaged and cannot be opened by machine' }, true);
    });
    fresh.on('error', () => mine()?.finish({ notRead: 'opening it needed too much memory' }, false));
    fresh.on('exit', () => mine()?.finish({ notRead: 'opening it failed' }, false));
    fresh.unref();
    return fresh;
  };

  const handedOver = new WeakMap<Worker, readonly KnownCase[]>();
  const withoutKnown = (job: Job, thread: Worker): Job => {
    if (!('judge' in job) || job.judge.cases === undefined) return job;
    const { cases, ...rest } = job.judge;
    if (handedOver.get(thread) === cases) return { judge: rest };
    handedOver.set(thread, cases);
    return job;
  };

  const once = (job: Job): Promise<Done<Parts | Reading> | NotRead> =>
    new Promise((resolve) => {
      const current = worker ?? start();
      worker = current;
      count += 1;
      current.ref();
      const finish = (answer: Done<Parts | Reading> | NotRead, keep: boolean) => {
        clearTimeout(timer);
        waiting = null;
        current.unref();
        if (!keep) {
          worker = null;
          void current.terminate();
        }
        resolve(answer);
      };
      const tooLong = () => finish({ notRead: 'it took too long to open (the file may be harmful)' }, false);
      const ready = loaded === current;
      let timer = setTimeout(tooLong, ready ? limits.milliseconds : slowestStart);
      const begin = () => {
        clearTimeout(timer);
        timer = setTimeout(tooLong, limits.milliseconds);
      };
      waiting = { id: count, finish, begin };
      current.postMessage({ id: count, ...withoutKnown(job, current) });
    });

  const inTurn = (job: Job): Promise<Done<Parts | Reading> | NotRead> => {
    const mine = queue.then(() => once(job));
    queue = mine;
    return mine;
  };

  return {
    /** Takes one message apart, or says why it cannot be. */
    async read(mime: Uint8Array): Promise<Parts | NotRead> {
      if (mime.byteLength > limits.largestMessage) return { notRead: 'it is too large' };
      const answer = await inTurn({ mime });
      if ('notRead' in answer) return answer;
      return 'mail' in answer.done ? answer.done : wrongAnswer;
    },
    /** Judges one message that was taken apart, or says why it cannot be. */
    async judge(judge: ToJudge): Promise<Reading | NotRead> {
      const answer = await inTurn({ judge });
      if ('notRead' in answer) return answer;
      return 'mail' in answer.done ? wrongAnswer : answer.done;
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
