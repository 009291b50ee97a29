import type { Header } from '../mail.ts';

const longestId = 250;
/** References grows with each answer: its first ids name the start of the thread, its last ones what is answered. */
const firstIds = 10;
const lastIds = 30;

/** An internet Message-ID as it is compared: without brackets and spaces. Null where it is none. */
export function messageKey(id: string | null): string | null {
  const key = (id ?? '').replace(/[<>\s]/g, '');
  return key.length < 3 || key.length > longestId ? null : key;
}

/**
 * The messages that this one says it answers (In-Reply-To and References, RFC 5322 section 3.6.4), at most 40 of them.
 * Its sender wrote these headers: they count only where the sender is proven, and never against a name.
 */
export function answeredMessages(headers: readonly Header[]): readonly string[] {
  const ids = (name: string): readonly string[] => {
    const value = headers.find((header) => header.name === name)?.value.slice(0, 200_000) ?? '';
    return [...value.matchAll(/<([^<>]{3,300})>/g)].flatMap((found) => messageKey(found[1] ?? null) ?? []);
  };
  const thread = ids('references');
  const kept =
    thread.length <= firstIds + lastIds
      ? thread
      : [...thread.slice(0, firstIds), ...thread.slice(-lastIds + 1)];
  return [...new Set([...ids('in-reply-to').slice(0, 1), ...kept])];
}
