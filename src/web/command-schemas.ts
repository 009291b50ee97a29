import { z } from 'zod';
import { type CaseCommandType, type CommandOf, stages, type TrackCommandType } from '../nrm/index.ts';
import { day, line, override, person, words } from './fields.ts';
import { trackSchemas } from './track-schemas.ts';

const meetingId = z.string().min(1).max(500);
const instant = z.iso.datetime({ precision: 3 });

/**
 * What a page may ask of a case. Letters come from the watcher and the tray alone, meetings start and end with the
 * bot, and cases are opened by the operator: those commands are not for this door.
 * To let one more through, add its schema here; its type says whether the schema fits the command.
 */
export type PageCommandType = Extract<
  CaseCommandType,
  | 'start-consideration'
  | 'answer-at-meeting'
  | 'review-at-meeting'
  | 'withdraw-question'
  | 'import-referral'
  | 'answer-consideration'
  | 'answer-consultation'
  | 'name-people'
  | 'mark-submitted'
  | 'record-reference'
  | 'record-decision'
  | 'settle-letter'
  | 'record-reply'
  | 'record-done'
  | TrackCommandType
>;

export const commandSchemas = {
  ...trackSchemas,
  'start-consideration': z.object({
    type: z.literal('start-consideration'),
    place: z.enum(['chat', 'tab', 'outlook', 'concern']),
    concern: z
      .object({ sender: line, organisation: line.nullable(), receivedOn: day, words })
      .exactOptional(),
  }),
  'answer-at-meeting': z.object({
    type: z.literal('answer-at-meeting'),
    meetingId,
    answer: z.enum(['refer', 'do-not-refer', 'decide-later']),
    reason: z.string().trim().max(4_000).nullable(),
    decideBy: day.nullable(),
    override: override.exactOptional(),
  }),
  'review-at-meeting': z.object({
    type: z.literal('review-at-meeting'),
    meetingId,
    result: z.enum(['nothing-new', 'new-information', 'consider-again']),
    words: z.string().trim().max(4_000),
  }),
  'withdraw-question': z.object({ type: z.literal('withdraw-question'), meetingId }),
  'import-referral': z.object({
    type: z.literal('import-referral'),
    stage: z.enum(stages).exclude(['none']),
    reference: z.string().trim().max(64).nullable(),
    submittedOn: day.nullable(),
    decidedOn: day.nullable(),
    source: line,
  }),
  'answer-consideration': z.object({
    type: z.literal('answer-consideration'),
    place: z.enum(['chat', 'tab', 'outlook']),
    answer: z.enum(['refer', 'do-not-refer', 'decide-later']),
    reason: z.string().trim().max(4_000).nullable(),
    decideBy: day.nullable(),
    override: override.exactOptional(),
  }),
  'answer-consultation': z.object({
    type: z.literal('answer-consultation'),
    advice: z.enum(['refer', 'do-not-refer', 'more-needed']),
    words,
  }),
  'name-people': z.object({
    type: z.literal('name-people'),
    leadProfessional: person,
    exploitationTeamSupporter: person,
    override: override.exactOptional(),
  }),
  'mark-submitted': z.object({
    type: z.literal('mark-submitted'),
    submittedAt: instant,
    safeguardingAnswer: words.exactOptional(),
    override: override.exactOptional(),
  }),
  'record-reference': z.object({
    type: z.literal('record-reference'),
    reference: z.string().trim().min(3).max(64),
  }),
  'record-decision': z.object({
    type: z.literal('record-decision'),
    stage: z.enum(['rg', 'cg', 'review', 'combined']),
    outcome: z.enum(['positive', 'negative']),
    decidedOn: day,
    toldBy: line,
  }),
  'settle-letter': z.object({
    type: z.literal('settle-letter'),
    letterId: line,
    how: z.enum(['counts', 'set-aside']),
    reason: z.string().trim().max(4_000).nullable(),
  }),
  'record-reply': z.object({ type: z.literal('record-reply'), letterId: line, sentOn: day }),
  'record-done': z.object({ type: z.literal('record-done'), key: line, words: z.string().trim().max(4_000) }),
} satisfies { [T in PageCommandType]: z.ZodType<CommandOf<T>> };

const isPageCommand = (type: unknown): type is PageCommandType =>
  typeof type === 'string' && Object.hasOwn(commandSchemas, type);

const envelope = z.object({
  idempotencyKey: z.string().min(8).max(200),
  command: z.looseObject({ type: z.string().max(100) }),
});

export type ReadCommand =
  | {
      readonly ok: true;
      readonly idempotencyKey: string;
      readonly command: CommandOf<PageCommandType>;
    }
  | { readonly ok: false; readonly message: string };

/** Which field is wrong and how; never the value, which may be a child's. */
export const faultsOf = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; ');

/** A posted body as a command, or a sentence that says what is wrong with it. */
export const readCommand = (body: unknown): ReadCommand => {
  const outer = envelope.safeParse(body);
  if (!outer.success) return { ok: false, message: faultsOf(outer.error) };
  const { idempotencyKey, command } = outer.data;
  if (!isPageCommand(command.type)) {
    const known = Object.keys(commandSchemas).join(', ');
    return { ok: false, message: `command.type: must be one of ${known}` };
  }
  const inner = commandSchemas[command.type].safeParse(command);
  return inner.success
    ? { ok: true, idempotencyKey, command: inner.data }
    : { ok: false, message: `command: ${faultsOf(inner.error)}` };
};
