import type { Principal, Verdict } from '../access/principal.ts';
import type { Read } from '../access/reads.ts';
import type { AlertSubject } from '../alerts/alert.ts';
import type { Record as CaseRecord } from '../cases/record.ts';
import type { Council } from '../council.ts';
import type { Instant } from '../nrm/index.ts';
import type { Health } from './health.ts';

/** The bot's own way in: it reads the parsed body, proves the channel itself, and ends the response. */
export type BotEndpoint = (
  request: {
    readonly headers: Readonly<{ [name: string]: string | string[] | undefined }>;
    readonly body?: unknown;
  },
  response: {
    statusCode: number;
    setHeader(name: string, value: string): unknown;
    end(body?: string): unknown;
  },
) => Promise<void>;

export type WebSettings = {
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  readonly record: CaseRecord;
  readonly council: Council;
  readonly access: {
    readonly verify: (token: string) => Promise<Verdict>;
    readonly recordRead: (reads: readonly Read[]) => Promise<void>;
  };
  readonly alerts: {
    redraw(subject: Pick<AlertSubject, 'kind' | 'id'>, now: Instant): Promise<void>;
  };
  /** What a person sees in a message, as plain text; says so where it cannot be opened. */
  readonly letterText: (mime: Uint8Array) => Promise<string>;
  readonly botEndpoint: BotEndpoint;
  /** The built pages, e.g. dist/tab. */
  readonly tabFolder: string;
  /** Origins beside Microsoft's that may show the pages: the local Microsoft 365 of the demo; empty in production. */
  readonly hostOrigins: readonly string[];
  readonly health: () => Promise<Health>;
  readonly now: () => Date;
  /** One line per request: method, route, status, milliseconds. No path, query, name or token. */
  readonly log: (line: string) => void;
};

/** What every answer of the API is made from. */
export type Call = {
  readonly principal: Principal;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly now: Instant;
};

export type Answer = {
  readonly status: number;
  /** An object goes out as JSON. */
  readonly body?: object;
  readonly file?: { readonly bytes: Uint8Array; readonly mediaType: string; readonly name: string };
};

export type Handler = (call: Call) => Promise<Answer>;
