import type { Record as CaseRecord } from '../cases/record.ts';
import type { Council } from '../council.ts';
import { type Database, transaction } from '../database/index.ts';
import { type CaseId, type CaseState, type Day, type Instant, londonDay } from '../nrm/index.ts';
import { every, type Repeating } from './every.ts';
import { officeTime } from './office-hours.ts';
import { overdueAlerts } from './overdue.ts';
import { queueAlerts } from './queue.ts';
import { reminderAlerts } from './reminders.ts';
import { repeatUnacknowledged } from './repeats.ts';

export type DueSweepSettings = {
  readonly db: Database;
  readonly record: Pick<CaseRecord, 'cases'>;
  readonly council: Council;
  readonly now: () => Date;
  readonly everyMs?: number;
  readonly log?: (line: string) => void;
};

/** A round returns how many alerts were asked for; those already in the outbox count, and change nothing. */
export type DueSweep = Repeating;

const page = 500;

async function* everyCase({ cases }: DueSweepSettings['record']): AsyncGenerator<CaseState> {
  let after: CaseId | null = null;
  for (;;) {
    const some: readonly CaseState[] = await cases.all(after, page);
    yield* some;
    const last = some.at(-1);
    if (last === undefined || some.length < page) return;
    after = last.caseId;
  }
}

/**
 * Every minute: the cases in which something has fallen due. Once each working morning: all cases, since what is
 * missed is told again daily and no case may hide behind a wrong date. A case that fails holds up no other.
 */
export const startDueSweep = (settings: DueSweepSettings): DueSweep => {
  const { db, record, council, now, everyMs = 60_000, log = () => {} } = settings;
  const holidays = council.process.extraBankHolidays;
  let fullRoundOn: Day | null = null;

  const tellOf = async (state: CaseState, at: Instant): Promise<number> => {
    const due = record.cases.obligations(state, at);
    const requests = [...overdueAlerts(state, due, at, council), ...reminderAlerts(state, due, at, council)];
    if (requests.length > 0) await transaction(db, (trx) => queueAlerts(trx, requests));
    await record.cases.lookedAt(state, at);
    return requests.length;
  };
  const round = async (): Promise<number> => {
    const at = now().toISOString();
    if (officeTime(at, holidays) !== at) return 0;
    const today = londonDay(at);
    const full = fullRoundOn !== today;
    const cases = full ? everyCase(record) : await record.cases.due(at, page);
    let asked = await repeatUnacknowledged(db, at, holidays);
    for await (const state of cases) {
      try {
        asked += await tellOf(state, at);
      } catch (error) {
        log(`due sweep: a case failed: ${error instanceof Error ? error.name : 'unknown error'}`);
      }
    }
    if (full) fullRoundOn = today;
    return asked;
  };

  return every(everyMs, round, (line) => log(`due sweep: ${line}`));
};
