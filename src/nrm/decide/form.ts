import { referenceKey, sameReference } from '../reference.ts';
import { stageOf } from '../stage.ts';
import type { CaseState } from '../state.ts';
import type { TrackCommandOf } from '../tracks/commands.ts';
import { referralIndex } from '../tracks/evolve.ts';
import { type DecideContext, staff } from './context.ts';
import { pastDay, record, when, words } from './recording.ts';

/** A draft was begun or saved again on the Home Office service; it is sent there, by a person (R39, D16). */
export const recordFormDraft = (
  state: CaseState,
  { lastSavedOn }: TrackCommandOf<'record-form-draft'>,
  context: DecideContext,
) =>
  record(
    state,
    context,
    { rule: 'R39', may: staff, what: 'record the draft', ask: 'the lead professional or the social worker' },
    [
      when(
        stageOf(state) !== 'agreed',
        'not-agreed',
        'R39',
        'A draft is kept for a referral that is agreed and not sent. This case has none at present.',
      ),
      pastDay(lastSavedOn, 'R39', context.now),
    ],
    (by) => {
      const known = state.tracks.formDraft;
      const same = known?.lastSavedOn === lastSavedOn && known.referral === referralIndex(state);
      return same ? [] : [{ type: 'form-draft-saved', lastSavedOn, by }];
    },
  );

/**
 * A mistyped reference is taken back, and the right one, where it is known, takes its place (R40). The history keeps
 * both. Letters that were filed by the wrong number stay until a person moves them.
 */
export const correctReference = (
  state: CaseState,
  { wrong, right, reason }: TrackCommandOf<'correct-reference'>,
  context: DecideContext,
) => {
  const known = state.referrals.flatMap(({ references }) => references);
  const typed = (right ?? '').trim() === '' ? null : (right ?? '').trim();
  return record(
    state,
    context,
    {
      rule: 'R40',
      may: staff,
      what: 'take a reference back',
      ask: 'the lead professional or the social worker',
    },
    [
      when(
        !known.some((one) => sameReference(one, wrong)),
        'reference-unknown',
        'R40',
        'This reference does not stand on the case, so there is nothing to take back. Copy it as the case shows it.',
      ),
      when(
        typed !== null && !/\d/u.test(referenceKey(typed)),
        'reference-missing',
        'R40',
        'Type the right reference as it stands in the Home Office’s e-mail, or leave it out until it is known.',
      ),
      when(
        typed !== null && sameReference(typed, wrong),
        'reference-the-same',
        'R40',
        'The right reference is the same number as the wrong one. Check both against the Home Office’s e-mail.',
      ),
      words(reason, 'R40', 'why the reference is taken back'),
    ],
    (by) => [{ type: 'reference-corrected', wrong: wrong.trim(), right: typed, reason: reason.trim(), by }],
  );
};
