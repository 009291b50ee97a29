import { createPrivateKey, createPublicKey, generateKeyPair, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { apps, people, tenantId } from '../sample/people.ts';
import type { SigningKey, World } from './room.ts';

const generate = promisify(generateKeyPair);

/** A fresh RSA key of 2048 bits with its public half as a JWK, as Microsoft's key sets publish it. */
export const createSigningKey = async (): Promise<SigningKey> => {
  const { privateKey } = await generate('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const key = createPrivateKey(privateKey);
  const kid = randomUUID().replaceAll('-', '');
  const publicJwk = { ...createPublicKey(key).export({ format: 'jwk' }), use: 'sig', kid, x5t: kid };
  return { kid, privateKey: key, publicJwk };
};

/** A key that no key set publishes, for tokens signed by a stranger. */
let stranger: Promise<SigningKey> | null = null;
export const strangersKey = (): Promise<SigningKey> => {
  stranger ??= createSigningKey();
  return stranger;
};

/** Made once per process: making them takes longer than everything else at start, and many tests start many servers. */
let own: Promise<[SigningKey, SigningKey]> | null = null;
const ownKeys = (): Promise<[SigningKey, SigningKey]> => {
  own ??= Promise.all([createSigningKey(), createSigningKey()]);
  return own;
};

export type WorldOptions = {
  readonly now: () => Date;
  readonly url: () => string;
  /** Where the bot listens, e.g. http://127.0.0.1:3978/api/messages */
  readonly botEndpoint?: string | (() => string);
  readonly people?: World['people'];
};

export const createWorld = async (options: WorldOptions): Promise<World> => {
  const [entra, botFramework] = await ownKeys();
  const { botEndpoint } = options;
  return {
    tenantId,
    people: options.people ?? people,
    now: options.now,
    keys: { entra, botFramework },
    url: options.url,
    apps: new Map([
      [apps.bot.id, apps.bot.secret],
      [apps.watcher.id, apps.watcher.secret],
    ]),
    bot: {
      appId: apps.bot.id,
      endpoint: () => {
        if (botEndpoint === undefined) {
          throw new Error(
            'The local Microsoft 365 was started without botEndpoint: tell it where the bot is.',
          );
        }
        return typeof botEndpoint === 'string' ? botEndpoint : botEndpoint();
      },
    },
  };
};
