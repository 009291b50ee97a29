/** Watching mailboxes: what main, the web room and the command line may use of it. */
export type { Assessed } from './cycle.ts';
export { foundWords } from './found-words.ts';
export { createHealthStore, type MailboxHealth, type MailboxState } from './health.ts';
export type { Turn, WatchAlarm } from './mailbox-turn.ts';
export type * from './ports.ts';
export { MailError } from './ports.ts';
export {
  createWatcher,
  type RoundReport,
  startWatcher,
  type Watcher,
  type WatchSettings,
} from './watch.ts';
