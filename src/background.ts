import { hostname } from 'node:os';
import type { DeliverAlert } from './alerts/alert.ts';
import type { AlertBook } from './alerts/book.ts';
import { startDelivery } from './alerts/delivery.ts';
import { startDueSweep } from './alerts/due-sweep.ts';
import { startMeetingSweep } from './alerts/meeting-sweep.ts';
import { startServiceAlarms } from './alerts/service-alarms.ts';
import { anchorNow, type Record, sweepLetters } from './cases/index.ts';
import { type Config, lettersFolder } from './config.ts';
import type { Database } from './database/index.ts';
import { letterReader } from './letters/read-letter.ts';
import { errorFields, type Log } from './log.ts';
import { foundWords } from './mailbox/found-words.ts';
import type { MailSource } from './mailbox/ports.ts';
import { startWatcher } from './mailbox/watch.ts';
import { londonDay } from './nrm/index.ts';

const housekeepingMs = 6 * 3_600_000;

/** Everything that runs by itself: the watcher, the outbox, the sweeps, the alarms, the housekeeping. */
export function startBackground(
  config: Config,
  parts: {
    readonly db: Database;
    readonly record: Record;
    readonly alerts: AlertBook;
    readonly mail: MailSource;
    readonly deliver: DeliverAlert;
    readonly log: Log;
    readonly now: () => Date;
  },
) {
  const { db, record, alerts, log, now } = parts;
  const { council } = config;
  const reader = letterReader(() => londonDay(now().toISOString()));
  const watcher = startWatcher({
    source: parts.mail,
    db,
    record,
    readLetter: reader.readLetter,
    letters: council.letters,
    mailboxes: council.mailboxes,
    pollSeconds: config.pollSeconds,
    now,
    onAlarm: ({ kind, mailbox, text }) => log('watcher-alarm', { kind, mailbox, text }),
    onAssessed: ({ mailbox, folder, ...what }) => {
      const outcome = foundWords(what);
      if (outcome !== null) log('letter-found', { mailbox, folder, outcome });
    },
    onTurn: (turn) =>
      turn.status === 'failed' && log('mailbox-not-read', { mailbox: turn.mailbox, state: turn.state }),
  });
  const say = (event: string) => (line: string) => log(event, { line });
  const delivery = startDelivery({
    db,
    deliver: parts.deliver,
    now,
    holder: hostname(),
    log: say('alert'),
    onSent: (kind) => log('alert-sent', { kind }),
  });
  const sweep = startDueSweep({ db, record, council, now, log: say('due-sweep') });
  const meetingSweep = startMeetingSweep({ record, now, log: say('meeting-sweep') });
  const mailboxes = () => watcher.health();
  const alarms = startServiceAlarms({ db, alerts, mailboxes, council, now, log: say('service-alarms') });
  // An anchor kept in the log, elsewhere than the database, proves the history up to it.
  const anchor = async () => log('anchor', await anchorNow(db, now().toISOString()));
  const housekeeping = setInterval(() => {
    Promise.all([sweepLetters(db, lettersFolder(config), now().getTime()), anchor()]).catch((error) =>
      log('housekeeping-failed', errorFields(error)),
    );
  }, housekeepingMs);

  return {
    watcher,
    stop: async () => {
      clearInterval(housekeeping);
      await Promise.all([watcher, delivery, sweep, meetingSweep, alarms].map((one) => one.stop()));
      await reader.close();
      await anchor();
    },
  };
}
