import type { z } from 'zod';
import { fieldAt, namesUnder } from './fields.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** `process.meetingTypes.0.name` as people count: "process.meetingTypes, entry 1, name". */
const place = (path: Path): string => {
  const said = path
    .map((part, at) =>
      typeof part === 'number' ? `, entry ${part + 1}${at < path.length - 1 ? ', ' : ''}` : String(part),
    )
    .reduce(
      (text, part) =>
        text === '' || part.startsWith(',') || text.endsWith(' ') ? text + part : `${text}.${part}`,
      '',
    );
  return said === '' ? 'The file' : `"${said}"`;
};

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[part] : undefined,
    value,
  );

/** Short enough for one line, and never a whole list of people. */
const found = (value: unknown): string => {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object in braces';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 40 ? `${text.slice(0, 40)}..."` : text;
};

const likeness = (one: string, other: string): number => {
  const pairs = (text: string) =>
    new Set(Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)));
  const [a, b] = [pairs(one.toLowerCase()), pairs(other.toLowerCase())];
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / Math.max(1, a.size + b.size);
};

const nearest = (name: string, known: readonly string[]): string | null => {
  const [best] = known
    .map((one) => ({ one, like: likeness(name, one) }))
    .sort((one, other) => other.like - one.like);
  return best !== undefined && best.like >= 0.5 ? best.one : null;
};

const misspelt = (path: Path, key: string): string => {
  const under = path[0] === 'changes' && path[2] === 'process' ? path.slice(2) : path;
  const meant = nearest(key, namesUnder(under));
  const whole = [...path, key];
  if (meant === key)
    return `${place(whole)} cannot change on a day. Put it into "process": it holds from the start of the service`;
  return meant === null
    ? `${place(whole)} is no setting. Take it out, or look its name up in docs/settings.md`
    : `${place(whole)} is no setting. Did you mean "${meant}"?`;
};

/** What an administrator reads of one mistake: where, what is there, what to write. No word of the schema's. */
const inWords = (issue: Issue, file: unknown): readonly string[] => {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => misspelt(issue.path, key));
  const known = fieldAt(issue.path);
  const value = at(file, issue.path);
  const write =
    known === null ? 'See docs/settings.md' : `Write ${known.expects}, for example ${known.example}`;
  return [
    value === undefined
      ? `${place(issue.path)} is missing. ${write}`
      : `${place(issue.path)} cannot be ${found(value)}. ${write}`,
  ];
};

export const problemsOf = (error: z.ZodError, file: unknown): readonly string[] =>
  error.issues.flatMap((issue) => inWords(issue, file));

/** Text that is no JSON: where to look, in the words of an editor. */
export const notJson = (error: unknown): string => {
  const where = /\(line (\d+) column (\d+)\)/u.exec(error instanceof Error ? error.message : '');
  const look = 'Look there, and just before, for a missing or extra comma, quote or bracket';
  return where === null
    ? `the file ends too early or is empty. ${look}`
    : `the file cannot be read from line ${where[1]}, character ${where[2]} on. ${look}`;
};
