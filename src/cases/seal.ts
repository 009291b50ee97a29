import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/**
 * Encrypts with AES-256-GCM under a 32-byte key. `bound` is not kept but must be the same at opening: it ties the
 * ciphertext to its place. @returns nonce, tag and ciphertext in one piece.
 */
export function seal(key: Uint8Array, plain: Uint8Array, bound: string): Uint8Array {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(bound));
  const body = [cipher.update(plain), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...body]);
}

/** Opens what `seal` made. Throws when the key, the bytes or the place are not the ones it was sealed with. */
export function unseal(key: Uint8Array, sealed: Uint8Array, bound: string): Uint8Array {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
}

/** One key per purpose from a stream's key or the master key, so that no two uses share one. */
export function keyFor(
  purpose: 'events' | 'letters' | 'letter names' | 'commands' | 'references',
  key: Uint8Array,
): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, '', `nrm-companion ${purpose}`, 32));
}

/** SHA-256, hex. */
export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** HMAC-SHA-256, hex: says nothing about `text` to whoever lacks the key. */
export const keyedDigest = (key: Uint8Array, text: string): string =>
  createHmac('sha256', key).update(text).digest('hex');
