import type { CaseEvent } from '../events.ts';
import type { Decision } from '../refusal.ts';
import type { CaseState } from '../state.ts';
import type { TrackCommand } from '../tracks/commands.ts';
import * as adult from './adult.ts';
import type { DecideContext } from './context.ts';
import * as ending from './ending.ts';
import { correctReference, recordFormDraft } from './form.ts';
import * as information from './information.ts';
import * as moving from './moving.ts';
import { overrideGuard } from './override.ts';
import { recordPackFact } from './pack-fact.ts';
import * as preparing from './preparing.ts';
import { noSuchCase } from './refusals.ts';
import * as updating from './updating.ts';
import * as writing from './writing.ts';

/** What runs beside the stage (B3): each command to the topic that knows its rule. */
export const decideTrack = (
  state: CaseState | null,
  command: TrackCommand,
  context: DecideContext,
): Decision<CaseEvent> => {
  if (state === null) return noSuchCase;
  switch (command.type) {
    case 'override-guard':
      return overrideGuard(state, command, context);
    case 'attach-toolkit':
      return preparing.attachToolkit(state, command, context);
    case 'record-safeguarding':
      return preparing.recordSafeguarding(state, command, context);
    case 'set-level':
      return preparing.setLevel(state, command, context);
    case 'answer-mash':
      return preparing.answerMash(state, command, context);
    case 'set-hazard':
      return preparing.setHazard(state, command, context);
    case 'request-hazard-end':
      return preparing.requestHazardEnd(state, command, context);
    case 'end-hazard':
      return preparing.endHazard(state, command, context);
    case 'confirm-hazard-in-case-system':
      return preparing.confirmHazard(state, context);
    case 'ask-partner':
      return information.askPartner(state, command, context);
    case 'record-partner-answer':
      return information.recordPartnerAnswer(state, command, context);
    case 'record-investigation':
      return information.recordInvestigation(state, command, context);
    case 'record-police':
      return information.recordPolice(state, command, context);
    case 'record-exploiter':
      return information.recordExploiter(state, command, context);
    case 'tell-police':
      return information.tellPolice(state, command, context);
    case 'record-form-draft':
      return recordFormDraft(state, command, context);
    case 'correct-reference':
      return correctReference(state, command, context);
    case 'record-views':
      return information.recordViews(state, command, context);
    case 'record-explained':
      return information.recordExplained(state, command, context);
    case 'record-representative':
      return information.recordRepresentative(state, command, context);
    case 'record-pack-fact':
      return recordPackFact(state, command, context);
    case 'record-missing':
      return information.recordMissing(state, command, context);
    case 'record-shared':
      return information.recordShared(state, command, context);
    case 'record-consent':
      return adult.recordConsent(state, command, context);
    case 'record-transition':
      return adult.recordTransition(state, command, context);
    case 'withdraw':
      return adult.withdraw(state, command, context);
    case 'correct-child':
      return adult.correctChild(state, command, context);
    case 'record-new-information':
      return updating.recordNewInformation(state, command, context);
    case 'record-ca-update':
      return updating.recordCaUpdate(state, command, context);
    case 'record-review-request':
      return updating.recordReviewRequest(state, command, context);
    case 'report-threat':
      return updating.reportThreat(state, command, context);
    case 'record-draft':
      return writing.recordDraft(state, command, context);
    case 'withdraw-request':
      return writing.withdrawRequest(state, command, context);
    case 'confirm-letter-in-case-system':
      return writing.confirmLetter(state, command, context);
    case 'set-cover':
      return moving.setCover(state, command, context);
    case 'end-cover':
      return moving.endCover(state, command, context);
    case 'reassign':
      return moving.reassign(state, command, context);
    case 'referred-elsewhere':
      return moving.referredElsewhere(state, command, context);
    case 'suspend':
      return moving.suspend(state, command, context);
    case 'resume':
      return moving.resume(state, command, context);
    case 'request-closing':
      return ending.requestClosing(state, command, context);
    case 'cancel-closing':
      return ending.cancelClosing(state, command, context);
    case 'record-assessment':
      return ending.recordAssessment(state, command, context);
    case 'record-mitigation':
      return ending.recordMitigation(state, command, context);
    case 'confirm-closing':
      return ending.confirmClosing(state, context);
    case 'reopen':
      return ending.reopen(state, command, context);
    default: {
      const unknown: never = command;
      return unknown;
    }
  }
};
