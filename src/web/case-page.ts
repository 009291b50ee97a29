import type { Principal } from '../access/principal.ts';
import { rolesOf } from '../access/roles.ts';
import { allowedActions, type CaseState, caseSummary, formFor, type Instant, stageOf } from '../nrm/index.ts';
import type { ActionView, CaseView, DecisionView } from './api-types.ts';
import { chronologyEntries } from './chronology-entries.ts';
import { competentAuthorityView } from './drafts.ts';
import { notYours } from './respond.ts';
import type { Handler, WebSettings } from './server-settings.ts';
import { stageWords } from './stage-words.ts';
import { visibleCase } from './visible-case.ts';

const decisions = (state: CaseState): readonly DecisionView[] =>
  state.referrals.flatMap((referral) =>
    referral.decisions.map(({ stage, outcome, decidedOn, review, evidence }) => ({
      stage,
      outcome,
      decidedOn,
      review,
      letterId: evidence.kind === 'letter' ? evidence.letterId : null,
    })),
  );

const actions = (
  settings: WebSettings,
  principal: Principal,
  state: CaseState,
  now: Instant,
): readonly ActionView[] => {
  const { id, name } = principal;
  const roles = rolesOf(principal, settings.council, state);
  const viewer = { kind: 'person', person: { id, name }, roles } as const;
  return allowedActions(state, viewer, now, settings.council.process).map((action) => ({
    ...action,
    form: formFor(action, now),
  }));
};

const view = async (
  settings: WebSettings,
  principal: Principal,
  state: CaseState,
  now: Instant,
): Promise<CaseView> => {
  const stage = stageOf(state);
  const duties = settings.record.cases.obligations(state, now);
  return {
    caseId: state.caseId,
    child: state.child,
    stage,
    stageWords: stageWords(stage),
    worker: state.worker,
    manager: state.manager,
    leadProfessional: state.people?.leadProfessional ?? null,
    references: [...new Set(state.referrals.flatMap(({ references }) => references))],
    decisions: decisions(state),
    obligations: duties,
    letters: state.letters,
    chronology: chronologyEntries(await settings.record.cases.history(state.caseId), state.letters),
    lettersInCaseSystem: state.tracks.inCaseSystem,
    competentAuthority: competentAuthorityView(settings, state, duties),
    yourRoles: rolesOf(principal, settings.council, state),
    actions: actions(settings, principal, state, now),
    summary: caseSummary(state, now, settings.council.help.contacts),
    record: state.tracks,
    roleNames: settings.council.names.roles,
    levelWords: settings.council.names.levels[state.involvement],
  };
};

/** GET /api/cases/:caseId */
export const casePage =
  (settings: WebSettings): Handler =>
  async ({ principal, params, now }) => {
    const state = await visibleCase(settings, principal, params.caseId ?? '');
    if (state === null) return notYours;
    await settings.access.recordRead([
      { personId: principal.id, caseId: state.caseId, what: 'case', at: now },
    ]);
    return { status: 200, body: await view(settings, principal, state, now) };
  };
