import { type CaseState, type Instant, stageOf } from '../nrm/index.ts';
import type { CaseView, ChronologyEntry, DecisionView } from './api-types.ts';
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

const view = async (settings: WebSettings, state: CaseState, now: Instant): Promise<CaseView> => {
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
    return { status: 200, body: await view(settings, state, now) };
  };

/** GET /api/cases/:caseId/letters/:letterId: the message as it was received, as a download and never a page. */
export const letterFile =
  (settings: WebSettings): Handler =>
  async ({ principal, params, now }) => {
    const state = await visibleCase(settings, principal, params.caseId ?? '');
    const letter = state?.letters.find(({ letterId }) => letterId === params.letterId);
    if (state === null) return notYours;
    if (letter === undefined) {
      return { status: 404, body: { message: 'There is no such letter on this case.' } };
    }
    await settings.access.recordRead([
      { personId: principal.id, caseId: state.caseId, what: `letter:${letter.letterId}`, at: now },
    ]);
    const bytes = await settings.record.letters.get(state.caseId, letter.sha256);
    const name = `letter-${letter.sha256.slice(0, 12)}.eml`;
    return { status: 200, file: { bytes, mediaType: 'message/rfc822', name } };
  };
