import type { AccessTables } from '../access/tables.ts';
import type { AlertTables } from '../alerts/tables.ts';
import type { RecordTables } from '../cases/tables.ts';
import type { MailboxTables } from '../mailbox/tables.ts';

/** All tables of all rooms, for Kysely. A room adds its own interface to the list (see README.md). */
export interface Tables extends RecordTables, MailboxTables, AlertTables, AccessTables {}
