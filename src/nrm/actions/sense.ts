import { eighteenthBirthday } from '../age.ts';
import { addCalendarDays } from '../london.ts';
import type { ProcessSettings } from '../settings.ts';
import { currentReferral, isConcluded, isSent, stageOf } from '../stage.ts';
import type { CaseState } from '../state.ts';
import { everSent, mashDone, toolkitStatus, transitionMatters } from '../tracks/read.ts';
import type { Day } from '../vocabulary.ts';
import type { FormedCommand } from './forms.ts';

type Sense = (state: CaseState, today: Day, about: string | null, settings: ProcessSettings) => boolean;

const open = (state: CaseState): boolean => ['considering', 'agreed'].includes(stageOf(state));
const taken = (state: CaseState): boolean => state.referrals.length > 0;
const active = ({ tracks }: CaseState): boolean => tracks.socialCare.status === 'active';
const never: Sense = () => false;

/** From the first reminder before the 18th birthday, or once the Home Office has asked (R31, R32, D14). */
const turningAdult: Sense = (state, today, _about, settings) => {
  const { dateOfBirth } = state.child;
  const first = Math.max(...settings.birthdayReminderDays, 0);
  const near = dateOfBirth !== null && today >= addCalendarDays(eighteenthBirthday(dateOfBirth), -first);
  return transitionMatters(state) && (near || state.transitionRequests.length > 0);
};

/** A guard is passed by only where it stands in the way now (B2 rule 3). */
const guardStands: Sense = (state, _today, guard, settings) => {
  const stage = stageOf(state);
  switch (guard) {
    case 'toolkit-missing':
      return stage === 'agreed' && toolkitStatus(state) === 'missing';
    case 'safeguarding-missing':
      return stage === 'agreed' && state.tracks.safeguarding.length === 0;
    case 'mash-missing':
      return stage === 'considering' && !mashDone(state);
    case 'view-missing':
      return (
        open(state) &&
        currentReferral(state)?.answered?.answer === 'do-not-refer' &&
        state.consultation.status !== 'answered'
      );
    default:
      return open(state) && settings.etmGate === 'approve' && state.consultation.advice === 'refer';
  }
};

/**
 * What makes no sense now although the deciders let it be recorded: it is left out of the list for everybody alike.
 * Who may do something is never decided here, the deciders alone know that.
 */
export const sense: Partial<Record<FormedCommand, Sense>> = {
  // The meeting itself asks and ends; a case is opened before there is one to act on.
  'ask-at-meeting': never,
  'meeting-ended': never,
  'open-case': never,
  'answer-consultation': open,
  'name-people': (state) => taken(state) && stageOf(state) !== 'not-referred' && !isConcluded(stageOf(state)),
  'override-guard': guardStands,
  'attach-toolkit': (state) => open(state) || (isSent(stageOf(state)) && stageOf(state) !== 'withdrawn'),
  'answer-mash': (state) => stageOf(state) === 'considering',
  'set-hazard': (state) => everSent(state) || stageOf(state) === 'agreed',
  'ask-partner': taken,
  'record-explained': taken,
  'record-pack-fact': open,
  'record-consent': open,
  'record-transition': turningAdult,
  'record-new-information': everSent,
  'record-review-request': (state) => stageOf(state) !== 'withdrawn',
  'report-threat': everSent,
  'request-closing': (state) => active(state) && state.involvement !== 'none',
};
