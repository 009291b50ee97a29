import type { Council } from '../../src/council.ts';
import type { CaseState, Person } from '../../src/nrm/index.ts';
import { consultationAnsweredCard, consultationCard } from '../cards/consultation.ts';
import { answerWords } from '../cards/meeting-child.ts';
import { namePeopleCard, namesNotNeededCard, peopleNamedCard } from '../cards/name-people.ts';
import type { Card } from '../ports.ts';

const unique = (people: readonly Person[]): readonly Person[] => [
  ...new Map(people.map((person) => [person.id, person])).values(),
];

/** People likely to lead: those who know the child already. */
export const likelyLeads = (state: CaseState): readonly Person[] =>
  unique([state.worker, state.manager, ...state.chairs]);

/** The question to the Exploitation Team manager, or their view once it is recorded and nothing went wrong. */
export const consultationOf = (
  state: CaseState,
  drawing: { readonly problem?: string; readonly typed?: { advice: string; words: string } } = {},
): Card => {
  const { caseId, child, consultation, worker, version } = state;
  if (consultation.status === 'answered' && consultation.advice !== null && drawing.problem === undefined)
    return consultationAnsweredCard({
      caseId,
      childName: child.name,
      advice: consultation.advice,
      words: consultation.words ?? '',
      byName: consultation.by?.name ?? '',
    });
  const answered = state.referrals.at(-1)?.answered ?? null;
  return consultationCard({
    caseId,
    key: version,
    childName: child.name,
    workerName: worker.name,
    answer: answered === null ? null : answerWords[answered.answer],
    reason: answered?.reason ?? null,
    problem: drawing.problem ?? null,
    typed: drawing.typed ?? { advice: '', words: '' },
  });
};

/** Names are asked for while the answer is "refer"; a corrected answer needs none. */
export const asksForNames = ({ referrals }: CaseState): boolean => {
  const answered = referrals.at(-1)?.answered ?? null;
  return answered === null || answered.answer === 'refer';
};

/** The question who takes the referral forward, or their names once they are recorded. */
export const namesOf = (
  state: CaseState,
  council: Council,
  drawing: { readonly problem?: string; readonly typed?: { lead: string; supporter: string } } = {},
): Card => {
  const { caseId, child, people, version } = state;
  const answered = state.referrals.at(-1)?.answered ?? null;
  if (answered !== null && !asksForNames(state))
    return namesNotNeededCard({ caseId, childName: child.name, answer: answerWords[answered.answer] });
  if (people !== null && drawing.problem === undefined)
    return peopleNamedCard({
      caseId,
      childName: child.name,
      leadName: people.leadProfessional.name,
      supporterName: people.exploitationTeamSupporter.name,
    });
  return namePeopleCard({
    caseId,
    key: version,
    childName: child.name,
    leadChoices: likelyLeads(state),
    supporterChoices: unique([
      ...council.people.exploitationTeam,
      ...council.people.exploitationTeamManagers,
    ]),
    problem: drawing.problem ?? null,
    typed: drawing.typed ?? { lead: '', supporter: '' },
  });
};
