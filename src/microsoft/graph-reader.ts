import type { z } from 'zod';
import { MailError } from '../mailbox/ports.ts';
import type { GraphAnswer, GraphGet } from './graph-client.ts';
import { mailErrorOf, mailErrorOfThrown } from './mail-error.ts';

type Options = Parameters<GraphGet>[1];

/** Reads Graph so that whatever goes wrong is a MailError; `missing` (404) is an answer, not a failure. */
export type GraphReader = {
  json<T>(shape: z.ZodType<T>, address: string, options?: Options): Promise<T>;
  jsonOrMissing<T>(shape: z.ZodType<T>, address: string, options?: Options): Promise<T | null>;
  bytesOrMissing(address: string, options?: Options): Promise<Uint8Array | null>;
};

export const createGraphReader = (get: GraphGet, now: () => Date): GraphReader => {
  const call = async (address: string, options: Options): Promise<GraphAnswer> => {
    let answer: GraphAnswer;
    try {
      answer = await get(address, options);
    } catch (error) {
      throw mailErrorOfThrown(error);
    }
    if (answer.status >= 200 && answer.status < 300) return answer;
    throw mailErrorOf(answer, now());
  };

  const missing = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof MailError && error.reason === 'missing') return null;
      throw error;
    }
  };

  const json = async <T>(shape: z.ZodType<T>, address: string, options?: Options): Promise<T> =>
    parse(shape, await call(address, options));

  return {
    json,
    jsonOrMissing: (shape, address, options) => missing(() => json(shape, address, options)),
    bytesOrMissing: (address, options) => missing(async () => (await call(address, options)).bytes),
  };
};

/** A gateway's HTML page or half a body with status 200 is an outage, not an answer. The body is never quoted. */
const parse = <T>(shape: z.ZodType<T>, answer: GraphAnswer): T => {
  try {
    return shape.parse(JSON.parse(new TextDecoder().decode(answer.bytes)));
  } catch {
    throw new MailError('unavailable', 'Graph answered with something that is not its format. Tried again.');
  }
};
