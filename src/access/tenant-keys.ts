import {
  createRemoteJWKSet,
  customFetch,
  errors,
  type FetchImplementation,
  type JWTVerifyGetKey,
} from 'jose';

/** Every call to a Microsoft host goes through this; in production it returns the address unchanged. */
export type Rewrite = (url: string) => string;

/** Entra's keys could not be fetched: says nothing about the token. */
export class KeysUnreachable extends Error {
  constructor(cause: unknown) {
    super(
      'The signing keys of the tenant could not be fetched: check the way to login.microsoftonline.com.',
      {
        cause,
      },
    );
    this.name = 'KeysUnreachable';
  }
}

const isTokensFault = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;

/**
 * The signing keys of each allowed tenant, fetched on first use and kept for ten minutes.
 * An unknown key id fetches again at most every 30 seconds, so forged tokens cannot flood Entra.
 */
export const tenantKeys = (
  tenantIds: readonly string[],
  rewrite: Rewrite,
  fetchKeys: FetchImplementation = fetch,
): ReadonlyMap<string, JWTVerifyGetKey> =>
  new Map(
    tenantIds.map((tenantId) => {
      const address = new URL(rewrite(`https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`));
      const keys = createRemoteJWKSet(address, { [customFetch]: fetchKeys });
      const find: JWTVerifyGetKey = async (header, token) => {
        try {
          return await keys(header, token);
        } catch (error) {
          throw isTokensFault(error) ? error : new KeysUnreachable(error);
        }
      };
      return [tenantId, find];
    }),
  );
