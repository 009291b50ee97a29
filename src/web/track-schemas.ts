import { z } from 'zod';
import type { CommandOf, TrackCommandType } from '../nrm/index.ts';
import { day, line, optionalWords, person, words } from './fields.ts';
import { packFact } from './pack-fact-schema.ts';

const involvement = z.enum(['none', 'early-help', 'open']);
const coveredRole = z.enum(['worker', 'manager', 'lead-professional']);
const mode = z.enum(['written', 'verbal']);
const child = z.object({
  name: line,
  aliases: z.array(line).max(50),
  dateOfBirth: day.nullable(),
});

/** What a person records beside the stage, for the command door. To add one: its schema here; the type says whether it fits. */
export const trackSchemas = {
  'override-guard': z.object({
    type: z.literal('override-guard'),
    guard: z.enum([
      'toolkit-missing',
      'safeguarding-missing',
      'mash-missing',
      'view-is-refer',
      'view-missing',
    ]),
    reason: words,
  }),
  'attach-toolkit': z.object({
    type: z.literal('attach-toolkit'),
    completedOn: day,
    document: z.string().trim().min(1).max(1_000),
    reviewOn: day.nullable(),
  }),
  'record-safeguarding': z.object({
    type: z.literal('record-safeguarding'),
    action: words,
    byWhom: line,
    on: day,
    toldChildrensServices: z.boolean(),
  }),
  'set-level': z.object({ type: z.literal('set-level'), involvement, reason: words }),
  'answer-mash': z.object({
    type: z.literal('answer-mash'),
    parentalConsent: z.enum(['given', 'refused', 'not-asked']),
    goAhead: z.boolean(),
    reason: optionalWords.nullable(),
  }),
  'set-hazard': z.object({ type: z.literal('set-hazard'), words: optionalWords }),
  'request-hazard-end': z.object({ type: z.literal('request-hazard-end'), reason: words }),
  'end-hazard': z.object({ type: z.literal('end-hazard'), reason: words }),
  'confirm-hazard-in-case-system': z.object({ type: z.literal('confirm-hazard-in-case-system') }),
  'ask-partner': z.object({ type: z.literal('ask-partner'), partner: line, what: words }),
  'record-partner-answer': z.object({
    type: z.literal('record-partner-answer'),
    requestId: line,
    answer: z.enum(['received', 'declined']),
    words,
  }),
  'record-investigation': z.object({
    type: z.literal('record-investigation'),
    agency: line,
    reference: line.nullable(),
    kind: z.enum(['single-agency', 'joint']),
    status: z.enum(['open', 'ended']),
  }),
  'record-police': z.object({
    type: z.literal('record-police'),
    crimeReference: line,
    childIs: z.enum(['victim', 'suspect', 'both']),
  }),
  'record-exploiter': z.object({ type: z.literal('record-exploiter'), description: words, source: line }),
  'tell-police': z.object({ type: z.literal('tell-police'), exploiterId: line, reference: line }),
  'record-form-draft': z.object({ type: z.literal('record-form-draft'), lastSavedOn: day }),
  'correct-reference': z.object({
    type: z.literal('correct-reference'),
    wrong: line,
    right: z.string().trim().max(64).nullable(),
    reason: words,
  }),
  'record-views': z.object({
    type: z.literal('record-views'),
    of: z.enum(['child', 'parent', 'carer', 'sibling', 'other-family']),
    askedBy: line,
    on: day,
    words,
    facts: z.array(z.object({ kind: z.enum(['network', 'location', 'pattern']), words })).max(50),
  }),
  'record-explained': z.object({
    type: z.literal('record-explained'),
    to: z.enum(['child', 'family']),
    answer: z.enum(['yes', 'not-yet', 'not-safe']),
    on: day,
    words: optionalWords,
  }),
  'record-consent': z.object({
    type: z.literal('record-consent'),
    answer: z.enum(['given', 'refused']),
    mode,
    on: day,
  }),
  'record-transition': z.object({
    type: z.literal('record-transition'),
    step: z.enum(['talk-planned', 'talk-recorded', 'stays', 'leaves', 'could-not-ask', 'no-answer']),
    mode: mode.nullable(),
    on: day,
    words: optionalWords,
  }),
  'record-representative': z.object({
    type: z.literal('record-representative'),
    name: line,
    relation: line,
    contact: line.nullable(),
  }),
  'record-pack-fact': packFact,
  'record-new-information': z.object({
    type: z.literal('record-new-information'),
    words,
    mayAffectDecision: z.boolean(),
  }),
  'record-ca-update': z.object({
    type: z.literal('record-ca-update'),
    purpose: z.enum(['information', 'step-down', 'closing']),
    covers: z.array(line).max(100),
    sentOn: day,
    words,
    mitigation: optionalWords.nullable(),
  }),
  'record-review-request': z.object({
    type: z.literal('record-review-request'),
    step: z.enum(['considering', 'sent', 'decided-against']),
    on: day,
    evidence: words,
  }),
  'record-missing': z.object({
    type: z.literal('record-missing'),
    from: day,
    to: day.nullable(),
    words: optionalWords,
  }),
  'record-shared': z.object({ type: z.literal('record-shared'), withWhom: line, what: words, on: day }),
  'report-threat': z.object({
    type: z.literal('report-threat'),
    kind: z.enum(['detention', 'removal']),
    words,
  }),
  'correct-child': z.object({
    type: z.literal('correct-child'),
    child,
    unaccompanied: z.boolean().nullable(),
    reason: words,
  }),
  'set-cover': z.object({ type: z.literal('set-cover'), role: coveredRole, person }),
  'end-cover': z.object({ type: z.literal('end-cover'), role: coveredRole }),
  'record-draft': z.object({
    type: z.literal('record-draft'),
    draft: z.enum(['information-reply', 'transition-reply', 'ca-update', 'review-request', 'chase']),
    duty: line.nullable(),
  }),
  'withdraw-request': z.object({ type: z.literal('withdraw-request'), letterId: line, reason: words }),
  'confirm-letter-in-case-system': z.object({
    type: z.literal('confirm-letter-in-case-system'),
    letterId: line,
  }),
  reassign: z.object({
    type: z.literal('reassign'),
    worker: person.nullable(),
    manager: person.nullable(),
    leadProfessional: person.nullable(),
    referrerMailbox: z.email().nullable(),
    reason: words,
  }),
  'referred-elsewhere': z.object({
    type: z.literal('referred-elsewhere'),
    body: line,
    submittedOn: day.nullable(),
  }),
  suspend: z.object({ type: z.literal('suspend'), on: day, words, letterId: line.nullable() }),
  resume: z.object({ type: z.literal('resume'), on: day, words, letterId: line.nullable() }),
  withdraw: z.object({ type: z.literal('withdraw'), on: day, mode: z.enum(['written', 'talk']), words }),
  'request-closing': z.object({
    type: z.literal('request-closing'),
    how: z.enum(['closing', 'step-down']),
    reason: words,
  }),
  'cancel-closing': z.object({ type: z.literal('cancel-closing'), reason: words }),
  'record-assessment': z.object({
    type: z.literal('record-assessment'),
    on: day,
    agencies: z.array(line).max(50),
    words,
  }),
  'record-mitigation': z.object({
    type: z.literal('record-mitigation'),
    agreedBy: z.array(line).max(50),
    words,
  }),
  'confirm-closing': z.object({ type: z.literal('confirm-closing') }),
  reopen: z.object({ type: z.literal('reopen'), reason: words }),
} satisfies { [T in TrackCommandType]: z.ZodType<CommandOf<T>> };
