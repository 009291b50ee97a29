import { defaultMeetingTypes } from './meeting-types.ts';
import type { ProcessSettings } from './settings.ts';

/** What a fresh install does (section C, column Default). */
export const defaultProcessSettings: ProcessSettings = {
  rgTargetWorkingDays: 5,
  cgEarliestCalendarDays: 45,
  recoveryCalendarDays: 45,
  reviewWindowCalendarDays: 30,
  informationRequestWorkingDays: 5,
  cgChaseDays: 28,
  etmGate: 'consult',
  toolkitOverride: true,
  requireSafeguarding: 'warn',
  cgEarliestRunsFrom: 'rg-decision',
  closureAppliesAfterNegative: true,
  transitionModes: ['written', 'verbal'],
  transitionReplyWorkingDays: 10,
  pilotEnabled: false,
  pilotRgCalendarDays: 45,
  pilotMinDaysTo18: 100,
  meetingTypes: defaultMeetingTypes,
  extraBankHolidays: [],
};
