import { z } from 'zod';
import type { LetterSettings } from './letters/reading.ts';
import { defaultLetterSettings } from './letters/settings.ts';
import type { Person, ProcessSettings } from './nrm/index.ts';
import { defaultProcessSettings } from './nrm/index.ts';

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
  /** How the Competent Authority is reached (C18); absent = as the Home Office gives it. */
  readonly competentAuthority?: { readonly address: string; readonly telephone: string | null };
  readonly letters: LetterSettings;
  readonly process: ProcessSettings;
};

const person = z.strictObject({ id: z.guid(), name: z.string().min(1), email: z.email() });
const words = z.array(z.string().min(1));
const day = z.iso.date();
const positive = z.int().positive();

const meetingType = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  titleWords: words.min(1),
  questionInSharedChat: z.boolean(),
  severalChildren: z.boolean(),
});

const file = z.strictObject({
  name: z.string().min(1),
  people: z.strictObject({
    exploitationTeamManagers: z.array(person).min(1),
    exploitationTeam: z.array(person),
    administrators: z.array(person).min(1),
  }),
  mailboxes: z.array(z.email()).min(1),
  competentAuthority: z
    .strictObject({ address: z.email(), telephone: z.string().min(1).nullable() })
    .exactOptional(),
  letters: z
    .strictObject({ trustedDomains: words.min(1), relayDomains: words, referencePatterns: words.min(1) })
    .partial()
    .default({}),
  process: z
    .strictObject({
      rgTargetWorkingDays: positive,
      cgEarliestCalendarDays: positive,
      recoveryCalendarDays: positive,
      reviewWindowCalendarDays: positive.nullable(),
      informationRequestWorkingDays: positive,
      cgChaseDays: positive,
      etmGate: z.enum(['consult', 'approve']),
      toolkitOverride: z.boolean(),
      requireSafeguarding: z.enum(['warn', 'block']),
      cgEarliestRunsFrom: z.enum(['rg-decision', 'referral']),
      closureAppliesAfterNegative: z.boolean(),
      transitionModes: z.array(z.enum(['written', 'verbal'])).min(1),
      transitionReplyWorkingDays: positive,
      pilotEnabled: z.boolean(),
      pilotRgCalendarDays: positive,
      pilotMinDaysTo18: positive,
      meetingTypes: z.array(meetingType).min(1),
      extraBankHolidays: z.array(day),
    })
    .partial()
    .default({}),
});

/** Reads a council file (JSON). Fields left out keep the defaults of section C. Problems name the field in plain words. */
export function councilFrom(
  text: string,
): { ok: true; council: Council } | { ok: false; problems: readonly string[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return {
      ok: false,
      problems: [`it is not JSON (${error instanceof Error ? error.message : String(error)})`],
    };
  }
  const read = file.safeParse(json);
  if (!read.success) {
    return {
      ok: false,
      problems: read.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`),
    };
  }
  const { name, people, mailboxes, competentAuthority, letters, process } = read.data;
  return {
    ok: true,
    council: {
      name,
      people,
      mailboxes,
      ...(competentAuthority === undefined ? {} : { competentAuthority }),
      letters: { ...defaultLetterSettings, ...given(letters) },
      process: { ...defaultProcessSettings, ...given(process) },
    },
  };
}

/** Only the fields that are there: an absent one keeps its default. */
const given = <T extends object>(fields: T): { [K in keyof T]-?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
