import type { Request, Response, Server } from 'restify';
import { ourFault } from './guard.ts';
import { apiHeaders } from './headers.ts';

/** What the caller reads for each kind of failure before a handler runs; restify's own words name paths and internals. */
const sentences: Readonly<Record<number, string>> = {
  400: 'The request could not be read: it must hold JSON.',
  404: 'There is nothing at this address.',
  405: 'This address does not do that.',
  413: 'The request is too big: it may hold 256 KB.',
  415: 'The request must hold JSON.',
};

type Failure = Error & { statusCode?: number; toJSON?: () => object };

/** Every error of the framework goes out as a status and one sentence of ours: restify writes what these say. */
export const hideInternals = (server: Server, log: (line: string) => void): void => {
  server.on('restifyError', (request: Request, response: Response, error: Failure, done: () => void) => {
    const raised = error.statusCode ?? 500;
    const status = raised in sentences ? raised : raised >= 500 ? 500 : 400;
    if (status === 500) log(`${request.method} failed before its handler: ${error.name}`);
    const message = sentences[status] ?? ourFault.message;
    error.statusCode = status;
    error.toJSON = () => ({ message });
    error.toString = () => message;
    if (!response.headersSent) {
      for (const [name, value] of Object.entries(apiHeaders)) response.setHeader(name, value);
    }
    done();
  });
};
