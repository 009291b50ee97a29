import { manager, worker } from '../../demo/sample/people.ts';
import { defaultNames } from '../../src/council.ts';
import { caseSummary, evolve, type FiledLetter, forms, type Obligation } from '../../src/nrm/index.ts';
import type { ActionView, CaseView, ChildRow, MyWork } from '../../src/web/api-types.ts';

const day = 86_400_000;

/** A case on which nothing has happened yet. */
const untouched = (() => {
  const opened = {
    type: 'case-opened',
    child: { name: 'Child CH-1001', aliases: [], dateOfBirth: null },
    involvement: 'open',
    worker,
    manager,
    referrerMailbox: worker.email,
    chairs: [],
  } as const;
  const at = {
    caseId: 'CH-1001',
    version: 1,
    at: '2026-11-20T09:00:00.000Z',
    actor: { kind: 'system' },
  } as const;
  const state = evolve(null, opened, at);
  if (state === null) throw new Error('the case did not open');
  return state;
})();

/** A moment so many days from now. */
export const inDays = (count: number, now = Date.now()): string => new Date(now + count * day).toISOString();

export const duty = (key: string, more: Partial<Obligation> = {}): Obligation => ({
  key,
  rule: 'R47',
  deadline: null,
  title: 'Read the decision letter',
  who: [{ role: 'worker', person: worker }],
  due: null,
  notBefore: null,
  state: 'open',
  why: 'The decision changes what the plan must hold.',
  source: 'Guidance of the authority',
  action: null,
  nextChange: null,
  ...more,
});

export const row = (caseId: string, more: Partial<ChildRow> = {}): ChildRow => ({
  caseId,
  childName: `Child ${caseId}`,
  aliases: [],
  dateOfBirth: null,
  stage: 'submitted',
  stageWords: 'Referral sent',
  worker,
  manager,
  obligations: [],
  lettersCount: 0,
  standingDecision: null,
  ...more,
});

export const letter = (more: Partial<FiledLetter> = {}): FiledLetter => ({
  letterId: 'letter-1',
  sha256: 'a'.repeat(64),
  subject: '<b>Decision</b> [Open](https://elsewhere.example)',
  from: 'decisions@homeoffice.example',
  receivedAt: inDays(0),
  attachments: [],
  kind: 'reasonable-grounds',
  outcome: 'positive',
  trust: 'authentic',
  reference: 'NRM-552017',
  matchedBy: 'reference',
  why: [],
  found: { mailbox: worker.email, folderName: 'Junk Email', rescued: true, foundAt: inDays(0) },
  ...more,
});

/** The list that the sample service answers with: an overdue child, one due soon, one that only waits. */
export const sampleWork = (): MyWork => ({
  generatedAt: inDays(0),
  children: [
    row('CH-1007', {
      childName: 'Mohammed Abdelrahman Ismail',
      obligations: [
        duty('a', { title: 'Wait for the second decision', notBefore: '2027-02-12', state: 'waiting' }),
      ],
    }),
    row('CH-1003', {
      childName: 'Nguyễn Văn Minh',
      stage: 'rg-positive',
      stageWords: 'First decision positive',
      standingDecision: { stage: 'rg', outcome: 'positive', decidedOn: inDays(-1).slice(0, 10) },
      obligations: [
        duty('b', {
          title: 'Record the reference',
          due: inDays(-2),
          state: 'overdue',
          action: 'record-reference',
        }),
        duty('c', { title: 'Tell the child what was decided', due: inDays(5) }),
      ],
    }),
    row('CH-1004', {
      childName: 'Nguyễn Thị Hồng',
      obligations: [duty('d', { title: 'Send the referral', due: inDays(1), state: 'due-soon' })],
    }),
  ],
});

const recordReference: ActionView = {
  command: 'record-reference',
  about: null,
  aboutWords: null,
  title: 'Record the reference',
  rule: 'R40',
  group: 'letters',
  options: {},
  initial: {},
  alsoAsk: [],
  blocked: null,
  form: forms['record-reference'].fields,
};

export const sampleCase = (caseId: string): CaseView | null => {
  const found = sampleWork().children.find((one) => one.caseId === caseId);
  if (found === undefined) return null;
  return {
    ...found,
    child: { name: found.childName, aliases: ['Minh'], dateOfBirth: '2009-11-20' },
    leadProfessional: null,
    references: [],
    decisions: [
      { stage: 'rg', outcome: 'positive', decidedOn: '2026-11-20', review: false, letterId: 'letter-1' },
    ],
    lettersInCaseSystem: [],
    competentAuthority: {
      address: 'nrm@modernslavery.gov.uk',
      telephone: '0300 072 4345',
      lastUpdate: null,
      drafts: [],
    },
    yourRoles: ['worker'],
    actions: [recordReference],
    roleNames: defaultNames.roles,
    levelWords: defaultNames.levels.open,
    summary: caseSummary(untouched, new Date().toISOString(), []),
    record: untouched.tracks,
    letters: [letter()],
    chronology: [
      { at: inDays(-9), words: 'Referral sent', who: worker.name },
      { at: inDays(-1), words: 'Reasonable Grounds decision arrived', who: 'NRM Companion' },
    ],
  };
};
