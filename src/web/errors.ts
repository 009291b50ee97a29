import type { Request, Response, Server } from 'restify';
import { respond } from './respond.ts';

/** What the caller reads for each kind of failure before a handler runs; restify's own words name paths and internals. */
const sentences: Readonly<Record<number, string>> = {
  400: 'The request could not be read: it must hold JSON.',
  404: 'There is nothing at this address.',
  405: 'This address does not do that.',
  413: 'The request is too big: 256 KB at most.',
  415: 'The request must hold JSON.',
};

/** Every error of the framework goes out as a status and one sentence of ours. */
export const hideInternals = (server: Server, log: (line: string) => void): void => {
  server.on(
    'restifyError',
    (request: Request, response: Response, error: Error & { statusCode?: number }, done: () => void) => {
      const raised = error.statusCode ?? 500;
      const status = raised in sentences ? raised : raised >= 500 ? 500 : 400;
      if (status === 500) log(`${request.method} failed before its handler: ${error.name}`);
      const message = sentences[status] ?? 'Something went wrong on our side. Please try again in a minute.';
      if (!response.headersSent) respond(response, { status, body: { message } });
      done();
    },
  );
};
