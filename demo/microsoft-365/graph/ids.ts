import { randomBytes } from 'node:crypto';

/** Ids look like Exchange's: long, opaque, case-sensitive, URL-safe base64 with `=`. */
const id = (prefix: string, bytes: number): string => `${prefix}${randomBytes(bytes).toString('base64url')}=`;

/** Changes with every move. */
export const newDefaultId = (): string => id('AAMkAGRlM2', 86);
/** Stays with the message wherever it goes in its mailbox. */
export const newImmutableId = (): string => id('AAkALgAAAA', 62);
export const newFolderId = (): string => id('AAMkAGRlM2YuAAAA', 68);
export const newToken = (): string => randomBytes(96).toString('base64url');
