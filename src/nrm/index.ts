/** The process. Pure: no clock, no I/O, no SDK. Everything other rooms may use of it is named here. */

export type * from './commands.ts';
export type * from './events.ts';
export type * from './meeting.ts';
export type * from './obligation.ts';
export type * from './refusal.ts';
export type * from './settings.ts';
export type * from './state.ts';
export type * from './triage.ts';
export type * from './vocabulary.ts';
