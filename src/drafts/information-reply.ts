import { londonDay, spokenDay } from '../nrm/index.ts';
import { blank, clean } from './blanks.ts';
import type { Letter, Situation } from './draft.ts';

const most = 60;

/** The answer to the Competent Authority's questions, one by one, in the letter's own words (R45, R46). */
export const informationReply = ({ state, duty }: Situation): Letter | null => {
  const letterId = duty?.replace(/^R45:reply:/, '') ?? '';
  const request = state.informationRequests.find((one) => one.letterId === letterId);
  const letter = state.letters.find((one) => one.letterId === letterId) ?? null;
  if (request === undefined || letter === null) return null;
  const reading = state.readings[letterId];
  const asked = (reading?.kind === 'information-request' ? reading.questions : undefined) ?? [];
  const questions = asked.map(clean).filter((question) => question !== '');
  const answers = questions
    .slice(0, most)
    .map(
      (question, index) =>
        `${index + 1}. You asked: ${question}\nOur answer: ${blank(`answer to question ${index + 1}`)}`,
    );
  const received = spokenDay(londonDay(letter.receivedAt));
  const by = request.replyByStated ? `You asked us to answer by ${spokenDay(request.replyBy)}. ` : '';
  return {
    rule: 'R46',
    about: `our answers to your request of ${received}`,
    paragraphs: [
      `Thank you for your request of ${received}. ${by}Our answers are below${questions.length > 0 ? ', question by question' : ''}.`,
      ...(answers.length > 0
        ? answers
        : [blank('the questions of the letter, and your answer to each; they could not be read one by one')]),
      `Papers that we attach: ${blank('each paper with its date, or "none"')}`,
    ],
    answers: letter,
    notes: [
      'Read the letter itself before you answer: the product lists the questions that it could find.',
      ...(questions.length > most ? [`Only the first ${most} questions are listed.`] : []),
      'Answer as fully as you can. Where something is not known, say so and why.',
    ],
    sent: { command: 'record-reply', letterId },
  };
};
