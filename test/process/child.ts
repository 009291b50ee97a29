import assert from 'node:assert/strict';
import { startDueSweep } from '../../src/alerts/due-sweep.ts';
import type {
  CaseCommand,
  CommandOf,
  Entered,
  FiledLetter,
  FormedCommand,
  LetterReading,
  Obligation,
  Refusal,
} from '../../src/nrm/index.ts';
import type {
  ActionView,
  CaseView,
  CommandResponse,
  EnteredResponse,
  MyWork,
} from '../../src/web/api-types.ts';
import { acting, council, type House, letter, openHouse, people, system } from '../support/council-house.ts';
import { openDoor, type Service } from '../web/service.ts';

/*
 * A child's case as the people on it meet it: everything a person does goes through the command door with their own
 * token, everything that is checked is what their read view and their allowed actions then say. Only the product's own
 * part (a meeting that asks, a letter that the watcher files) goes straight to the record.
 */

export { people };
export type Who = { readonly id: string; readonly name: string };

/** What one person sees of the case, with a few ways of looking. */
export type Seen = CaseView & {
  duty(key: string): Obligation | undefined;
  duties(rule: string): readonly Obligation[];
  action(command: FormedCommand, about?: string): ActionView | undefined;
  /** Offered, and nothing stands in the way. */
  may(command: FormedCommand): boolean;
  /** The lines of the history that say it. */
  told(words: RegExp): readonly { readonly words: string; readonly who: string }[];
};

export type Child = {
  readonly caseId: string;
  /** From here on it is this moment. */
  at(instant: string): void;
  does(who: Who, command: CaseCommand): Promise<void>;
  refused(who: Who, command: CaseCommand): Promise<Refusal>;
  /** The same through the form of the action, as a card or a page hands it over. */
  fills(who: Who, command: FormedCommand, entered: Entered, about?: string | null): Promise<EnteredResponse>;
  /** A meeting puts its question about this child to the chair. */
  asked(meetingId: string, meetingType?: string): Promise<void>;
  ended(meetingId: string): Promise<void>;
  /** The watcher files a letter. */
  gets(letterId: string, reading: LetterReading, changes?: Partial<FiledLetter>): Promise<void>;
  /** The administrator's part, from the operator's command line. */
  operator(command: CaseCommand): Promise<void>;
  seenBy(who: Who): Promise<Seen>;
  work(who: Who): Promise<MyWork>;
  /** The round that chases what is due now. */
  chased(): Promise<void>;
  /** Who was told what: "letter-filed to manager". */
  alerts(): Promise<readonly string[]>;
};

const who = new Map(Object.entries(people).map(([name, { id }]) => [id, name]));

const seen = (view: CaseView): Seen => ({
  ...view,
  duty: (key) => view.obligations.find((one) => one.key === key),
  duties: (rule) => view.obligations.filter((one) => one.rule === rule),
  action: (command, about) =>
    view.actions.find((one) => one.command === command && (about === undefined || one.about === about)),
  may: (command) => view.actions.some((one) => one.command === command && one.blocked === null),
  told: (words) => view.chronology.filter((line) => words.test(line.words)),
});

export type Process = {
  readonly house: House;
  readonly door: Service;
  child(facts?: Partial<CommandOf<'open-case'>>): Promise<Child>;
  close(): Promise<void>;
};

const monday = '2026-12-07T10:00:00.000Z';

export const openProcess = async (): Promise<Process> => {
  const house = await openHouse(monday);
  const door = await openDoor(house);
  let taps = 0;
  let cases = 0;

  const send = async <T>(by: Who, path: string, body: object): Promise<T> => {
    const answer = await door.as(by.id, path, { idempotencyKey: `tap-process-${++taps}`, ...body });
    const text = await answer.text();
    assert.equal(answer.status, 200, text);
    return JSON.parse(text) as T;
  };

  const child = async (facts: Partial<CommandOf<'open-case'>> = {}): Promise<Child> => {
    const caseId = `CH-${3000 + ++cases}`;
    const path = `/api/cases/${caseId}`;
    house.clock = new Date(monday);
    await house.onCase(caseId, {
      type: 'open-case',
      child: { name: 'Robin Marlow', aliases: [], dateOfBirth: '2011-05-04' },
      involvement: 'open',
      worker: people.worker,
      manager: people.manager,
      referrerMailbox: people.worker.email ?? '',
      chairs: [people.chair],
      ...facts,
    });
    const command = (by: Who, asked: CaseCommand) =>
      send<CommandResponse>(by, `${path}/commands`, { command: asked });
    return {
      caseId,
      at: (instant) => {
        house.clock = new Date(instant);
      },
      does: async (by, asked) => {
        const result = await command(by, asked);
        assert.equal(result.status, 'done', result.status === 'refused' ? result.refusal.message : '');
      },
      refused: async (by, asked) => {
        const result = await command(by, asked);
        assert.ok(result.status === 'refused', `${asked.type} was let through`);
        assert.match(result.refusal.message, /\.$/u);
        return result.refusal;
      },
      fills: (by, type, entered, about = null) =>
        send<EnteredResponse>(by, `${path}/entered`, { command: type, about, entered }),
      asked: (meetingId, meetingType = 'strategy') =>
        house.onCase(caseId, { type: 'ask-at-meeting', meetingId, meetingType, chair: people.chair }, system),
      ended: (meetingId) => house.onCase(caseId, { type: 'meeting-ended', meetingId }, system),
      gets: (letterId, reading, changes = {}) =>
        house.onCase(
          caseId,
          {
            type: 'file-letter',
            letter: letter(house.clock, {
              letterId,
              kind: reading.kind === 'combined' ? 'conclusive-grounds' : reading.kind,
              outcome: 'outcome' in reading ? reading.outcome : null,
              reference: null,
              ...changes,
            }),
            reading,
          },
          system,
        ),
      operator: (asked) => house.onCase(caseId, asked, acting(people.administrator, 'administrator')),
      seenBy: async (by) => {
        const answer = await door.as(by.id, path);
        assert.equal(answer.status, 200);
        return seen((await answer.json()) as CaseView);
      },
      work: async (by) => (await (await door.as(by.id, '/api/my-work')).json()) as MyWork,
      chased: async () => {
        const { db, record } = house;
        const sweep = startDueSweep({ db, record, council, now: () => house.clock, everyMs: 3_600_000 });
        await sweep.runOnce();
        await sweep.stop();
      },
      alerts: async () => {
        const rows = await house.db
          .selectFrom('alert')
          .select(['kind', 'recipient'])
          .where((where) =>
            where.or([where('subject_id', '=', caseId), where('subject_detail', '=', caseId)]),
          )
          .orderBy('run_at')
          .execute();
        return rows.map(({ kind, recipient }) => `${kind} to ${who.get(recipient) ?? recipient}`);
      },
    };
  };

  return {
    house,
    door,
    child,
    close: async () => {
      await door.stop();
      await house.close();
    },
  };
};

/** One process for a file's tests; each test opens a child of its own. */
export const withProcess = (): { readonly child: Process['child']; readonly of: () => Process } => {
  let process: Process | null = null;
  before(async () => {
    process = await openProcess();
  });
  after(async () => {
    await process?.close();
  });
  const of = (): Process => {
    assert.ok(process, 'the process has not started');
    return process;
  };
  return { child: (facts) => of().child(facts), of };
};
