import type { Database } from '../../../src/database/index.ts';
import type { ReadLetter } from '../../../src/letters/reading.ts';
import type { WatchAlarm } from '../../../src/mailbox/mailbox-turn.ts';
import { createWatcher, type WatchSettings } from '../../../src/mailbox/watch.ts';
import { letterSettings, readScripted } from './letters.ts';
import { notebook } from './notebook.ts';
import { type Faults, scriptedMail } from './scripted-mail.ts';
import { ScriptedMailbox } from './scripted-mailbox.ts';

export const address = 'worker@council.example';

/** One mailbox, its watcher and a clock that is moved by hand. */
export const office = (db: Database, options: { readLetter?: ReadLetter; refuses?: string } = {}) => {
  let time = Date.parse('2026-11-20T09:00:00Z');
  const mailbox = new ScriptedMailbox();
  const faults: Faults = { throttled: 0, unavailable: 0 };
  const mailboxes = new Map([[address, mailbox]]);
  const source = scriptedMail(mailboxes, faults);
  const notes = notebook((caseId) => caseId === options.refuses);
  const alarms: WatchAlarm[] = [];
  const now = (): Date => new Date(time);
  const watcher = (change: Partial<WatchSettings> = {}) =>
    createWatcher({
      source,
      db,
      record: notes.record,
      readLetter: options.readLetter ?? readScripted,
      letters: letterSettings,
      mailboxes: [address],
      now,
      onAlarm: (alarm) => alarms.push(alarm),
      ...change,
    });
  return {
    mailbox,
    mailboxes,
    faults,
    source,
    record: notes.record,
    alarms,
    watcher,
    now,
    arrive: (folder: string, letter: string) => mailbox.arrive(folder, letter, now().toISOString()),
    pass: (seconds: number) => {
      time += seconds * 1000;
    },
    filed: notes.filed,
    texts: () => notes.filed().map(notes.textOf),
  };
};
