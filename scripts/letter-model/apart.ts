import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { content } from '../../src/letters/content.ts';
import { unpack } from '../../src/letters/model/model-file.ts';
import { type Opinion, opinionOn } from '../../src/letters/model/opinion.ts';
import { type Verdict, verdictOf } from '../../src/letters/model/verdicts.ts';
import { reservedFor } from '../../src/letters/reserved/reservations.ts';
import { everything, handOf, teach } from './teach.ts';

/** A letter judged by a model that learnt nothing from its hand. */
export type Judged = {
  readonly source: string;
  readonly name: string;
  readonly truth: Verdict;
  readonly grammar: ReturnType<typeof content>;
  readonly opinion: Opinion;
  /** Why it is kept for a person however sure the networks are. */
  readonly reserved: string | null;
};

/** So many models are made; each leaves out every fourth hand. */
const folds = 4;

/** Every whole letter, each judged by a model that was made without its hand; a thread a fold. */
export async function judgedApart(): Promise<readonly Judged[]> {
  const found = await Promise.all(Array.from({ length: folds }, (_one, fold) => judgedIn(fold)));
  return found.flat();
}

function judgedIn(fold: number): Promise<readonly Judged[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { fold } });
    worker.on('message', resolve).on('error', reject);
  });
}

/** The letters of one fold, by a model made from the others. */
export async function judgeFold(fold: number): Promise<readonly Judged[]> {
  const all = await everything();
  const hands = [...new Set(all.letters.map((one) => handOf(one.source)))];
  const mine = new Set(hands.filter((_hand, at) => at % folds === fold));
  const model = unpack(teach(all, mine));
  return all.letters
    .filter((one) => mine.has(handOf(one.source)))
    .map((known) => {
      const grammar = content(known.letter);
      // What passes from thread to thread cannot be asked for its reasons.
      const { because: _because, ...opinion } = opinionOn(known.letter, model);
      return {
        source: known.source,
        name: known.name,
        truth: verdictOf(known),
        grammar,
        opinion,
        reserved: reservedFor(known.letter, grammar, opinion),
      };
    });
}

if (!isMainThread && typeof workerData?.fold === 'number')
  parentPort?.postMessage(await judgeFold(workerData.fold));
