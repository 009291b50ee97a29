import type { CaseEvent } from './events.ts';
import { letterKinds } from './letter-kinds.ts';
import { londonDay, spokenDay } from './london.ts';
import { describeTrack } from './tracks/describe.ts';
import type { Day, MeetingAnswer, Outcome } from './vocabulary.ts';

const answers: Readonly<Record<MeetingAnswer, string>> = {
  refer: 'refer',
  'do-not-refer': 'do not refer',
  'decide-later': 'decide later',
};

const advices = {
  refer: 'refer',
  'do-not-refer': 'do not refer',
  'more-needed': 'more is needed first',
} as const;

const reviews = {
  'nothing-new': 'nothing new',
  'new-information': 'new information',
  'consider-again': 'consider a referral again',
} as const;

const withReason = (reason: string | null): string => (reason === null ? '' : ` Reasons: ${reason}`);

const answerText = (answer: MeetingAnswer, reason: string | null, decideBy: Day | null): string => {
  const by = decideBy === null ? '' : ` (by ${spokenDay(decideBy)})`;
  return `"${answers[answer]}"${by}.${withReason(reason)}`;
};

/** The Competent Authority's own word and nothing added to it (R67). */
const decided = (name: string, outcome: Outcome, on: Day): string =>
  `The Competent Authority’s ${name}: ${outcome}, dated ${spokenDay(on)}.`;

/** One line of the chronology in plain words. It may quote reasons, so it is shown only to people on the case. */
export const describeEvent = (event: CaseEvent): string => {
  switch (event.type) {
    case 'case-opened':
      return 'The case was opened.';
    case 'settings-taken':
      return 'The council’s current settings apply to the dates that start from here.';
    case 'referral-imported':
      return `A referral from before was entered. Source: ${event.source}.`;
    case 'consideration-started':
      return event.place.kind === 'meeting'
        ? 'The question whether an NRM referral is needed was opened at a meeting.'
        : 'The question whether an NRM referral is needed was opened outside a meeting.';
    case 'consideration-answered':
      return `${event.by.name} answered ${answerText(event.answer, event.reason, event.decideBy)}`;
    case 'meeting-asked':
      return event.question === 'review'
        ? `The review was asked for at a meeting chaired by ${event.chair.name}.`
        : `The question was asked at a meeting chaired by ${event.chair.name}.`;
    case 'meeting-answered': {
      const text = answerText(event.answer, event.reason, event.decideBy);
      return event.corrects === null
        ? `The meeting answered ${text}`
        : `The meeting’s answer "${answers[event.corrects]}" was corrected to ${text} What rested on the earlier answer no longer stands.`;
    }
    case 'meeting-missed':
      return 'The meeting ended without an answer.';
    case 'meeting-question-withdrawn':
      return event.endsConsideration
        ? 'The question was taken back: the child had been picked by mistake. The consideration it had opened ends with it.'
        : 'The question was taken back: the child had been picked by mistake at the meeting.';
    case 'meeting-reviewed':
      return `The meeting’s review: ${reviews[event.result]}.${event.words === '' ? '' : ` ${event.words}`}`;
    case 'consultation-requested':
      return 'The Exploitation Team manager was asked for a view.';
    case 'consultation-answered':
      return `${event.by.name} gave the Exploitation Team manager’s view: ${advices[event.advice]}.${event.words === '' ? '' : ` ${event.words}`}`;
    case 'people-named':
      return `${event.leadProfessional.name} was named lead professional, supported by ${event.exploitationTeamSupporter.name}.`;
    case 'referral-agreed':
      return 'The referral was agreed. Safeguarding and investigations go on beside it.';
    case 'referral-declined':
      return `It was decided not to refer. Reasons: ${event.reason}`;
    case 'referral-submitted':
      return `The referral was sent to the Home Office on ${spokenDay(londonDay(event.submittedAt))}.`;
    case 'reference-recorded':
      return `The reference ${event.reference} was recorded.`;
    case 'letter-filed':
      return `A ${letterKinds[event.letter.kind]} was filed${event.letter.found.rescued ? `, found in ${event.letter.found.folderName}` : ''}.`;
    case 'letter-awaits-person':
      return `The letter waits for a person. ${event.why}`;
    case 'letter-proven':
      return 'A copy of the waiting letter came with proof of its sender.';
    case 'letter-settled':
      return event.how === 'counts'
        ? `${event.by.name} let the letter count.${withReason(event.reason)}`
        : `${event.by.name} set the letter aside.${withReason(event.reason)}`;
    case 'letter-contradicts':
      return `The letter does not fit the case. ${event.why}`;
    case 'acknowledged':
      return 'The Competent Authority acknowledged the referral.';
    case 'rg-decided':
      return decided('Reasonable Grounds decision', event.outcome, event.decidedOn);
    case 'cg-decided':
      return decided('Conclusive Grounds decision', event.outcome, event.decidedOn);
    case 'review-decided':
      return decided('review decision', event.outcome, event.decidedOn);
    case 'information-requested':
      return `The Competent Authority asked for information, to be answered by ${spokenDay(event.replyBy)}.`;
    case 'transition-asked':
      return `The Competent Authority wrote about turning 18, to be answered by ${spokenDay(event.replyBy)}.`;
    case 'reply-sent':
      return `${event.by.name} recorded that the reply was sent on ${spokenDay(event.sentOn)}.`;
    case 'duty-done':
      return `${event.by.name} recorded as done: ${event.words}`;
    default:
      return describeTrack(event);
  }
};
