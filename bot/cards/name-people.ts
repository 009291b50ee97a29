import type { CaseId, Person } from '../../src/nrm/index.ts';
import type { Card } from '../ports.ts';
import { button, companionCard, heading, type Piece, problem, said, shorten, words } from './parts.ts';

export type NamePeopleView = {
  readonly caseId: CaseId;
  readonly key: number;
  readonly childName: string;
  readonly leadChoices: readonly Person[];
  readonly supporterChoices: readonly Person[];
  readonly problem: string | null;
  readonly typed: { readonly lead: string; readonly supporter: string };
};

export const leadInput = 'leadProfessional';
export const supporterInput = 'exploitationTeamSupporter';
export const staffDataset = 'staff';

const choose = (id: string, label: string, people: readonly Person[], value: string): Piece => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  style: 'filtered',
  placeholder: 'Type a name',
  value,
  choices: people.slice(0, 20).map((p) => ({ title: shorten(p.name, 60), value: p.id })),
  'choices.data': { type: 'Data.Query', dataset: staffDataset },
});

/** R19: an agreed referral has a named Lead Professional and a named supporter from the Exploitation Team. */
export const namePeopleCard = (view: NamePeopleView): Card =>
  companionCard(
    [
      heading('Who takes the referral forward?'),
      said(`${view.childName} (${view.caseId})`, { label: 'Child:', most: 80 }),
      words('The meeting said refer. The referral is agreed once both people are named.'),
      ...(view.problem === null ? [] : [problem(view.problem)]),
      choose(leadInput, 'Lead Professional, who completes the referral', view.leadChoices, view.typed.lead),
      choose(
        supporterInput,
        'Exploitation Team member, who supports',
        view.supporterChoices,
        view.typed.supporter,
      ),
    ],
    [button('Name them', 'name-people', { child: view.caseId, key: view.key }, { associatedInputs: 'auto' })],
  );

export type PeopleNamedView = Pick<NamePeopleView, 'caseId' | 'childName'> & {
  readonly leadName: string;
  readonly supporterName: string;
};

/** The same card after both are named; also the word to the two people themselves. */
export const peopleNamedCard = (view: PeopleNamedView): Card =>
  companionCard([
    heading('The referral has its people'),
    said(`${view.childName} (${view.caseId})`, { label: 'Child:', most: 80 }),
    said(view.leadName, { label: 'Lead Professional:', most: 80 }),
    said(view.supporterName, { label: 'Exploitation Team:', most: 80 }),
    words('Next: the Lead Professional completes the referral as soon as possible.'),
  ]);

export type NamesNotNeededView = Pick<NamePeopleView, 'caseId' | 'childName'> & {
  /** What the answer is now, in the words of the card. */
  readonly answer: string;
};

/** The same card after the answer was corrected: it asks for nothing any more. */
export const namesNotNeededCard = (view: NamesNotNeededView): Card =>
  companionCard([
    heading('No names are needed now'),
    said(`${view.childName} (${view.caseId})`, { label: 'Child:', most: 80 }),
    said(view.answer, { label: 'The answer was changed to:', most: 80 }),
    words('There is nothing for you to do on this card.'),
  ]);
