import { type CaseEvent, describeEvent, type MeetingAnswer, spokenDay, spokenMoment } from '../nrm/index.ts';

const answers: Readonly<Record<MeetingAnswer, string>> = {
  refer: 'refer',
  'do-not-refer': 'do not refer',
  'decide-later': 'decide later',
};

const started = {
  meeting: ' in a meeting',
  chat: ' in the chat with the companion',
  tab: ' on the companion’s page',
  outlook: ' from an e-mail in Outlook',
  concern: ' by a concern from outside',
} as const;

const stages = { rg: 'Reasonable Grounds', cg: 'Conclusive Grounds' } as const;

const withReason = (words: string, reason: string | null): string =>
  reason === null || reason === '' ? words : `${words}. Reason: ${reason}`;

/** "more-needed" -> "More needed". */
const plain = (type: string): string => {
  const spaced = type.replaceAll('-', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

/** One event in plain words for the people on the case. Decisions as the Competent Authority stated them (R67). */
export const chronologyWords = (event: CaseEvent): string => {
  switch (event.type) {
    case 'case-opened':
      return `Case opened; social worker ${event.worker.name}, manager ${event.manager.name}`;
    case 'referral-imported':
      return `Earlier referral taken over from ${event.source}`;
    case 'meeting-asked':
      return 'Question put to the chair of the meeting: is an NRM referral needed?';
    case 'meeting-answered':
      return withReason(
        event.corrects === null
          ? `Meeting answered: ${answers[event.answer]}`
          : `Answer corrected from ${answers[event.corrects]} to ${answers[event.answer]}`,
        event.reason,
      );
    case 'meeting-missed':
      return 'Meeting ended without an answer';
    case 'meeting-question-withdrawn':
      return 'Question taken back: the child had been picked by mistake';
    case 'consultation-requested':
      return 'Exploitation Team manager asked for a view';
    case 'consultation-answered':
      return `Exploitation Team manager's view: ${plain(event.advice).toLowerCase()}. ${event.words}`;
    case 'people-named':
      return `Lead professional named: ${event.leadProfessional.name}; Exploitation Team supporter: ${event.exploitationTeamSupporter.name}`;
    case 'referral-agreed':
      return 'Referral agreed';
    case 'referral-declined':
      return withReason('Not referred; the question comes back at the next meeting', event.reason);
    case 'referral-submitted':
      return `Referral sent to the Home Office on ${spokenMoment(event.submittedAt)}`;
    case 'reference-recorded':
      return `Reference recorded: ${event.reference}`;
    case 'letter-filed':
      return `Letter filed${event.letter.found.rescued ? `, rescued from ${event.letter.found.folderName}` : ''}: ${event.letter.subject}`;
    case 'acknowledged':
      return 'Referral acknowledged by the Competent Authority';
    case 'rg-decided':
      return `Reasonable Grounds decision of ${spokenDay(event.decidedOn)}: ${event.outcome}`;
    case 'cg-decided':
      return `Conclusive Grounds decision of ${spokenDay(event.decidedOn)}: ${event.outcome}`;
    case 'review-decided':
      return `Review of the ${stages[event.stage]} decision of ${spokenDay(event.decidedOn)}: ${event.outcome}`;
    case 'information-requested':
      return `Competent Authority asked for information; reply by ${spokenDay(event.replyBy)}${event.replyByStated ? '' : ' (no date in the letter)'}`;
    case 'consideration-started':
      return `Consideration of a referral started${started[event.place.kind]}`;
    case 'consideration-answered':
      return withReason(`Consideration answered: ${answers[event.answer]}`, event.reason);
    case 'meeting-reviewed':
      return `Reviewed in the meeting: ${plain(event.result).toLowerCase()}. ${event.words}`;
    case 'settings-taken':
      return 'The council’s time limits noted for the dates that start here';
    case 'letter-awaits-person':
      return `A letter waits for a person to say whether it counts: ${event.why}`;
    case 'letter-proven':
      return 'A further copy of a letter arrived, proven to come from the Competent Authority';
    case 'letter-settled':
      return withReason(event.how === 'counts' ? 'Letter counts' : 'Letter set aside', event.reason);
    case 'transition-asked':
      return `Home Office asked about turning 18; reply by ${spokenDay(event.replyBy)}`;
    case 'reply-sent':
      return `Reply sent on ${spokenDay(event.sentOn)}`;
    case 'duty-done':
      return `Done: ${event.words}`;
    case 'letter-contradicts':
      return `A letter does not fit what is on record: ${event.why}`;
    default:
      return describeEvent(event);
  }
};
