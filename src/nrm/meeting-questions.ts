import type { MeetingType } from './settings.ts';
import type { MeetingQuestion } from './vocabulary.ts';

/**
 * What is asked in a meeting about each child, in the words that the chair reads out. `on`: before a referral is sent
 * (R3), in every later meeting (R59), or in both. To add one: a line here, then its id in the types that ask it.
 */
export const meetingQuestions = {
  referral: {
    rule: 'R3',
    on: 'referral',
    words: 'Is an NRM referral needed? Refer, do not refer with reasons, or decide later on a day.',
  },
  'earlier-decision': {
    rule: 'R7',
    on: 'referral',
    words: 'If it was answered “do not refer” before: do the reasons given then still hold?',
  },
  safeguarding: {
    rule: 'R9',
    on: 'referral',
    words: 'What has been done to keep the child safe, by whom and when?',
  },
  'exploitation-team': {
    rule: 'R5',
    on: 'referral',
    words: 'Has the Exploitation Team manager been asked for a view?',
  },
  consent: {
    rule: 'R16',
    on: 'referral',
    words: 'If the child is at Early Help: is a MASH referral made first, and do the parents agree?',
  },
  'partner-information': {
    rule: 'R20',
    on: 'referral',
    words: 'What do the partners present know, and who sends it to the social worker?',
  },
  missing: {
    rule: 'R59',
    on: 'both',
    words: 'Has the child gone missing since the last meeting? How often, and where were they?',
  },
  exploitation: {
    rule: 'R59',
    on: 'both',
    words: 'What shows that the child is, or may be, sexually or criminally exploited?',
  },
  'child-views': { rule: 'R23', on: 'both', words: 'What does the child say, in their own words?' },
  'family-views': {
    rule: 'R24',
    on: 'both',
    words: 'What do parents, carers, brothers and sisters know of people, places and patterns?',
  },
  'each-child': {
    rule: 'R4',
    on: 'both',
    words: 'Answer for each child by name: who draws whom in, and who else should be on the list?',
  },
  'new-information': {
    rule: 'R60',
    on: 'review',
    words: 'Is there anything new that the Competent Authority should know?',
  },
  'step-down': {
    rule: 'R61',
    on: 'review',
    words: 'If closing or stepping down is spoken of: is there a multi-agency assessment and an agreed view?',
  },
} as const satisfies Record<
  string,
  { readonly rule: string; readonly on: MeetingQuestion | 'both'; readonly words: string }
>;

export type MeetingQuestionId = keyof typeof meetingQuestions;

/** Asked in every meeting of any type: the question itself, and the review that follows once a referral was sent. */
export const askedAlways = [
  'referral',
  'earlier-decision',
  'missing',
  'exploitation',
  'child-views',
  'new-information',
] as const satisfies readonly MeetingQuestionId[];

/** The questions of one type of meeting in the order of the list above. `null` = a type that nobody has described. */
export const questionsAt = (
  type: Pick<MeetingType, 'asks'> | null,
  question: MeetingQuestion,
): readonly { readonly id: MeetingQuestionId; readonly rule: string; readonly words: string }[] => {
  const asked: readonly string[] = [...askedAlways, ...(type?.asks ?? [])];
  return (Object.keys(meetingQuestions) as MeetingQuestionId[])
    .filter((id) => asked.includes(id))
    .filter((id) => meetingQuestions[id].on === question || meetingQuestions[id].on === 'both')
    .map((id) => ({ id, rule: meetingQuestions[id].rule, words: meetingQuestions[id].words }));
};
