import { londonDay, spokenDay } from '../nrm/index.ts';
import { blank } from './blanks.ts';
import type { Letter, Situation } from './draft.ts';
import { transitionWords } from './transition-words.ts';

/** The reply to the Home Office's letter on turning 18: the talk, what the young person wants, their views (R32). */
export const transitionReply = ({ state, duty, now }: Situation): Letter | null => {
  const letterId = duty?.replace(/^R32:reply:/, '') ?? '';
  const asked = state.transitionRequests.some((one) => one.letterId === letterId);
  const letter = state.letters.find((one) => one.letterId === letterId) ?? null;
  if (!asked || letter === null) return null;
  const received = spokenDay(londonDay(letter.receivedAt));
  return {
    rule: 'R32',
    about: `our reply to your letter of ${received} on turning 18`,
    paragraphs: [
      `Thank you for your letter of ${received}.`,
      ...transitionWords(state, londonDay(now)),
      `The young person’s views, in their own words: ${blank('what they said, or that they wish to say nothing')}`,
      `The form that you sent: ${blank('attached, signed on which day and by whom; or when it will follow; or "none came"')}`,
    ],
    answers: letter,
    notes: [
      'The draft says what is on the record. Where the talk or the answer is missing there, record it first and open the draft again.',
      'Before the 18th birthday no answer counts, and silence is never consent.',
    ],
    sent: { command: 'record-reply', letterId },
  };
};
