import type { CaseId, Day, MeetingAnswer, ReviewResult } from '../../src/nrm/index.ts';
import { dayInWords } from './dates.ts';
import {
  box,
  button,
  buttons,
  type CardData,
  type Piece,
  plainButton,
  problem,
  quiet,
  said,
  words,
} from './parts.ts';

/** One child in the chair's prompt. The card goes to people on the case only, so the child may be named. */
export type ChildInMeeting = {
  readonly caseId: CaseId;
  readonly childName: string;
  /** R7: the reason given when it was not referred before. */
  readonly earlier: { readonly reason: string; readonly on: Day | null } | null;
  /** R7: the last meeting's answer that has not taken effect yet; null = there is none. */
  readonly lastTime?: string | null;
  /** R23, R63: when the child's views were last recorded, how often they were missing. */
  readonly facts?: readonly string[];
  readonly answered: {
    readonly answer: MeetingAnswer;
    readonly reason: string | null;
    readonly decideBy: Day | null;
    /** What the answer still needs before it takes effect, in plain words. */
    readonly stillNeeded: readonly string[];
  } | null;
  /** R59: a referral was sent already, so the meeting asks what is new; null = the question is whether to refer. */
  readonly review: {
    readonly given: { readonly result: ReviewResult; readonly words: string } | null;
  } | null;
  /** A refusal's sentence, after a tap that could not be accepted. */
  readonly problem: string | null;
  /** What the person had typed, so that nothing is typed twice. */
  readonly typed: { readonly reason: string; readonly decideBy: string };
};

export const reasonInput = (caseId: CaseId): string => `reason:${caseId}`;
export const decideByInput = (caseId: CaseId): string => `decideBy:${caseId}`;

const title = (child: ChildInMeeting): Piece =>
  said(`${child.childName} (${child.caseId})`, { bold: true, most: 80 });

export const answerWords: Readonly<Record<MeetingAnswer, string>> = {
  refer: 'Refer',
  'do-not-refer': 'Do not refer',
  'decide-later': 'Decide later',
};

const answered = (child: ChildInMeeting, data: CardData): Piece[] => {
  const given = child.answered;
  if (given === null) return [];
  return [
    title(child),
    said(answerWords[given.answer], { label: 'Recorded:' }),
    ...(given.reason ? [said(given.reason, { label: 'Reason:' })] : []),
    ...(given.decideBy ? [words(`To be decided by ${dayInWords(given.decideBy)}.`)] : []),
    ...given.stillNeeded.map((need) => said(need, { label: 'Still needed:' })),
    ...(given.answer === 'refer'
      ? [words('A referral does not replace safeguarding: carry on with the plan for the child.')]
      : []),
    buttons([plainButton('Change answer', 'change-answer', { ...data, child: child.caseId })]),
  ];
};

const question = (child: ChildInMeeting, data: CardData): Piece[] => {
  const own = { ...data, child: child.caseId };
  const answer = (which: MeetingAnswer) =>
    button(answerWords[which], 'answer', { ...own, answer: which }, { associatedInputs: 'auto' });
  const when = child.earlier?.on ? ` on ${dayInWords(child.earlier.on)}` : '';
  return [
    title(child),
    ...(child.problem === null ? [] : [problem(child.problem)]),
    words('Is a National Referral Mechanism referral needed for this child?'),
    ...(child.facts ?? []).map((fact) => quiet(fact)),
    ...(child.earlier === null
      ? []
      : [said(child.earlier.reason, { label: `Not referred before${when}, because:` })]),
    ...(child.lastTime ? [said(child.lastTime, { label: 'Last time:' })] : []),
    {
      type: 'Input.Text',
      id: reasonInput(child.caseId),
      label: 'Reason (needed for “Do not refer”)',
      isMultiline: true,
      maxLength: 500,
      value: child.typed.reason,
    },
    {
      type: 'Input.Date',
      id: decideByInput(child.caseId),
      label: 'Decide by (needed for “Decide later”)',
      value: child.typed.decideBy,
    },
    buttons([answer('refer'), answer('do-not-refer'), answer('decide-later')]),
  ];
};

export const reviewWords: Readonly<Record<ReviewResult, string>> = {
  'nothing-new': 'Nothing new',
  'new-information': 'New information',
  'consider-again': 'Consider a new referral',
};

/** R59: in every later meeting, once a referral was sent, whatever its outcome. */
const reviewing = (child: ChildInMeeting, data: CardData): Piece[] => {
  const own = { ...data, child: child.caseId };
  const given = child.review?.given ?? null;
  const found = (result: ReviewResult) =>
    button(reviewWords[result], 'review', { ...own, result }, { associatedInputs: 'auto' });
  return [
    title(child),
    ...(child.problem === null ? [] : [problem(child.problem)]),
    words('A referral was sent for this child. Missing episodes, exploitation: is there anything new?'),
    ...(child.facts ?? []).map((fact) => quiet(fact)),
    ...(given === null
      ? []
      : [
          said(reviewWords[given.result], { label: 'Recorded:' }),
          ...(given.words === '' ? [] : [said(given.words)]),
        ]),
    {
      type: 'Input.Text',
      id: reasonInput(child.caseId),
      label: 'What is new (needed unless there is nothing)',
      isMultiline: true,
      maxLength: 500,
      value: child.typed.reason,
    },
    buttons([found('nothing-new'), found('new-information'), found('consider-again')]),
  ];
};

/** The question for one child, or what was answered. `data` = ids of the meeting that every button carries. */
export const childBlock = (child: ChildInMeeting, data: CardData): Piece =>
  box(
    child.review !== null
      ? reviewing(child, data)
      : child.answered === null
        ? question(child, data)
        : answered(child, data),
  );
