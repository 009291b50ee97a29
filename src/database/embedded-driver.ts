import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely';
import { refuseInsideTransaction } from './guard.ts';
import { turnstile } from './turnstile.ts';

const BUSY = 5;
const RETRY_MS = 10;

/** One connection behind a turnstile; transactions begin IMMEDIATE, so that a writer waits at the start or not at all. */
export function embeddedDriver(database: DatabaseSync, store: object, patience: number): Driver {
  const turns = turnstile(patience);
  const connection = connectionTo(database, patience);
  const say = async (text: string): Promise<void> => {
    await connection.executeQuery(CompiledQuery.raw(text));
  };
  return {
    init: async () => undefined,
    acquireConnection: async () => {
      refuseInsideTransaction(store);
      await turns.enter();
      return connection;
    },
    beginTransaction: (_, settings) => say(settings.accessMode === 'read only' ? 'begin' : 'begin immediate'),
    commitTransaction: () => say('commit'),
    rollbackTransaction: () => say('rollback'),
    releaseConnection: async () => turns.leave(),
    destroy: async () => database.close(),
  };
}

function connectionTo(database: DatabaseSync, patience: number): DatabaseConnection {
  return {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const until = Date.now() + patience;
      for (;;)
        try {
          return execute<R>(database, query);
        } catch (error) {
          // Another process is writing: nothing was done yet. SQLite's own wait would stop this whole process.
          if (!isBusy(error) || Date.now() > until) throw error;
          await pause(RETRY_MS);
        }
    },
    streamQuery() {
      throw new Error('Read in pages: the embedded store has one connection and a stream would hold it.');
    },
  };
}

function execute<R>(database: DatabaseSync, query: CompiledQuery): QueryResult<R> {
  const statement = database.prepare(query.sql);
  const parameters = query.parameters as SQLInputValue[];
  if (statement.columns().length > 0) return { rows: statement.all(...parameters) as R[] };
  const { changes } = statement.run(...parameters);
  return { rows: [], numAffectedRows: BigInt(changes) };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === BUSY;
}
