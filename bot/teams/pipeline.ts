import type { TeamsOptions } from './options.ts';

type Outgoing = { url: string; timeout: number; allowInsecureConnection?: boolean };
type Policy = {
  readonly name: string;
  sendRequest(request: Outgoing, next: (request: Outgoing) => Promise<unknown>): Promise<unknown>;
};
type Pipeline = {
  removePolicy(which: { readonly name: string }): unknown;
  addPolicy(policy: Policy): void;
};

/** The SDK keeps its HTTP pipeline private, and offers no other way to switch its retries off. */
const pipelineOf = (connector: object): Pipeline => {
  const client: unknown = Reflect.get(connector, 'client');
  if (typeof client === 'object' && client !== null && 'pipeline' in client) {
    const pipeline = client.pipeline;
    if (typeof pipeline === 'object' && pipeline !== null && 'removePolicy' in pipeline)
      return pipeline as Pipeline;
  }
  throw new Error('The bot SDK has changed: its HTTP pipeline is not where 4.23.3 keeps it.');
};

/**
 * No retries inside the SDK: it repeats a 502, which may double a message, and waits out a 429 while a request is
 * held open. The outbox owns retries. No redirects either: the bearer token goes to the listed host only.
 */
export const tame = (connector: object, options: Pick<TeamsOptions, 'rewrite' | 'timeoutMs'>): void => {
  const pipeline = pipelineOf(connector);
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.removePolicy({ name: 'redirectPolicy' });
  pipeline.addPolicy({
    name: 'companion-address-and-patience',
    sendRequest: (request, next) => {
      request.url = options.rewrite(request.url);
      request.allowInsecureConnection = request.url.startsWith('http://127.0.0.1:');
      request.timeout = options.timeoutMs ?? 10_000;
      return next(request);
    },
  });
};
