import { actorFor, maySeeCase } from '../../src/access/roles.ts';
import type { CommandContext } from '../../src/cases/ports.ts';
import type { CaseId, CaseState } from '../../src/nrm/index.ts';
import { adviceInput, adviceWordsInput } from '../cards/consultation.ts';
import { leadInput, supporterInput } from '../cards/name-people.ts';
import type { Reply } from '../ports.ts';
import { type CardAction, field, idempotencyKey } from './card-input.ts';
import { asksForNames, consultationOf, namesOf } from './case-cards.ts';
import { type Companion, instantOf, staffMember } from './companion.ts';
import { notYours } from './refusals.ts';

/** The case, if this person may see it; the same null whether it does not exist or is not theirs. */
const caseFor = async (companion: Companion, action: CardAction): Promise<CaseState | null> => {
  if (action.conversation.scope !== 'personal') return null;
  const state = await companion.record.cases.load(field(action, 'child'));
  return state !== null && maySeeCase(action.from, state, companion.council) ? state : null;
};

const context = (companion: Companion, action: CardAction, state: CaseState): CommandContext => ({
  actor: actorFor(action.from, state, companion.council),
  now: instantOf(companion),
  idempotencyKey: idempotencyKey(action, state.caseId),
});

/** Cards that stand with other people about this case are drawn anew: what they say and ask has changed. */
export const redrawOthers = (companion: Companion, caseId: CaseId): Promise<void> =>
  companion.alerts.redraw({ kind: 'case', id: caseId }, instantOf(companion));

const adviceOf = (value: string) =>
  value === 'refer' || value === 'do-not-refer' || value === 'more-needed' ? value : null;

/** The Exploitation Team manager's view (R5). */
export const consult = async (companion: Companion, action: CardAction): Promise<Reply> => {
  const state = await caseFor(companion, action);
  if (state === null) return notYours;
  const typed = { advice: field(action, adviceInput), words: field(action, adviceWordsInput) };
  const advice = adviceOf(typed.advice);
  if (advice === null)
    return {
      kind: 'card',
      card: consultationOf(state, { problem: 'Choose your view, then tap “Record my view”.', typed }),
    };
  const { caseId } = state;
  const result = await companion.record.cases.execute(
    caseId,
    { type: 'answer-consultation', advice, words: typed.words },
    context(companion, action, state),
  );
  if (result.status === 'done') await redrawOthers(companion, caseId);
  const after = (await companion.record.cases.load(caseId)) ?? state;
  const problem = result.status === 'refused' ? { problem: result.refusal.message, typed } : {};
  return { kind: 'card', card: consultationOf(after, problem) };
};

/** A picker also takes text that is none of its choices: then say that typing alone does not name anybody (R19). */
const notChosen = (what: string, typed: string, among: string): string =>
  typed === ''
    ? `Choose the ${what}: type a name, then tap it in the list.`
    : `What stands under ${what} is nobody of ${among}. Type a name, then tap it in the list.`;

/** The two people of an agreed referral (R19): the council's own, and the supporter of the Exploitation Team. */
export const namePeople = async (companion: Companion, action: CardAction): Promise<Reply> => {
  const { council, record } = companion;
  const state = await caseFor(companion, action);
  if (state === null) return notYours;
  if (!asksForNames(state)) return { kind: 'card', card: namesOf(state, council) };
  const typed = { lead: field(action, leadInput), supporter: field(action, supporterInput) };
  const team = [...council.people.exploitationTeam, ...council.people.exploitationTeamManagers];
  const leadProfessional = typed.lead === '' ? null : await staffMember(companion, typed.lead);
  const supporter = team.find((person) => person.id === typed.supporter);
  if (leadProfessional === null || supporter === undefined) {
    const problem = [
      ...(leadProfessional === null
        ? [notChosen('Lead Professional', typed.lead, 'the council’s own staff')]
        : []),
      ...(supporter === undefined
        ? [notChosen('Exploitation Team member', typed.supporter, 'the Exploitation Team')]
        : []),
    ].join(' ');
    return { kind: 'card', card: namesOf(state, council, { problem, typed }) };
  }
  const { caseId } = state;
  const result = await record.cases.execute(
    caseId,
    { type: 'name-people', leadProfessional, exploitationTeamSupporter: supporter },
    context(companion, action, state),
  );
  if (result.status === 'done') await redrawOthers(companion, caseId);
  const after = (await record.cases.load(caseId)) ?? state;
  const problem = result.status === 'refused' ? { problem: result.refusal.message, typed } : {};
  return { kind: 'card', card: namesOf(after, council, problem) };
};
