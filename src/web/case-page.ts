import type { Principal } from '../access/principal.ts';
import { rolesOf } from '../access/roles.ts';

import { allowedActions, type CaseState, caseSummary, formFor, type Instant, stageOf } from '../nrm/index.ts';

import type { ActionView, CaseView, ChronologyEntry, DecisionView } from './api-types.ts';
import { chronologyWords } from './chronology-words.ts';
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

const chronology = async ({ record }: WebSettings, state: CaseState): Promise<readonly ChronologyEntry[]> => {
  const history = await record.cases.history(state.caseId);
  return history.map(({ at, event, actor }) => ({
    at,
    words: chronologyWords(event),
    who: actor.kind === 'person' ? actor.person.name : 'NRM Companion',
  }));
};

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
    obligations: settings.record.cases.obligations(state, now),
    letters: state.letters,
    chronology: await chronology(settings, state),
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
