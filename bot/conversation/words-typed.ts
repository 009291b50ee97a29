import type { CaseState, Obligation } from '../../src/nrm/index.ts';
import { guidanceCard } from '../cards/guidance.ts';
import { helpCard } from '../cards/help.ts';
import { myWorkCard, type WorkRow } from '../cards/my-work.ts';
import type { Card, InboundEvent, Reply } from '../ports.ts';
import { promptByHand } from './chairing.ts';
import { type Companion, instantOf } from './companion.ts';
import { sentence } from './refusals.ts';

type Message = Extract<InboundEvent, { kind: 'message' }>;

/** R8: needs no case and no record, so it answers when everything behind is down. */
export const dangerWords =
  'If a child is in immediate danger, call 999 now. Then tell children’s services and your manager. ' +
  'A referral to the National Referral Mechanism comes after the child is safe.';

const rank: Readonly<Record<Obligation['state'], number>> = {
  overdue: 0,
  'due-soon': 1,
  open: 2,
  waiting: 3,
  information: 4,
};

const pressing = (duties: readonly Obligation[]): readonly Obligation[] =>
  duties
    .filter((duty) => duty.state !== 'information' && duty.notBefore === null)
    .sort((a, b) => rank[a.state] - rank[b.state] || (a.due ?? '9').localeCompare(b.due ?? '9'));

const rowOf = (companion: Companion, state: CaseState): WorkRow => ({
  caseId: state.caseId,
  childName: state.child.name,
  due: pressing(companion.record.cases.obligations(state, instantOf(companion))).map(
    ({ title, due, state: how }) => ({ title, due, overdue: how === 'overdue' }),
  ),
});

const myWork = async (companion: Companion, message: Message): Promise<Reply> => {
  const own = await companion.record.cases.ofPerson(message.from.id);
  const rows = own.map((state) => rowOf(companion, state));
  const first = (row: WorkRow): number => (row.due[0]?.overdue ? 0 : row.due.length > 0 ? 1 : 2);
  return { kind: 'card', card: myWorkCard(rows.toSorted((a, b) => first(a) - first(b))) };
};

const guidance = ({ council }: Companion): Card => {
  const { rgTestText, cgTestText, ictgAvailable, ictgLink } = council.process;
  const guardians = ictgAvailable ? (ictgLink ?? 'ask the Exploitation Team') : null;
  return guidanceCard({ help: council.help, rgTestText, cgTestText, guardians });
};

/** What a person writes to the bot. In a chat with others nothing about a child is ever answered. */
export const wordsTyped = async (companion: Companion, message: Message): Promise<Reply> => {
  const word = message.text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} ]/gu, '')
    .trim();
  if (/\b(danger|999|emergency)\b/u.test(word)) return sentence(dangerWords);
  if (word === 'prompt') return promptByHand(companion, message);
  if (message.conversation.scope !== 'personal')
    return sentence('Please write to me in our private chat. If a child is in immediate danger, call 999.');
  if (/^(my children|what is due|whats due|due|my work)$/u.test(word)) return myWork(companion, message);
  if (/^(guidance|definitions|links|contacts)$/u.test(word))
    return { kind: 'card', card: guidance(companion) };
  return { kind: 'card', card: helpCard() };
};
