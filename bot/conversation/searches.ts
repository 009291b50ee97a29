import { childrenDataset } from '../cards/meeting-prompt.ts';
import { staffDataset } from '../cards/name-people.ts';
import type { InboundEvent, Reply } from '../ports.ts';
import { likelyLeads } from './case-cards.ts';
import type { Companion } from './companion.ts';

type Search = Extract<InboundEvent, { kind: 'choice-search' }>;

const none: Reply = { kind: 'choices', choices: [] };

const matches = (query: string, ...texts: readonly string[]): boolean => {
  const wanted = query.trim().toLowerCase();
  return texts.some((text) => text.toLowerCase().includes(wanted));
};

/** Typed into a filtered choice set: the person's own children, or colleagues on their cases. Private chats only. */
export const choiceSearch = async ({ record, council }: Companion, search: Search): Promise<Reply> => {
  if (search.conversation.scope !== 'personal') return none;
  const own = await record.cases.ofPerson(search.from.id);
  const { query, top } = search;
  if (search.dataset === childrenDataset) {
    const found = own.filter(({ caseId, child }) => matches(query, caseId, child.name, ...child.aliases));
    const choices = found.map(({ caseId, child }) => ({ title: `${child.name} (${caseId})`, value: caseId }));
    return { kind: 'choices', choices: choices.slice(0, top) };
  }
  const manages = council.people.exploitationTeamManagers.some((person) => person.id === search.from.id);
  if (search.dataset !== staffDataset || (own.length === 0 && !manages)) return none;
  const { exploitationTeam, exploitationTeamManagers } = council.people;
  const people = [...own.flatMap(likelyLeads), ...exploitationTeam, ...exploitationTeamManagers];
  const found = new Map(people.filter(({ name }) => matches(query, name)).map((p) => [p.id, p]));
  const choices = [...found.values()].map(({ id, name }) => ({ title: name, value: id }));
  return { kind: 'choices', choices: choices.slice(0, top) };
};
