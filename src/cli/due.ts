import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { councilFrom } from '../council.ts';
import { type Day, defaultProcessSettings, due, type Instant, isDeadlineId } from '../nrm/index.ts';

const refuse = (message: string): number => {
  console.error(message);
  return 2;
};

/** A London day or wall-clock time; a time with an offset or Z is taken as it stands. Null = not a time. */
const startOf = (text: string): Day | Instant | null => {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) return Temporal.PlainDate.from(text).toString();
    const instant = /(?:Z|[+-]\d{2}:\d{2})$/u.test(text)
      ? Temporal.Instant.from(text)
      : Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/London').toInstant();
    return instant.toString({ fractionalSecondDigits: 3 });
  } catch {
    return null;
  }
};

const notes = {
  due: '',
  'not-before': 'an earliest day: nothing is due on it',
  information: 'information only: nothing is due on it',
} as const;

/** `nrm due D6 2026-12-21T15:30`: the date that the product itself would show. */
export async function dueDate(
  id: string,
  start: string,
  options: { readonly council?: string; readonly json?: boolean },
): Promise<number> {
  const deadline = id.toUpperCase();
  if (!isDeadlineId(deadline)) return refuse(`"${id}" is no deadline. Give one of D1 to D18.`);
  const from = startOf(start);
  if (from === null)
    return refuse(`"${start}" is no day and no time. Write it as 2026-12-21 or 2026-12-21T15:30.`);
  const read = options.council === undefined ? null : councilFrom(readFileSync(options.council, 'utf8'));
  if (read?.ok === false) return refuse(`The council file cannot be used:\n- ${read.problems.join('\n- ')}`);
  const found = due(deadline, from, read?.council.process ?? defaultProcessSettings);
  if (options.json) {
    console.log(JSON.stringify(found));
    return 0;
  }
  const setting =
    found.setting === null ? 'fixed length' : `${found.setting.name} = ${found.setting.value ?? 'none'}`;
  const note = notes[found.kind];
  console.log(found.at ?? found.day ?? 'no limit set');
  console.log(`${deadline} (${found.rule}): ${found.what}${note === '' ? '' : `; ${note}`}`);
  console.log(`${found.source}; ${setting}`);
  for (const day of found.reminders) console.log(`reminder ${day}`);
  return 0;
}
