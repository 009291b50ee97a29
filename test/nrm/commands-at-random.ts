import fc from 'fast-check';
import type { Actor, CaseCommand } from '../../src/nrm/index.ts';
import { actors, answer, ask, letter, names, people } from './factories.ts';

const meetingId = fc.constantFrom('m1', 'm2', 'm3');
const day = fc.constantFrom('2026-12-07', '2026-12-20', '2027-01-15', '2027-03-01', 'never', '');
const text = fc.constantFrom('', ' ', 'Because of what was seen', 'NRM00123456');
const given = fc.constantFrom('refer', 'do-not-refer', 'decide-later');
const outcome = fc.constantFrom('positive', 'negative');
const letterId = fc.integer({ min: 1, max: 30 }).map((n) => `l${n}`);
const nullable = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

const reading = fc.oneof(
  fc.constantFrom(
    { kind: 'acknowledgement' },
    { kind: 'adult-transition' },
    { kind: 'other-competent-authority' },
  ),
  fc.record({
    kind: fc.constantFrom('reasonable-grounds', 'conclusive-grounds', 'reconsideration', 'combined'),
    outcome,
    decidedOn: day,
  }),
  fc.record({ kind: fc.constant('information-request'), replyBy: nullable(day) }),
) as fc.Arbitrary<Extract<CaseCommand, { type: 'file-letter' }>['reading']>;

const filed = fc
  .record({
    letterId,
    trust: fc.constantFrom('authentic', 'authentic', 'authentic', 'forwarded', 'suspect', null),
    matchedBy: fc.constantFrom('reference', 'person', 'chosen'),
    reference: fc.constantFrom(null, null, '', 'NRM00123456', 'NRM-123456', '7770002'),
    receivedAt: fc.constantFrom('2026-12-08T09:00:00.000Z', '2027-03-02T09:00:00.000Z', 'unreadable'),
  })
  .map(letter);

const pastOrNot = fc.constantFrom('2026-12-07', '2026-12-08', '2027-01-15', '2028-01-01', 'never');
const somebody = fc.constantFrom(people.worker, people.partner, people.otherChair, { id: '', name: '' });
const byId = (letter: string) => fc.integer({ min: 2, max: 40 }).map((n) => `${letter}${n}`);
const override = fc.option(fc.record({ reason: text }), { nil: undefined });
const command = <T extends CaseCommand['type']>(type: T, fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ type: fc.constant(type), ...fields }, { noNullPrototype: true });
const noted = { words: text, on: pastOrNot };

/** What is recorded beside the stage; everything, sensible or not. */
const trackCommand = fc.oneof(
  command('override-guard', {
    guard: fc.constantFrom(
      'toolkit-missing',
      'safeguarding-missing',
      'mash-missing',
      'view-is-refer',
      'view-missing',
    ),
    reason: text,
  }),
  command('attach-toolkit', { completedOn: pastOrNot, document: text, reviewOn: nullable(pastOrNot) }),
  command('record-safeguarding', {
    action: text,
    byWhom: text,
    on: pastOrNot,
    toldChildrensServices: fc.boolean(),
  }),
  command('set-level', { involvement: fc.constantFrom('none', 'early-help', 'open'), reason: text }),
  command('answer-mash', {
    parentalConsent: fc.constantFrom('given', 'refused', 'not-asked'),
    goAhead: fc.boolean(),
    reason: nullable(text),
  }),
  command('set-hazard', { words: text }),
  command('request-hazard-end', { reason: text }),
  command('end-hazard', { reason: text }),
  command('confirm-hazard-in-case-system', {}),
  command('ask-partner', { partner: text, what: text }),
  command('record-partner-answer', {
    requestId: byId('q'),
    answer: fc.constantFrom('received', 'declined'),
    words: text,
  }),
  command('record-investigation', {
    agency: text,
    reference: nullable(text),
    kind: fc.constantFrom('single-agency', 'joint'),
    status: fc.constantFrom('open', 'ended'),
  }),
  command('record-police', {
    crimeReference: text,
    childIs: fc.constantFrom('victim', 'suspect', 'both'),
  }),
  command('record-exploiter', { description: text, source: text }),
  command('tell-police', { exploiterId: byId('x'), reference: text }),
  command('record-form-draft', { lastSavedOn: pastOrNot }),
  command('correct-reference', {
    wrong: fc.constantFrom('NRM00123456', '7770002', ''),
    right: fc.constantFrom(null, 'NRM00123465', 'NRM-123456', ' '),
    reason: text,
  }),
  command('record-views', {
    ...noted,
    of: fc.constantFrom('child', 'parent', 'sibling'),
    askedBy: text,
    facts: fc.array(fc.record({ kind: fc.constantFrom('network', 'location', 'pattern'), words: text }), {
      maxLength: 2,
    }),
  }),
  command('record-explained', {
    ...noted,
    to: fc.constantFrom('child', 'family'),
    answer: fc.constantFrom('yes', 'not-yet', 'not-safe'),
  }),
  command('record-consent', {
    answer: fc.constantFrom('given', 'refused'),
    mode: fc.constantFrom('written', 'verbal'),
    on: pastOrNot,
  }),
  command('record-transition', {
    ...noted,
    step: fc.constantFrom('talk-planned', 'talk-recorded', 'stays', 'leaves', 'could-not-ask', 'no-answer'),
    mode: fc.constantFrom('written', 'verbal', null),
  }),
  command('record-representative', { name: text, relation: text, contact: nullable(text) }),
  command('record-pack-fact', {
    section: fc.constantFrom('addresses', 'names', 'chronology', 'locations', 'people-of-concern'),
    noneKnown: fc.boolean(),
    words: text,
    on: nullable(pastOrNot),
    source: text,
  }),
  command('record-new-information', { words: text, mayAffectDecision: fc.boolean() }),
  command('record-ca-update', {
    purpose: fc.constantFrom('information', 'step-down', 'closing'),
    covers: fc.oneof(fc.constant([]), fc.tuple(byId('u'))),
    sentOn: pastOrNot,
    words: text,
    mitigation: nullable(text),
  }),
  command('record-review-request', {
    step: fc.constantFrom('considering', 'sent', 'decided-against'),
    on: pastOrNot,
    evidence: text,
  }),
  command('record-draft', {
    draft: fc.constantFrom('information-reply', 'ca-update', 'chase'),
    duty: fc.oneof(fc.constantFrom(null, 'R40:reference', 'R41:acknowledgement'), letterId),
  }),
  command('withdraw-request', { letterId, reason: text }),
  command('confirm-letter-in-case-system', { letterId }),
  command('record-missing', { from: pastOrNot, to: nullable(pastOrNot), words: text }),
  command('record-shared', { withWhom: text, what: text, on: pastOrNot }),
  command('report-threat', { kind: fc.constantFrom('detention', 'removal'), words: text }),
  command('correct-child', {
    child: fc.constantFrom(
      { name: 'Robin Marlow', aliases: ['Rob'], dateOfBirth: '2008-12-20' },
      { name: 'Robin Marlow', aliases: [], dateOfBirth: '2007-01-01' },
      { name: 'Robin Marlow', aliases: [], dateOfBirth: null },
      { name: '', aliases: [], dateOfBirth: 'never' },
    ),
    unaccompanied: fc.constantFrom(true, false, null),
    reason: text,
  }),
  command('set-cover', {
    role: fc.constantFrom('worker', 'manager', 'lead-professional'),
    person: somebody,
  }),
  command('end-cover', { role: fc.constantFrom('worker', 'manager', 'lead-professional') }),
  command('reassign', {
    worker: nullable(somebody),
    manager: nullable(fc.constant(people.manager)),
    leadProfessional: nullable(somebody),
    referrerMailbox: fc.constantFrom(null, '', 'team@council.example'),
    reason: text,
  }),
  command('referred-elsewhere', { body: text, submittedOn: nullable(pastOrNot) }),
  command('suspend', { ...noted, letterId: fc.constant(null) }),
  command('resume', { ...noted, letterId: fc.constant(null) }),
  command('withdraw', { ...noted, mode: fc.constantFrom('written', 'talk') }),
  command('request-closing', { how: fc.constantFrom('closing', 'step-down'), reason: text }),
  command('cancel-closing', { reason: text }),
  command('record-assessment', {
    ...noted,
    agencies: fc.constantFrom([], ['Police'], ['Police', 'Health']),
  }),
  command('record-mitigation', {
    words: text,
    agreedBy: fc.constantFrom([], [' '], ['Ruth Vane', 'Police']),
  }),
  command('confirm-closing', {}),
  command('reopen', { reason: text }),
);

const stage = fc.constantFrom(
  'considering',
  'not-referred',
  'agreed',
  'submitted',
  'with-ca',
  'rg-positive',
  'rg-negative',
  'cg-positive',
  'cg-negative',
  'suspended',
  'withdrawn',
);

const decision = fc.record({
  type: fc.constant('record-decision'),
  stage: fc.constantFrom('rg', 'cg', 'review', 'combined'),
  outcome,
  decidedOn: day,
  toldBy: text,
});

/** Any command, sensible or not, as people, machines and broken mail may send it. */
export const anyCommand = fc.oneof(
  { weight: 4, arbitrary: meetingId.map((id) => ask(id)) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(given, nullable(text), nullable(day), meetingId)
      .map(([a, reason, by, id]) => answer(a, reason, by, id)),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('meeting-ended'), meetingId }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('withdraw-question'), meetingId }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('review-at-meeting'),
      meetingId,
      result: fc.constantFrom('nothing-new', 'new-information', 'consider-again'),
      words: text,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('answer-consideration'),
      place: fc.constantFrom('chat', 'tab'),
      answer: given,
      reason: nullable(text),
      decideBy: nullable(day),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('start-consideration'),
      place: fc.constantFrom('chat', 'tab', 'outlook', 'concern'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('answer-consultation'),
      advice: fc.constantFrom('refer', 'do-not-refer', 'more-needed'),
      words: text,
    }),
  },
  { weight: 4, arbitrary: fc.constantFrom(names, { ...names, leadProfessional: people.manager }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('mark-submitted'),
      submittedAt: fc.constantFrom('2026-12-07T10:00:00.000Z', '2030-01-01T00:00:00.000Z', 'now'),
      safeguardingAnswer: text,
      override,
    }),
  },
  { weight: 40, arbitrary: trackCommand },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('record-reference'), reference: text }) },
  { weight: 2, arbitrary: decision },
  { weight: 8, arbitrary: fc.record({ type: fc.constant('file-letter'), letter: filed, reading }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('settle-letter'),
      letterId,
      how: fc.constantFrom('counts', 'set-aside'),
      reason: nullable(text),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('record-reply'), letterId, sentOn: day }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('record-done'),
      key: fc.constantFrom('R30:tell:1-1', 'R57:safeguarding:1-1', 'R50:look:1', 'nothing'),
      words: text,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('import-referral'),
      stage,
      reference: nullable(text),
      submittedOn: nullable(day),
      decidedOn: nullable(day),
      source: text,
    }),
  },
) as fc.Arbitrary<CaseCommand>;

export const anyActor = fc.constantFrom(...Object.values(actors));

const usual: Partial<Record<CaseCommand['type'], Actor>> = {
  'ask-at-meeting': actors.system,
  'meeting-ended': actors.system,
  'answer-at-meeting': actors.chair,
  'review-at-meeting': actors.chair,
  'withdraw-question': actors.chair,
  'answer-consultation': actors.etm,
  'import-referral': actors.administrator,
  'file-letter': actors.system,
  'override-guard': actors.manager,
  'set-hazard': actors.supporter,
  'end-hazard': actors.supporter,
  'set-cover': actors.manager,
  'end-cover': actors.manager,
  reassign: actors.manager,
  'confirm-closing': actors.manager,
};

/** Somebody does something: in three of four cases the one whose task it is, so that stories get far. */
export const anyStep = fc
  .tuple(anyCommand, fc.option(anyActor, { freq: 3 }), fc.boolean())
  .map(([command, somebody, likely]) => ({
    command,
    actor: somebody === null || likely ? (usual[command.type] ?? actors.worker) : somebody,
  }));
