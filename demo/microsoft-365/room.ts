import type { KeyObject } from 'node:crypto';
import type { SamplePerson } from '../sample/people.ts';

/**
 * The local Microsoft 365 is one HTTP server on loopback made of rooms. The product reaches
 * https://HOST/PATH as <its url>/HOST/PATH; a room answers for its hosts. Links inside answers
 * keep the genuine https roots, as Microsoft's do.
 */
export type StandInRequest = {
  readonly method: string;
  /** As the product meant it: https://graph.microsoft.com/v1.0/users?... */
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Buffer;
};

export type StandInResponse = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object goes out as JSON. */
  readonly body?: Buffer | string | object;
  /** A fault: the connection is torn down after this many bytes of the body. */
  readonly cutAfterBytes?: number;
};

/** `null` from a room = not its address: the server answers 404. A room for '_control' serves the Teams window and the tests. */
export type Room = {
  readonly hosts: readonly string[];
  handle(request: StandInRequest): Promise<StandInResponse | null>;
};

/** What all rooms share. Every clock is injectable. */
export type World = {
  readonly tenantId: string;
  readonly people: readonly SamplePerson[];
  readonly now: () => Date;
  /** RSA keys: one for Entra tokens, one for the bot channel's. */
  readonly keys: { readonly entra: SigningKey; readonly botFramework: SigningKey };
  /** Base of this server, e.g. http://127.0.0.1:4010 */
  readonly url: () => string;
  /** App registrations that sign-in knows: client id -> secret. */
  readonly apps: ReadonlyMap<string, string>;
  readonly bot: { readonly appId: string; readonly endpoint: () => string };
};

export type SigningKey = {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicJwk: Readonly<Record<string, unknown>>;
};
