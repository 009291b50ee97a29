export { claim, locked } from './claim.ts';
export { type Columns, columns } from './columns.ts';
export { type Engine, engineOf } from './engine.ts';
export { migrate } from './migrate.ts';
export { type Database, openDatabase, type Trx, transaction } from './open.ts';
export type { Tables } from './schema.ts';
