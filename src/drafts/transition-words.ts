import { type CaseState, type Day, spokenDay, transitionStatus } from '../nrm/index.ts';
import { blank, clean } from './blanks.ts';

const how = { written: 'in writing', verbal: 'by word of mouth' } as const;

/** What is on the record about the talk and the young person's own answer, as the Competent Authority is told it (R31, R32, C8). */
export const transitionWords = (state: CaseState, today: Day): readonly string[] => {
  const steps = state.tracks.transition;
  const talk = steps.findLast(({ step }) => step === 'talk-recorded');
  const last = steps.at(-1);
  const talked =
    talk === undefined
      ? `The talk about turning 18: ${blank('the day on which it took place and who led it, or why it has not taken place')}`
      : `An informed talk about turning 18 took place on ${spokenDay(talk.on)}. ${clean(talk.words)}`;
  const said = last === undefined ? '' : ` ${clean(last.words)}`;
  const manner = last?.mode == null ? '' : ` ${how[last.mode]}`;
  const notConsent = 'We do not take this as consent.';
  const day = last === undefined ? '' : spokenDay(last.on);
  switch (transitionStatus(state, today)) {
    case 'stays':
      return [
        talked,
        `The young person stays in the National Referral Mechanism. They consented${manner} on ${day}.${said}`,
      ];
    case 'leaves':
      return [
        talked,
        `The young person withdraws from the National Referral Mechanism. They said so${manner} on ${day}.${said}`,
      ];
    case 'could-not-ask':
      return [talked, `The young person could not be asked by ${day}.${said} ${notConsent}`];
    case 'no-answer':
      return [talked, `The young person had given no answer by ${day}.${said} ${notConsent}`];
    case 'talk-planned':
      return [
        `The talk about turning 18 is planned for ${day}.`,
        'What the young person wants is not known yet. We will write again after the talk.',
      ];
    default:
      return [
        talked,
        'The young person’s own answer is not known yet: it counts only from their 18th birthday. We will write again when it is there.',
      ];
  }
};
