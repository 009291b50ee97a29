import { type CreateTableBuilder, type Kysely, type RawBuilder, sql } from 'kysely';
import { engineOf } from './engine.ts';

type ColumnType = RawBuilder<unknown>;

/** Column types that mean the same on both engines, and a table that enforces them on both. */
export type Columns = {
  /** Starts `create table`; on the embedded store the table is STRICT: a text in an integer column is an error. */
  readonly table: (name: string) => CreateTableBuilder<string, never>;
  /** Sorts by code point on both engines. Ids, times (UTC, ISO 8601 with milliseconds), JSON. */
  readonly text: ColumnType;
  /** Whole numbers up to 2^53; 0 and 1 for no and yes. */
  readonly integer: ColumnType;
  readonly bytes: ColumnType;
};

/** The portable part of SQL for migrations; see README.md of this folder. */
export function columns<T>(db: Kysely<T>): Columns {
  const server = engineOf(db) === 'server';
  const create = (name: string): CreateTableBuilder<string, never> => db.schema.createTable(name);
  return {
    table: (name) => (server ? create(name) : create(name).modifyEnd(sql`strict`)),
    text: server ? sql`text collate "C"` : sql`text`,
    integer: server ? sql`bigint` : sql`integer`,
    bytes: server ? sql`bytea` : sql`blob`,
  };
}
