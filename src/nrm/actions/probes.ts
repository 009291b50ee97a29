import { isInstant, londonDay, spokenDay } from '../london.ts';
import { obligations } from '../obligations.ts';
import type { ProcessSettings } from '../settings.ts';
import { isConcluded, stageOf } from '../stage.ts';
import type { CaseState } from '../state.ts';
import type { overridable } from '../tracks/guards.ts';
import type { Instant } from '../vocabulary.ts';
import type { Entered, Option } from './field.ts';
import type { FormedCommand } from './forms.ts';

/** What an action can be about on this case, with what the case knows for its form. */
export type Candidate = {
  readonly about: string | null;
  readonly words: string | null;
  /** Where it is called otherwise than usual. */
  readonly title?: string;
  readonly rule?: string;
  readonly options?: Readonly<Record<string, readonly Option[]>>;
  readonly initial?: Readonly<Record<string, string>>;
  /** What to try beside the sensible filling, so that the decider's answer tells something. */
  readonly entered?: Entered;
};

/** A question is open, or a referral is with the Home Office: what comes then comes to that. */
const isUnderWay = (state: CaseState): boolean => {
  const stage = stageOf(state);
  return stage !== 'none' && stage !== 'not-referred' && !isConcluded(stage);
};

const itself: readonly Candidate[] = [{ about: null, words: null }];

const updates = {
  'new-information': 'New information',
  meeting: 'What a meeting found',
  toolkit: 'The exploitation toolkit that followed later',
  withdrawal: 'The young person leaves the NRM',
  transition: 'Whether the young person goes on as an adult',
} as const;

const guards: Readonly<Record<keyof typeof overridable, string>> = {
  'toolkit-missing': 'Send without the exploitation toolkit; it stays owed',
  'safeguarding-missing': 'Send without a safeguarding action on the record',
  'mash-missing': 'Go on without the MASH step',
  'view-missing': 'Not refer without the Exploitation Team manager’s view',
  'view-is-refer': 'Not refer against the Exploitation Team manager’s view',
};

const letterOptions = (state: CaseState): readonly Option[] =>
  state.letters.map(({ letterId, subject, receivedAt }) => ({
    value: letterId,
    label: isInstant(receivedAt) ? `${spokenDay(londonDay(receivedAt))}: ${subject}` : subject,
  }));

const withLetters = (state: CaseState): readonly Candidate[] => [
  { about: null, words: null, options: { letterId: letterOptions(state) } },
];

const subjectOf = (state: CaseState, letterId: string): string =>
  state.letters.find((one) => one.letterId === letterId)?.subject ?? 'A letter';

const meetingName = (state: CaseState, meetingType: string): string =>
  state.settings.meetingTypes.find(({ id }) => id === meetingType)?.name ?? 'Meeting';

const meetings = (state: CaseState): readonly Candidate[] =>
  state.meetings.map(({ meetingId, meetingType, askedAt }) => ({
    about: meetingId,
    words: `${meetingName(state, meetingType)}, ${spokenDay(londonDay(askedAt))}`,
  }));

/** Every candidate of a command on this case; the deciders then say which of them stand. */
export const candidates = (
  command: FormedCommand,
  state: CaseState,
  now: Instant,
  settings: ProcessSettings,
): readonly Candidate[] => {
  const { tracks } = state;
  switch (command) {
    case 'start-consideration':
      return isUnderWay(state)
        ? [{ about: null, words: null, title: 'Record a concern from outside', rule: 'R14' }]
        : itself;
    case 'answer-at-meeting':
    case 'review-at-meeting':
    case 'withdraw-question':
      return meetings(state);
    case 'override-guard':
      return Object.entries(guards).map(([about, words]) => ({ about, words }));
    case 'settle-letter':
      return [...state.awaiting, ...state.contradictions].map(({ letterId }) => ({
        about: letterId,
        words: subjectOf(state, letterId),
      }));
    case 'record-reply':
      return [...state.informationRequests, ...state.transitionRequests]
        .filter(({ status }) => status === 'open')
        .map(({ letterId }) => ({ about: letterId, words: subjectOf(state, letterId) }));
    case 'withdraw-request':
      return state.informationRequests
        .filter(({ status }) => status === 'open')
        .map(({ letterId }) => ({ about: letterId, words: subjectOf(state, letterId) }));
    case 'confirm-letter-in-case-system':
      return state.letters
        .filter(({ letterId }) => !state.setAside.includes(letterId))
        .map(({ letterId, subject }) => ({ about: letterId, words: subject }));
    case 'correct-reference':
      return state.referrals
        .flatMap(({ references }) => references)
        .map((reference) => ({ about: reference, words: `Reference ${reference}` }));
    case 'record-done':
      return obligations(state, now, settings)
        .filter(({ action }) => action === 'record-done')
        .map(({ key, title }) => ({ about: key, words: title }));
    case 'record-partner-answer':
      return tracks.partners
        .filter(({ status }) => status === 'asked')
        .map(({ requestId, partner, what }) => ({ about: requestId, words: `${partner}: ${what}` }));
    case 'tell-police':
      return tracks.exploiters
        .filter(({ policeReference }) => policeReference === null)
        .map(({ exploiterId, description }) => ({ about: exploiterId, words: description }));
    case 'end-cover':
      return tracks.covers.map(({ role, person }) => ({
        about: role,
        words: `${person.name} stands in for the ${role.replace('-', ' ')}`,
      }));
    case 'record-ca-update': {
      const waiting = tracks.updatesNeeded
        .filter(({ sentOn }) => sentOn === null)
        .map(({ updateId, about, since }) => ({
          value: updateId,
          label: `${updates[about]}, ${spokenDay(londonDay(since))}`,
        }));
      return [{ about: null, words: null, options: { covers: waiting } }];
    }
    case 'suspend':
    case 'resume':
      return withLetters(state);
    case 'correct-child': {
      const { name, aliases, dateOfBirth } = state.child;
      const initial = {
        name,
        aliases: aliases.join('\n'),
        dateOfBirth: dateOfBirth ?? '',
        unaccompanied: tracks.unaccompanied === null ? 'unknown' : String(tracks.unaccompanied),
      };
      return [{ about: null, words: null, initial }];
    }
    default:
      return itself;
  }
};
