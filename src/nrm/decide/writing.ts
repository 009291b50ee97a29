import { draftFor, freeDrafts } from '../drafts.ts';
import { obligations } from '../obligations.ts';
import type { CaseState } from '../state.ts';
import type { TrackCommandOf } from '../tracks/commands.ts';
import { type DecideContext, staff } from './context.ts';
import { record, when, words } from './recording.ts';

const door = (rule: string, what: string) => ({ rule, may: staff, what, ask: 'the lead professional' });

/** A person took a draft to send it themselves: the record shows it, and nothing else changes (R46, R60, B3 "drafted"). */
export const recordDraft = (
  state: CaseState,
  { draft, duty }: TrackCommandOf<'record-draft'>,
  context: DecideContext,
) => {
  const open = obligations(state, context.now, context.settings);
  const fits =
    duty === null
      ? freeDrafts(state).includes(draft)
      : open.some((one) => one.key === duty && draftFor(one) === draft);
  return record(
    state,
    context,
    door('R42', 'take this draft'),
    [
      when(
        !fits,
        'draft-does-not-fit',
        'R42',
        'Nothing on this case asks for this draft now. Open the case again and choose from what is due.',
      ),
    ],
    (by) => [{ type: 'draft-made', draft, duty, by }],
  );
};

/** The Competent Authority no longer wants an answer to its questions (R45). A person says so, with how they know. */
export const withdrawRequest = (
  state: CaseState,
  { letterId, reason }: TrackCommandOf<'withdraw-request'>,
  context: DecideContext,
) => {
  const request = state.informationRequests.find((one) => one.letterId === letterId);
  return record(
    state,
    context,
    door('R45', 'record that the questions were taken back'),
    [
      when(
        request === undefined || request.status === 'answered',
        'request-unknown',
        'R45',
        'No questions in this letter wait for an answer on this case.',
      ),
      words(reason, 'R45', 'who at the Competent Authority took the questions back, and when'),
    ],
    (by) =>
      request?.status === 'withdrawn'
        ? []
        : [{ type: 'request-withdrawn', letterId, reason: reason.trim(), by }],
  );
};

/** The letter is in the council's case system too; saying so twice changes nothing (R49). */
export const confirmLetter = (
  state: CaseState,
  { letterId }: TrackCommandOf<'confirm-letter-in-case-system'>,
  context: DecideContext,
) =>
  record(
    state,
    context,
    door('R49', 'confirm the letter in the case system'),
    [
      when(
        !state.letters.some((one) => one.letterId === letterId),
        'letter-unknown',
        'R49',
        'There is no such letter on this case. Open the case again and choose from its letters.',
      ),
      when(
        [...state.awaiting, ...state.contradictions].some((one) => one.letterId === letterId),
        'letter-waits',
        'R49',
        'This letter still waits for a person to say whether it counts. Settle it first, then confirm it.',
      ),
    ],
    (by) =>
      state.tracks.inCaseSystem.includes(letterId) ? [] : [{ type: 'letter-in-case-system', letterId, by }],
  );
