/** The process. Pure: no clock, no I/O, no SDK. Everything other rooms may use of it is named here. */

export { type ActionGroup, type AllowedAction, actionGroups, type Blocked } from './actions/action.ts';
export { allowedActions } from './actions/allowed.ts';
export type { Entered, FieldData, FieldKind, Option, Raw } from './actions/field.ts';
export type { CommandForm, Given, ReadForm } from './actions/form.ts';
export { formFor } from './actions/form-for.ts';
export { type FormedCommand, forms, isFormedCommand } from './actions/forms.ts';
export { eighteenthBirthday, isAdultOn } from './age.ts';
export { bankHolidays, easterSunday } from './bank-holidays.ts';
export { type Banner, type CaseSummary, caseSummary } from './case-summary.ts';
export { describeEvent } from './chronology.ts';
export type * from './commands.ts';
export {
  type DeadlineId,
  type Due,
  deadlineDay,
  deadlines,
  due,
  isDeadlineId,
  reasonableGroundsDue,
} from './deadlines.ts';
export { closingGaps } from './decide/ending.ts';
export { type DecideContext, decide } from './decide.ts';
export { chairIsFree, decideMeeting, type MeetingContext } from './decide-meeting.ts';
export { decideTriage, type TriageContext } from './decide-triage.ts';
export { defaultProcessSettings } from './default-settings.ts';
export { draftFor, freeDrafts } from './drafts.ts';
export type * from './events.ts';
export { CASE_EVENT_SCHEMA_VERSION } from './events.ts';
export { type EvolveMeta, evolve } from './evolve.ts';
export { type EvolveMeetingMeta, evolveMeeting } from './evolve-meeting.ts';
export { type EvolveTriageMeta, evolveTriage } from './evolve-triage.ts';
export { type FirstResponder, firstResponders } from './first-responders.ts';
export { type Guidance, type GuidedRule, guidance, guidanceRows, whyAsked } from './guidance.ts';
export { dangerLine, dutyToNotify, explainToChild, helpTexts, testTexts } from './help.ts';
export { letterKinds } from './letter-kinds.ts';
export {
  addCalendarDays,
  daysBetween,
  endOfLondonDay,
  londonDay,
  londonHour,
  spokenDay,
  spokenMoment,
  startOfLondonDay,
} from './london.ts';
export type * from './meeting.ts';
export { meetingObligations } from './meeting-obligations.ts';
export {
  askedAlways,
  type MeetingQuestionId,
  meetingQuestions,
  questionsAt,
} from './meeting-questions.ts';
export { defaultMeetingTypes, meetingTypeOf } from './meeting-types.ts';
export type * from './obligation.ts';
export { nextDue, obligations } from './obligations.ts';
export { referenceKey, sameReference } from './reference.ts';
export { accept, type Decision, type Refusal, refuse } from './refusal.ts';
export type * from './settings.ts';
export { currentReferral, isConcluded, isSent, stageOf, standingDecision } from './stage.ts';
export type * from './state.ts';
export type * from './tracks/commands.ts';
export type * from './tracks/events.ts';
export type * from './tracks/facts.ts';
export {
  type FormChoice,
  type FormField,
  formChoices,
  formFields,
  isFormField,
  takesSeveral,
} from './tracks/form-fields.ts';
export { type GuardCode, isGuardCode, overridable } from './tracks/guards.ts';
export {
  coverFor,
  covering,
  everSent,
  hazardStatus,
  isProtected,
  mashDone,
  mayMentionNrmToFamily,
  missingLine,
  notSafeBanner,
  packAnswer,
  packEntries,
  packMissing,
  requestStatus,
  reviewGaps,
  toolkitStatus,
  transitionStatus,
  updateStatus,
  viewsLastOn,
  viewsLine,
} from './tracks/read.ts';
export type { Tracks } from './tracks/state.ts';
export type * from './triage.ts';
export type * from './vocabulary.ts';
export { mailKinds, stages } from './vocabulary.ts';
export { addWorkingDays, isWorkingDay } from './working-days.ts';
