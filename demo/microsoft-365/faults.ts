import { setTimeout as sleep } from 'node:timers/promises';
import { graphError } from './graph/error.ts';
import type { StandInRequest, StandInResponse } from './room.ts';
import { expiredSecret } from './sign-in/refusal.ts';

/** What goes wrong. `slow` and `reset` let the room answer and spoil the answer; the others answer in its place. */
export type FaultKind =
  /** 429; `retryAfter` goes out as it is ("2", "1.5"), absent = no header. */
  | { readonly kind: 'throttle'; readonly retryAfter?: string }
  | {
      readonly kind: 'error';
      readonly status: 500 | 502 | 503 | 504;
      readonly html?: boolean;
      readonly retryAfter?: string;
    }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  | { readonly kind: 'reset'; readonly afterBytes?: number }
  /** Sign-in says that the app's secret has expired. */
  | { readonly kind: 'expired-secret' }
  /** The whole answer by hand, e.g. a 412 of the connector. */
  | { readonly kind: 'answer'; readonly response: StandInResponse };

export type Fault = FaultKind & {
  /** Part of `host/path?query` that a request must contain; absent = every request but those of the control room. */
  readonly where?: string;
  readonly method?: string;
  /** How many requests it hits; absent = until cleared. */
  readonly times?: number;
};

export type Faults = {
  add(fault: Fault): void;
  clear(): void;
  /** Those still in force, with how often each will still strike (`null` = until cleared). */
  list(): readonly (Fault & { readonly left: number | null })[];
  /** Runs the request past the faults: `answer` is what the room would say. */
  around(request: StandInRequest, answer: () => Promise<StandInResponse>): Promise<StandInResponse>;
};

const html = (status: number): string =>
  `<!DOCTYPE html><html><head><title>${status}</title></head><body><h2>Our services aren't available right now</h2></body></html>`;

/** A fault strikes only where it can happen. */
const reaches = (fault: Fault, request: StandInRequest): boolean =>
  fault.kind !== 'expired-secret' || request.url.pathname.endsWith('/oauth2/v2.0/token');

const inPlace = (fault: Fault, request: StandInRequest, now: Date): StandInResponse | null => {
  if (fault.kind === 'answer') return fault.response;
  if (fault.kind === 'expired-secret') return expiredSecret(now);
  if (fault.kind !== 'throttle' && fault.kind !== 'error') return null;
  const retry: Record<string, string> =
    fault.retryAfter === undefined ? {} : { 'Retry-After': fault.retryAfter };
  if (fault.kind === 'error' && fault.html === true) {
    return {
      status: fault.status,
      headers: { 'Content-Type': 'text/html', ...retry },
      body: html(fault.status),
    };
  }
  const status = fault.kind === 'throttle' ? 429 : fault.status;
  const [code, message] =
    status === 429
      ? ['ApplicationThrottled', 'Application is over its MailboxConcurrency limit.']
      : status === 500
        ? ['InternalServerError', 'An internal server error occurred.']
        : ['ServiceUnavailable', 'The service is temporarily unavailable.'];
  const answer = graphError(request, now, status, code ?? '', message ?? '');
  return { ...answer, headers: { ...answer.headers, ...retry } };
};

/** The faults that a test or the Teams window has switched on, oldest first; one fault strikes one request. */
export const createFaults = (now: () => Date): Faults => {
  let active: { fault: Fault; left: number }[] = [];
  const take = (request: StandInRequest): Fault | null => {
    if (request.url.host === '_control') return null;
    const address = request.url.host + request.url.pathname + request.url.search;
    const hit = active.find(
      ({ fault }) =>
        reaches(fault, request) &&
        (fault.method === undefined || fault.method === request.method) &&
        (fault.where === undefined || address.includes(fault.where)),
    );
    if (hit === undefined) return null;
    hit.left -= 1;
    active = active.filter(({ left }) => left > 0);
    return hit.fault;
  };
  return {
    add: (fault) => {
      active.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
    },
    clear: () => {
      active = [];
    },
    list: () => active.map(({ fault, left }) => ({ ...fault, left: Number.isFinite(left) ? left : null })),
    around: async (request, answer) => {
      const fault = take(request);
      if (fault === null) return answer();
      if (fault.kind === 'slow') await sleep(fault.milliseconds, undefined, { ref: false });
      if (fault.kind === 'reset') return { ...(await answer()), cutAfterBytes: fault.afterBytes ?? 10 };
      return inPlace(fault, request, now()) ?? answer();
    },
  };
};
