import {
  type CouncilForm,
  type CouncilHelp,
  type CouncilNames,
  defaultForm,
  defaultHelp,
  defaultNames,
} from './council/help.ts';
import { notJson, problemsOf } from './council/problems.ts';
import { councilFile } from './council/schema.ts';
import { sense } from './council/sense.ts';
import type { LetterSettings } from './letters/reading.ts';
import { defaultLetterSettings } from './letters/settings.ts';
import type { Day, Person, ProcessSettings } from './nrm/index.ts';
import { defaultMeetingTypes, defaultProcessSettings } from './nrm/index.ts';

export { councilNow, processOn } from './council/dated.ts';
export {
  type CouncilForm,
  type CouncilHelp,
  type CouncilNames,
  defaultForm,
  defaultHelp,
  defaultNames,
} from './council/help.ts';
export { councilWarnings } from './council/warnings.ts';

/** What one council tells the product about itself (its council file, read and checked at start). */
export type Council = {
  readonly name: string;
  readonly people: {
    /** Sees all NRM cases and the tray (R5). */
    readonly exploitationTeamManagers: readonly Person[];
    readonly exploitationTeam: readonly Person[];
    readonly administrators: readonly Person[];
  };
  /** Mailboxes to watch, every folder. */
  readonly mailboxes: readonly string[];
  readonly letters: LetterSettings;
  /** The settings in force. Of a council made by `councilNow` they follow the clock. */
  readonly process: ProcessSettings;
  /** Settings that hold from a day on. */
  readonly changes: readonly { readonly from: Day; readonly process: Partial<ProcessSettings> }[];
  readonly help: CouncilHelp;
  readonly names: CouncilNames;
  readonly form: CouncilForm;
};

type File = ReturnType<typeof councilFile.parse>;

/** A type that leaves out what it asks keeps what the guidance's type of that name asks, or nothing more than every meeting. */
const processOf = ({ meetingTypes, ...process }: File['changes'][number]['process'] | File['process']) => ({
  ...given(process),
  ...(meetingTypes === undefined
    ? {}
    : {
        meetingTypes: meetingTypes.map(({ asks, ...type }) => ({
          ...type,
          asks: asks ?? defaultMeetingTypes.find(({ id }) => id === type.id)?.asks ?? [],
        })),
      }),
});

const councilOf = ({
  name,
  people,
  mailboxes,
  letters,
  process,
  changes,
  help,
  names,
  form,
}: File): Council => {
  const settings: ProcessSettings = { ...defaultProcessSettings, ...processOf(process) };
  const read = { ...defaultLetterSettings, ...given(letters) };
  const panel = settings.pilotEnabled ? settings.pilotMailDomains : [];
  return {
    name,
    people,
    mailboxes,
    letters: { ...read, trustedDomains: [...new Set([...read.trustedDomains, ...panel])] },
    process: settings,
    changes: changes.map((change) => ({ from: change.from, process: processOf(change.process) })),
    help: { ...defaultHelp, ...given(help) },
    names: {
      roles: { ...defaultNames.roles, ...given(names.roles ?? {}) },
      levels: { ...defaultNames.levels, ...given(names.levels ?? {}) },
    },
    form: { ...defaultForm, ...given(form) },
  };
};

/** Reads a council file (JSON). Fields left out keep the defaults of section C. Problems say what to write, in plain words. */
export function councilFrom(
  text: string,
): { ok: true; council: Council } | { ok: false; problems: readonly string[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: [notJson(error)] };
  }
  const read = councilFile.safeParse(json);
  if (!read.success) return { ok: false, problems: problemsOf(read.error, json) };
  const council = councilOf(read.data);
  const problems = sense(council);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, council };
}

/** Only the fields that are there: an absent one keeps its default. */
const given = <T extends object>(fields: T): { [K in keyof T]-?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
