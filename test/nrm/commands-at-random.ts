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
    kind: fc.constantFrom('reasonable-grounds', 'conclusive-grounds', 'reconsideration'),
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
  stage: fc.constantFrom('rg', 'cg', 'review'),
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
    }),
  },
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
};

/** Somebody does something: in three of four cases the one whose task it is, so that stories get far. */
export const anyStep = fc
  .tuple(anyCommand, fc.option(anyActor, { freq: 3 }), fc.boolean())
  .map(([command, somebody, likely]) => ({
    command,
    actor: somebody === null || likely ? (usual[command.type] ?? actors.worker) : somebody,
  }));
