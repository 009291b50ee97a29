import type { CaseId } from '../../src/nrm/index.ts';
import type { Card } from '../ports.ts';
import { benefits } from './benefits.ts';
import { type ChildInMeeting, childBlock } from './meeting-child.ts';
import {
  button,
  type CardData,
  companionCard,
  fitting,
  heading,
  type Piece,
  plainButton,
  problem,
  said,
  shorten,
  words,
} from './parts.ts';

export type ChildChoice = { readonly caseId: CaseId; readonly childName: string };

export type MeetingPromptView = {
  readonly meetingId: string;
  /** Changes with what is recorded: a double tap on one drawing of the card is one answer. */
  readonly key: number;
  /** As Teams gives it; null where it does not. */
  readonly title: string | null;
  /** Children on the chair's own list. */
  readonly choices: readonly ChildChoice[];
  /** Picked last time in this series: chosen beforehand, the chair may change it. */
  readonly remembered: readonly CaseId[];
  /** Empty = nobody has said yet which children this is about. */
  readonly children: readonly ChildInMeeting[];
  readonly problem: string | null;
  /** What this type of meeting asks about each child, in sentences of ours. */
  readonly asks?: readonly string[];
};

export const childrenInput = 'children';
export const noChildInput = 'noChildReason';
export const childrenDataset = 'my-children';

const data = (view: MeetingPromptView): CardData => ({ meeting: view.meetingId, key: view.key });

const folded = (id: string, lines: readonly string[]): Piece => ({
  type: 'Container',
  id,
  isVisible: false,
  items: lines.map((line) => words(`- ${line}`, { spacing: 'Small' })),
});

/** Behind a tap each, so that the question itself stays at the top: what to ask here, and why a referral helps. */
const behind = (asks: readonly string[]): Piece[] => [
  {
    type: 'ActionSet',
    actions: [
      ...(asks.length === 0
        ? []
        : [{ type: 'Action.ToggleVisibility', title: 'What to ask here', targetElements: ['whatToAsk'] }]),
      { type: 'Action.ToggleVisibility', title: 'Why refer?', targetElements: ['whyRefer'] },
    ],
  },
  ...(asks.length === 0 ? [] : [folded('whatToAsk', asks)]),
  folded('whyRefer', benefits),
];

const choiceSet = (view: MeetingPromptView, most: number): Piece => {
  const first = view.choices.filter((c) => view.remembered.includes(c.caseId));
  const rest = view.choices.filter((c) => !view.remembered.includes(c.caseId));
  return {
    type: 'Input.ChoiceSet',
    id: childrenInput,
    label: 'Which children is this meeting about?',
    style: 'filtered',
    isMultiSelect: true,
    placeholder: 'Type a name or case number',
    value: first.map((c) => c.caseId).join(','),
    choices: [...first, ...rest].slice(0, most).map((c) => ({
      title: `${shorten(c.childName, 60)} (${c.caseId})`,
      value: c.caseId,
    })),
    'choices.data': { type: 'Data.Query', dataset: childrenDataset },
  };
};

const pick = (view: MeetingPromptView, most: number): Card =>
  companionCard(
    [
      ...intro(view),
      choiceSet(view, most),
      {
        type: 'Input.Text',
        id: noChildInput,
        label: 'Or, if no child at risk of exploitation is concerned, say why',
        maxLength: 300,
      },
    ],
    [
      button('Continue', 'pick-children', data(view), { associatedInputs: 'auto' }),
      button('No child concerned', 'no-child', data(view), { associatedInputs: 'auto' }),
    ],
  );

const intro = (view: MeetingPromptView): Piece[] => [
  heading('Ask at this meeting: is an NRM referral needed?'),
  ...(view.title === null ? [] : [said(view.title, { label: 'Meeting:', most: 120 })]),
  ...(view.problem === null ? [] : [problem(view.problem)]),
];

const ask = (view: MeetingPromptView, most: number): Card => {
  const shown = view.children.slice(0, most);
  const hidden = view.children.length - shown.length;
  return companionCard(
    [
      ...intro(view),
      ...shown.map((child) => childBlock(child, data(view))),
      ...(hidden === 0 ? [] : [words(`${hidden} more to answer: they appear here when these are answered.`)]),
      ...behind(view.asks ?? []),
    ],
    [plainButton('Choose other children', 'pick-again', data(view))],
  );
};

const isDone = ({ answered, review }: ChildInMeeting): boolean =>
  answered !== null || (review?.given ?? null) !== null;

/** Children without an answer come first, so that what is left to do is at the top. */
const unansweredFirst = (view: MeetingPromptView): MeetingPromptView => ({
  ...view,
  children: [...view.children.filter((c) => !isDone(c)), ...view.children.filter(isDone)],
});

/** The chair's card: first which children, then the question for each, then what was recorded (R3, R4, R7, R64). */
export const meetingPromptCard = (view: MeetingPromptView): Card =>
  view.children.length === 0
    ? fitting((most) => pick(view, most), 60)
    : fitting((most) => ask(unansweredFirst(view), most), 8);
