import type { Principal } from '../access/principal.ts';
import { maySeeCase, maySeeTriage } from '../access/roles.ts';
import { type CaseId, type CaseState, type Instant, stageOf, standingDecision } from '../nrm/index.ts';
import type { ChildRow, MyWork } from './api-types.ts';
import type { Handler, WebSettings } from './server-settings.ts';
import { stageWords } from './stage-words.ts';

const page = 500;

const everyCase = async ({ record }: WebSettings): Promise<readonly CaseState[]> => {
  const all: CaseState[] = [];
  let after: CaseId | null = null;
  for (;;) {
    const some: readonly CaseState[] = await record.cases.all(after, page);
    all.push(...some);
    const last = some.at(-1);
    if (last === undefined || some.length < page) return all;
    after = last.caseId;
  }
};

/** The Exploitation Team managers see every case (R5), everybody else their own. */
export const casesFor = async (
  settings: WebSettings,
  principal: Principal,
): Promise<readonly CaseState[]> => {
  const overseer = maySeeTriage(principal, settings.council);
  const found = overseer ? await everyCase(settings) : await settings.record.cases.ofPerson(principal.id);
  return found.filter((state) => maySeeCase(principal, state, settings.council));
};

const row = (settings: WebSettings, state: CaseState, now: Instant): ChildRow => {
  const stage = stageOf(state);
  const standing = standingDecision(state);
  return {
    caseId: state.caseId,
    childName: state.child.name,
    aliases: state.child.aliases,
    dateOfBirth: state.child.dateOfBirth,
    stage,
    stageWords: stageWords(stage),
    worker: state.worker,
    manager: state.manager,
    obligations: settings.record.cases.obligations(state, now),
    lettersCount: state.letters.length,
    standingDecision:
      standing === null
        ? null
        : { stage: standing.stage, outcome: standing.outcome, decidedOn: standing.decidedOn },
  };
};

/** GET /api/my-work: the caller's children with what is due. Noted once a day for each child shown. */
export const myWork =
  (settings: WebSettings): Handler =>
  async ({ principal, now }) => {
    const states = await casesFor(settings, principal);
    await settings.access.recordRead(
      states.map(({ caseId }) => ({ personId: principal.id, caseId, what: 'my-work', at: now })),
    );
    const body: MyWork = { generatedAt: now, children: states.map((state) => row(settings, state, now)) };
    return { status: 200, body };
  };
