import { MailError, type MailSource } from '../../../src/mailbox/ports.ts';
import type { ScriptedMailbox } from './scripted-mailbox.ts';

/** Faults of the mail service: each counts down with the calls it spoils. */
export type Faults = { throttled: number; unavailable: number };

/** A mail service over scripted mailboxes. */
export const scriptedMail = (
  mailboxes: ReadonlyMap<string, ScriptedMailbox>,
  faults: Faults = { throttled: 0, unavailable: 0 },
): MailSource => {
  const open = (mailbox: string): ScriptedMailbox => {
    if (faults.throttled > 0) {
      faults.throttled -= 1;
      throw new MailError('throttled', 'Slow down.', { retryAfterSeconds: 30 });
    }
    if (faults.unavailable > 0) {
      faults.unavailable -= 1;
      throw new MailError('unavailable', 'No answer.');
    }
    const found = mailboxes.get(mailbox);
    if (found === undefined) throw new MailError('unwatchable', 'No such mailbox.');
    return found;
  };
  return {
    folders: async (mailbox) => open(mailbox).folders(),
    delta: async (mailbox, folderId, cursor) => open(mailbox).delta(folderId, cursor),
    envelope: async (mailbox, id) => open(mailbox).envelope(id),
    mime: async (mailbox, id) => {
      const message = open(mailbox).message(id);
      return message === null ? null : new TextEncoder().encode(message.letter);
    },
    listed: async (mailbox, folderId, since) => {
      const box = open(mailbox);
      return box.inFolder(folderId).filter((id) => (box.message(id)?.receivedAt ?? '') >= since);
    },
  };
};
