import type { CommandOf, LetterReading } from '../../src/nrm/index.ts';
import { type Child, people } from './child.ts';

/* What people do again and again, in the words of the process. */

export const answer = (
  given: CommandOf<'answer-consideration'>['answer'],
  reason: string | null = null,
  decideBy: string | null = null,
): CommandOf<'answer-consideration'> => ({
  type: 'answer-consideration',
  place: 'tab',
  answer: given,
  reason,
  decideBy,
});

export const atMeeting = (
  meetingId: string,
  given: CommandOf<'answer-at-meeting'>['answer'],
  reason: string | null = null,
): CommandOf<'answer-at-meeting'> => ({
  type: 'answer-at-meeting',
  meetingId,
  answer: given,
  reason,
  decideBy: null,
});

export const reviewed = (
  meetingId: string,
  result: CommandOf<'review-at-meeting'>['result'] = 'nothing-new',
  words = '',
): CommandOf<'review-at-meeting'> => ({ type: 'review-at-meeting', meetingId, result, words });

export const start: CommandOf<'start-consideration'> = { type: 'start-consideration', place: 'tab' };

const plain = ({ id, name }: { id: string; name: string }) => ({ id, name });

export const names: CommandOf<'name-people'> = {
  type: 'name-people',
  leadProfessional: plain(people.worker),
  exploitationTeamSupporter: plain(people.teamWorker),
};

export const safeguarding: CommandOf<'record-safeguarding'> = {
  type: 'record-safeguarding',
  action: 'Moved to a safe address',
  byWhom: 'Priya Nandakumar',
  on: '2026-12-04',
  toldChildrensServices: true,
};

export const toolkit: CommandOf<'attach-toolkit'> = {
  type: 'attach-toolkit',
  completedOn: '2026-12-04',
  document: 'Exploitation toolkit.docx',
  reviewOn: null,
};

export const view = (advice: CommandOf<'answer-consultation'>['advice'], words = 'Signs of county lines') =>
  ({ type: 'answer-consultation', advice, words }) as const;

export const sending = (submittedAt: string): CommandOf<'mark-submitted'> => ({
  type: 'mark-submitted',
  submittedAt,
});

/** The question is open and somebody has said "refer", with both names: agreed. */
export const agree = async (child: Child): Promise<void> => {
  await child.does(people.worker, start);
  await child.does(people.worker, answer('refer'));
  await child.does(people.worker, names);
};

/** All that the sending asks for. */
export const prepare = async (child: Child): Promise<void> => {
  await child.does(people.worker, safeguarding);
  await child.does(people.worker, toolkit);
};

/** Agreed, prepared and sent at that moment. */
export const submit = async (child: Child, at = '2026-12-07T10:00:00.000Z'): Promise<void> => {
  await agree(child);
  await prepare(child);
  child.at(at);
  await child.does(people.worker, sending(at));
};

export const rg = (outcome: 'positive' | 'negative', decidedOn: string): LetterReading => ({
  kind: 'reasonable-grounds',
  outcome,
  decidedOn,
});

export const cg = (outcome: 'positive' | 'negative', decidedOn: string): LetterReading => ({
  kind: 'conclusive-grounds',
  outcome,
  decidedOn,
});

/** A referral from before the product, sent on 1 December; the operator brings it in. */
export const imported = (child: Child): Promise<void> =>
  child.operator({
    type: 'import-referral',
    stage: 'submitted',
    reference: 'NRM00123456',
    submittedOn: '2026-12-01',
    decidedOn: null,
    source: 'Case file',
  });

/** Sent on Monday 7 December, and the first decision of Thursday 10 December has come. */
export const decided = async (child: Child, outcome: 'positive' | 'negative'): Promise<void> => {
  await submit(child);
  child.at('2026-12-10T14:00:00.000Z');
  await child.gets('rg-1', rg(outcome, '2026-12-10'));
};
