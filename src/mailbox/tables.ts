/** Tables of the watcher (migration 0002-mailbox). Times are UTC text with milliseconds, flags 0 or 1. */

export interface MailboxFolderTable {
  mailbox: string;
  folder_id: string;
  /** Where the next delta call goes on, verbatim; null = from the beginning. */
  cursor: string | null;
  /** When the first whole walk ended; null = what is found was there before us. */
  backfilled_at: string | null;
  last_round_at: string | null;
}

export interface MailboxInboxTable {
  mailbox: string;
  /** Immutable id, compared letter by letter: case matters. */
  message_id: string;
  folder_id: string;
  folder_path: string;
  rescued: number;
  backfill: number;
  via_removal: number;
  found_at: string;
  state: 'waiting' | 'done';
  attempts: number;
  next_try_at: string;
  verdict: string | null;
  letter_id: string | null;
  /** Short code of the last failure. Never a message's content. */
  last_problem: string | null;
}

export interface MailboxLeaseTable {
  mailbox: string;
  holder: string;
  /** Rises with every new holder: a write under an old one is refused. */
  token: number;
  until: string;
}

export interface MailboxHealthTable {
  mailbox: string;
  watched_since: string;
  state: string;
  state_since: string;
  reason: string | null;
  retry_at: string | null;
  last_good_round_at: string | null;
  last_sweep_at: string | null;
}

export interface MailboxTables {
  mailbox_folder: MailboxFolderTable;
  mailbox_inbox: MailboxInboxTable;
  mailbox_lease: MailboxLeaseTable;
  mailbox_health: MailboxHealthTable;
}
