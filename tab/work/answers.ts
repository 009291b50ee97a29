import type { CommandOf, MeetingAnswer } from '../../src/nrm/index.ts';

export const answers: readonly { readonly value: MeetingAnswer; readonly label: string }[] = [
  { value: 'refer', label: 'Refer' },
  { value: 'do-not-refer', label: 'Do not refer' },
  { value: 'decide-later', label: 'Decide later' },
];

type Advice = CommandOf<'answer-consultation'>['advice'];

export const advices: readonly { readonly value: Advice; readonly label: string }[] = [
  { value: 'refer', label: 'Refer' },
  { value: 'do-not-refer', label: 'Do not refer' },
  { value: 'more-needed', label: 'More is needed first' },
];

export type { Advice };

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What was entered as a command; what is missing the process itself says, with the rule it rests on. */
export const answerCommand = (
  answer: MeetingAnswer,
  reason: string,
  decideBy: string,
): CommandOf<'answer-consideration'> => ({
  type: 'answer-consideration',
  place: 'tab',
  answer,
  reason: orNull(reason),
  decideBy: answer === 'decide-later' ? orNull(decideBy) : null,
});

/** Whether a letter counts. A set-aside without a reason is refused by the process, not by the form. */
export const settleCommand = (
  letterId: string,
  how: 'counts' | 'set-aside',
  reason: string,
): CommandOf<'settle-letter'> => ({ type: 'settle-letter', letterId, how, reason: orNull(reason) });
