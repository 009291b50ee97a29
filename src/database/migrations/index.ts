import type { Migration } from 'kysely/migration';
import * as record from './0001-record.ts';
import * as mailbox from './0002-mailbox.ts';
import * as alerts from './0003-alerts.ts';
import * as bot from './0004-bot.ts';
import * as caseReference from './0005-case-reference.ts';

/** In order of name; a migration that has been released is never edited, a new one is added. */
export const migrations: Record<string, Migration> = {
  '0001-record': record,
  '0002-mailbox': mailbox,
  '0003-alerts': alerts,
  '0004-bot': bot,
  '0005-case-reference': caseReference,
};
