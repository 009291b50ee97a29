import { z } from 'zod';
import { type MeetingQuestionId, meetingQuestions } from '../nrm/index.ts';

const person = z.strictObject({ id: z.guid(), name: z.string().min(1), email: z.email() });
const line = z.string().trim().min(1);
const words = z.array(line);
const day = z.iso.date();
const positive = z.int().positive();
const fromZero = z.int().nonnegative();
const web = z.url({ protocol: /^https$/ });
const domain = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);

const questionIds = Object.keys(meetingQuestions) as [MeetingQuestionId, ...MeetingQuestionId[]];

const meetingType = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: line,
  titleWords: words.min(1),
  questionInSharedChat: z.boolean(),
  severalChildren: z.boolean(),
  asks: z.array(z.enum(questionIds)).optional(),
});

/** The settings of section C. Left out = the default of the guidance. */
const process = z
  .strictObject({
    rgTargetWorkingDays: positive,
    cgEarliestCalendarDays: positive,
    cgEarliestRunsFrom: z.enum(['rg-decision', 'referral']),
    cgChaseDays: positive,
    recoveryCalendarDays: positive,
    reviewWindowCalendarDays: positive.nullable(),
    reviewTerm: line,
    informationRequestWorkingDays: positive,
    considerationWorkingDays: positive,
    consultationWorkingDays: positive,
    sendWorkingDays: positive,
    referenceWorkingDays: positive,
    acknowledgementWorkingDays: positive,
    rgChaseWorkingDays: positive,
    birthdayReminderDays: z.array(fromZero).min(1),
    draftReminderDays: z.int().min(1).max(27),
    dutyWording: z.enum(['duty', 'expected']),
    etmGate: z.enum(['consult', 'approve']),
    toolkitOverride: z.boolean(),
    requireSafeguarding: z.enum(['warn', 'block']),
    caUpdateRoute: z.enum(['email', 'form']),
    dutyToNotifyNote: line,
    rgTestText: line,
    cgTestText: line,
    closureAppliesAfterNegative: z.boolean(),
    transitionModes: z.array(z.enum(['written', 'verbal'])).min(1),
    verbalOnlyFrom18: z.boolean(),
    transitionReplyWorkingDays: positive,
    pilotEnabled: z.boolean(),
    pilotRgCalendarDays: positive,
    pilotMinDaysTo18: positive,
    pilotMailDomains: z.array(domain),
    ictgAvailable: z.boolean(),
    ictgLink: web.nullable(),
    meetingTypes: z.array(meetingType).min(1),
    extraBankHolidays: z.array(day),
  })
  .partial();

const named = z.strictObject({ name: line, href: web });
const contact = z.strictObject({ name: line, address: z.email(), telephone: line.nullable() });
const responder = z.strictObject({ name: line, formerly: words, mostlyAdults: z.boolean() });
const provider = z.strictObject({ name: line, contact: line });
const oldName = z.strictObject({ old: line, now: line });
const role = z.enum([
  'worker',
  'lead-professional',
  'chair',
  'exploitation-team',
  'exploitation-team-manager',
  'manager',
  'partner',
  'administrator',
]);
const level = z.enum(['none', 'early-help', 'open']);

/** One council file. What it may hold is said for people in `fields.ts`, where every name here has its line. */
export const councilFile = z.strictObject({
  name: line,
  people: z.strictObject({
    exploitationTeamManagers: z.array(person).min(1),
    exploitationTeam: z.array(person),
    administrators: z.array(person).min(1),
  }),
  mailboxes: z.array(z.email()).min(1),
  letters: z
    .strictObject({
      trustedDomains: z.array(domain).min(1),
      relayDomains: z.array(domain),
      referencePatterns: words.min(1),
    })
    .partial()
    .default({}),
  process: process.default({}),
  changes: z
    .array(
      z.strictObject({
        from: day,
        process: process.omit({ extraBankHolidays: true, pilotMailDomains: true }),
      }),
    )
    .default([]),
  help: z
    .strictObject({
      checkedOn: day,
      links: z.array(named),
      contacts: z.array(contact),
      firstResponders: z.array(responder).min(1),
      supportProviders: z.array(provider),
      oldNames: z.array(oldName),
    })
    .partial()
    .default({}),
  names: z
    .strictObject({ roles: z.partialRecord(role, line), levels: z.partialRecord(level, line) })
    .partial()
    .default({}),
  form: z
    .strictObject({ organisation: line.nullable(), teamInbox: z.email().nullable(), phone: line.nullable() })
    .partial()
    .default({}),
});
