import type { CaseId } from '../../src/nrm/index.ts';
import type { Card } from '../ports.ts';
import { button, companionCard, heading, problem, said, words } from './parts.ts';

export type ConsultationView = {
  readonly caseId: CaseId;
  readonly key: number;
  readonly childName: string;
  readonly workerName: string;
  /** What the meeting said, in words; null = no meeting answer yet. */
  readonly answer: string | null;
  readonly reason: string | null;
  readonly problem: string | null;
  readonly typed: { readonly advice: string; readonly words: string };
};

export const adviceInput = 'advice';
export const adviceWordsInput = 'adviceWords';

const adviceChoices = [
  { title: 'Refer', value: 'refer' },
  { title: 'Do not refer', value: 'do-not-refer' },
  { title: 'More is needed first', value: 'more-needed' },
];

/** R5: the Exploitation Team manager's view is asked for and recorded. */
export const consultationCard = (view: ConsultationView): Card =>
  companionCard(
    [
      heading('Your view, please: is an NRM referral needed?'),
      said(`${view.childName} (${view.caseId})`, { label: 'Child:', most: 80 }),
      said(view.workerName, { label: 'Social worker:', most: 80 }),
      ...(view.answer === null ? [] : [said(view.answer, { label: 'The meeting said:' })]),
      ...(view.reason === null ? [] : [said(view.reason, { label: 'Reason given:' })]),
      ...(view.problem === null ? [] : [problem(view.problem)]),
      {
        type: 'Input.ChoiceSet',
        id: adviceInput,
        label: 'Your view',
        style: 'expanded',
        choices: adviceChoices,
        value: view.typed.advice,
      },
      {
        type: 'Input.Text',
        id: adviceWordsInput,
        label: 'In your words',
        isMultiline: true,
        maxLength: 1000,
        value: view.typed.words,
      },
    ],
    [
      button(
        'Record my view',
        'consult',
        { child: view.caseId, key: view.key },
        { associatedInputs: 'auto' },
      ),
    ],
  );

export type ConsultationAnsweredView = Pick<ConsultationView, 'caseId' | 'childName'> & {
  readonly advice: string;
  readonly words: string;
  readonly byName: string;
};

/** The same card after the view is recorded. */
export const consultationAnsweredCard = (view: ConsultationAnsweredView): Card =>
  companionCard([
    heading('View recorded'),
    said(`${view.childName} (${view.caseId})`, { label: 'Child:', most: 80 }),
    said(adviceChoices.find((c) => c.value === view.advice)?.title ?? view.advice, { label: 'View:' }),
    said(view.words, { label: 'In words:', most: 600 }),
    said(view.byName, { label: 'Given by:', most: 80 }),
    words('It is on the child’s case.', { isSubtle: true }),
  ]);
