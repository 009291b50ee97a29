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
};

/** Section C: what the authority may set. A case keeps the values in force when its clock started. */
export type ProcessSettings = {
  readonly rgTargetWorkingDays: number;
  readonly cgEarliestCalendarDays: number;
  readonly recoveryCalendarDays: number;
  readonly reviewWindowCalendarDays: number | null;
  readonly informationRequestWorkingDays: number;
  readonly cgChaseDays: number;
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
  readonly transitionReplyWorkingDays: number;
  /** C9: a local panel decides for children further than this from 18. */
  readonly pilotEnabled: boolean;
  readonly pilotRgCalendarDays: number;
  readonly pilotMinDaysTo18: number;
  readonly meetingTypes: readonly MeetingType[];
  /** One-off or corrected bank holidays added by the administrator, beside those by rule. */
  readonly extraBankHolidays: readonly string[];
};

/** The lengths alone: what a clock keeps from the day it started. Bank holidays are facts, not choices, and stay current. */
export type Terms = Omit<ProcessSettings, 'meetingTypes' | 'extraBankHolidays'>;
