import type { Next, Request, RequestHandler, Response } from 'restify';
import type { Principal } from '../access/principal.ts';
import { IdempotencyKeyReused } from '../cases/index.ts';
import { respond } from './respond.ts';
import type { Answer, Handler, WebSettings } from './server-settings.ts';

/** Who calls, proven before the body is read; forgotten with the request. */
const callers = new WeakMap<Request, Principal>();

const notAMember = {
  message: 'This is for members of the council who sign in with their council account. Guests cannot use it.',
};
const keysAway = { message: 'Sign-in cannot be checked just now. Please try again in a minute.' };

/** 401 with an empty body without proof, 403 for a proven guest or stranger, 503 while Entra is out of reach. */
export const guard =
  ({ access, log }: WebSettings): RequestHandler =>
  (request: Request, response: Response, next: Next) => {
    const check = async (): Promise<boolean> => {
      const token = /^Bearer ([^\s]+)$/i.exec(request.headers.authorization ?? '')?.[1];
      if (token === undefined) {
        respond(response, { status: 401 });
        return false;
      }
      const verdict = await access.verify(token);
      if (verdict.ok) {
        callers.set(request, verdict.principal);
        return true;
      }
      const { status, reason } = verdict.refusal;
      log(`access refused: ${status} ${reason}`);
      if (status === 401) respond(response, { status });
      else respond(response, { status, body: status === 403 ? notAMember : keysAway });
      return false;
    };
    check().then(
      (allowed) => next(allowed ? undefined : false),
      () => {
        respond(response, { status: 500, body: ourFault });
        next(false);
      },
    );
  };

const keyReused: Answer = {
  status: 409,
  body: { message: 'This was sent before with other content. Load the page again and repeat it.' },
};

export const ourFault = { message: 'Something went wrong on our side. Please try again in a minute.' };

/** Name and code of an error; its message may hold what nobody should read in a log. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown error');

/** Runs a handler for a guarded route; what it throws is noted by name and told as our fault. */
export const guarded =
  (settings: WebSettings, handler: Handler) =>
  async (request: Request, response: Response): Promise<void> => {
    const principal = callers.get(request);
    if (principal === undefined) return respond(response, { status: 401 });
    try {
      const params: Readonly<Record<string, string>> = { ...request.params };
      const now = settings.now().toISOString();
      respond(response, await handler({ principal, params, body: request.body, now }));
    } catch (error) {
      if (error instanceof IdempotencyKeyReused) return respond(response, keyReused);
      settings.log(`${request.method} ${request.getRoute().path} failed: ${nameOf(error)}`);
      respond(response, { status: 500, body: ourFault });
    }
  };
