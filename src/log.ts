/**
 * What the service says about itself: one JSON line per event. Fields are ids, counts and codes chosen by the caller,
 * never text from mail or people: logs are read by those who are not on the case.
 */
export type Log = (event: string, fields?: Readonly<Record<string, string | number | boolean | null>>) => void;

/** Writes to `write`, a line at a time; `now` gives the time in the line. */
export const jsonLog =
  (write: (line: string) => void, now: () => Date): Log =>
  (event, fields = {}) =>
    write(`${JSON.stringify({ at: now().toISOString(), event, ...fields })}\n`);

export const silentLog: Log = () => {};

/** The part of an error that may stand in a log: its class, code and reason, and where it was thrown, not its words. */
export function errorFields(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { name, stack } = error;
  const { code, reason } = error as { code?: unknown; reason?: unknown };
  const at = stack?.split('\n').find((line) => /^\s+at /.test(line));
  return {
    error: name,
    ...(typeof code === 'string' && { code }),
    ...(typeof reason === 'string' && { reason }),
    ...(at && { thrownAt: at.trim().replace(/^at /, '').replace(/\(?file:\/\/.*\/(src|bot|node_modules)\//, '($1/') }),
  };
}
