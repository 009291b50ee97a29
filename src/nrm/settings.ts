import type { MeetingQuestionId } from './meeting-questions.ts';
import type { MeetingTypeId } from './vocabulary.ts';

/** A meeting type of R4; administrators may rename, add, and choose where the bare question may appear. */
export type MeetingType = {
  readonly id: MeetingTypeId;
  readonly name: string;
  /** A title that contains one of these words (any case) is of this type; no match = ask, never assume. */
  readonly titleWords: readonly string[];
  /** May the bare question, with no child, stand in the shared chat? Off wherever child or family may sit. */
  readonly questionInSharedChat: boolean;
  /** Peer group assessments ask once per child (R4). */
  readonly severalChildren: boolean;
  /** What this type asks beside what every meeting asks (src/nrm/meeting-questions.ts). */
  readonly asks: readonly MeetingQuestionId[];
};

/** Section C: what the authority may set. A case keeps the values in force when its clock started. */
export type ProcessSettings = {
  readonly rgTargetWorkingDays: number;
  readonly cgEarliestCalendarDays: number;
  readonly recoveryCalendarDays: number;
  readonly reviewWindowCalendarDays: number | null;
  readonly informationRequestWorkingDays: number;
  readonly cgChaseDays: number;
  /** D1 to D5, D7: how long each may take before people are told. */
  readonly considerationWorkingDays: number;
  readonly consultationWorkingDays: number;
  readonly sendWorkingDays: number;
  readonly referenceWorkingDays: number;
  readonly acknowledgementWorkingDays: number;
  readonly rgChaseWorkingDays: number;
  /** D14: how many days before the 18th birthday somebody is reminded, the earliest first. */
  readonly birthdayReminderDays: readonly number[];
  /** D16: days after the last save at which somebody is reminded of a draft on the Home Office service. */
  readonly draftReminderDays: number;
  /** C1: how strongly "refer" is worded; reasons for not referring are asked for all the same. */
  readonly dutyWording: 'duty' | 'expected';
  /** C5: what looking at a decision again is called. */
  readonly reviewTerm: string;
  /** C6: how new information reaches the Competent Authority. */
  readonly caUpdateRoute: 'email' | 'form';
  /** C7: what to do where a person of 18 or over does not agree. */
  readonly dutyToNotifyNote: string;
  /** C10: the tests of the two decisions, in the words that are shown beside them. */
  readonly rgTestText: string;
  readonly cgTestText: string;
  /** C15: is there an Independent Child Trafficking Guardian service here, and where is it found? */
  readonly ictgAvailable: boolean;
  readonly ictgLink: string | null;
  readonly etmGate: 'consult' | 'approve';
  /** C20: may a manager let a referral go without its toolkit? The toolkit stays owed. */
  readonly toolkitOverride: boolean;
  /** C12: warn, which LP answers in words, or block, which only a manager overrides. */
  readonly requireSafeguarding: 'warn' | 'block';
  /** C3: the 45 days run from the decision (default) or from the sending. */
  readonly cgEarliestRunsFrom: 'rg-decision' | 'referral';
  /** C19: "no" departs from the guidance, and the council is told so. */
  readonly closureAppliesAfterNegative: boolean;
  /** C8. */
  readonly transitionModes: readonly ('written' | 'verbal')[];
  /** C8: does the answer to going on as an adult count from the 18th birthday on only? "No" takes it after the talk, too. */
  readonly verbalOnlyFrom18: boolean;
  readonly transitionReplyWorkingDays: number;
  /** C9: a local panel decides for children further than this from 18. */
  readonly pilotEnabled: boolean;
  readonly pilotRgCalendarDays: number;
  readonly pilotMinDaysTo18: number;
  /** Domains of the local panel, trusted like the Competent Authority's while the pilot is on. */
  readonly pilotMailDomains: readonly string[];
  readonly meetingTypes: readonly MeetingType[];
  /** One-off or corrected bank holidays added by the administrator, beside those by rule. */
  readonly extraBankHolidays: readonly string[];
};

/** The lengths alone: what a clock keeps from the day it started. Bank holidays are facts, not choices, and stay current. */
export type Terms = Omit<ProcessSettings, 'meetingTypes' | 'extraBankHolidays'>;
