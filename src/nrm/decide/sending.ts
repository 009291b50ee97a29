import { isAdultOn } from '../age.ts';
import type { CommandOf } from '../commands.ts';
import type { CaseEvent } from '../events.ts';
import { isInstant, londonDay } from '../london.ts';
import { referenceKey, sameReference } from '../reference.ts';
import { accept, type Decision, refuse } from '../refusal.ts';
import { currentReferral, isSent, stageOf } from '../stage.ts';
import type { CaseState } from '../state.ts';
import { guarded } from '../tracks/guards.ts';
import { toolkitStatus } from '../tracks/read.ts';
import type { Actor, Day } from '../vocabulary.ts';
import { after, type DecideContext, holds, personOf, staff } from './context.ts';
import { followUps } from './follow-ups.ts';
import { isPerson } from './recording.ts';
import { noSuchCase, notAllowed } from './refusals.ts';

/** Names who leads and who supports (R19). With the answer "refer" already there, the agreement follows at once. */
export const namePeople = (
  state: CaseState | null,
  command: CommandOf<'name-people'>,
  context: DecideContext,
): Decision<CaseEvent> => {
  if (state === null) return noSuchCase;
  const { leadProfessional, exploitationTeamSupporter } = command;
  const sent = isSent(stageOf(state));
  if (!holds(context.actor, state, sent ? ['manager', 'exploitation-team-manager'] : staff))
    return notAllowed('R19', 'name these people', sent ? 'the manager' : 'the chair or the social worker');
  if (!isPerson(leadProfessional) || !isPerson(exploitationTeamSupporter))
    return refuse(
      'person-missing',
      'R19',
      'Name two people, not teams: the lead professional who completes the referral, and the Exploitation Team member who supports them.',
    );
  const { people } = state;
  if (
    people?.leadProfessional.id === leadProfessional.id &&
    people.exploitationTeamSupporter.id === exploitationTeamSupporter.id
  )
    return accept();
  const named: CaseEvent = { type: 'people-named', leadProfessional, exploitationTeamSupporter };
  return accept(named, ...followUps(after(state, [named], context), 'names', context));
};

type Sending = CommandOf<'mark-submitted'>;

/**
 * Age on the day of sending decides (R28). Consent counts from its own day; the latest answer before sending stands,
 * in whatever order the answers were written down, and of two on one day the one that was written down last.
 */
const consented = (state: CaseState, on: Day): boolean =>
  state.tracks.consents
    .filter((one) => one.on <= on)
    .toSorted((one, other) => one.on.localeCompare(other.on))
    .at(-1)?.answer === 'given';

/** What must be there before a referral goes (R22, R28, R9). Only adult consent lets nobody past. */
const sendingProblem = (
  state: CaseState,
  command: Sending,
  context: DecideContext,
): Decision<never> | null => {
  const day = londonDay(command.submittedAt);
  if (isAdultOn(state.child.dateOfBirth, day) && !consented(state, day))
    return refuse(
      'adult-consent-missing',
      'R28',
      `The person was 18 or over on that day, and an adult must agree to a referral. Record their consent first; without it, use the Duty to Notify. ${context.settings.dutyToNotifyNote}`,
    );
  const toolkit =
    toolkitStatus(state) === 'missing'
      ? guarded(
          state,
          'toolkit-missing',
          'Every referral goes with a completed exploitation toolkit. Attach it first, or ask the manager or the Exploitation Team manager to let it go without, with a reason.',
          context,
        )
      : null;
  if (toolkit) return toolkit;
  const answered =
    context.settings.requireSafeguarding === 'warn' && (command.safeguardingAnswer ?? '').trim() !== '';
  return state.tracks.safeguarding.length > 0 || answered
    ? null
    : guarded(
        state,
        'safeguarding-missing',
        'No safeguarding action is on the record, and the child’s protection comes first. Record what was done, or answer this warning in words.',
        context,
      );
};

/** The answered warning stays on the timeline as a marked note (R9, R10). */
const warningAnswer = (state: CaseState, command: Sending, actor: Actor): readonly CaseEvent[] => {
  const words = (command.safeguardingAnswer ?? '').trim();
  const by = personOf(actor);
  return state.tracks.safeguarding.length === 0 && words !== '' && by !== null
    ? [{ type: 'safeguarding-warning-answered', words, by }]
    : [];
};

/** Sent on the Home Office service, which only a person does (R15, R39). */
export const markSubmitted = (
  state: CaseState | null,
  command: CommandOf<'mark-submitted'>,
  context: DecideContext,
): Decision<CaseEvent> => {
  if (state === null) return noSuchCase;
  const { actor, now, overridden } = context;
  if (!holds(actor, state, ['lead-professional', 'worker']) && !overridden?.includes('not-allowed'))
    return notAllowed('R15', 'mark a referral as sent', 'the lead professional or the social worker', [
      'manager',
      'exploitation-team-manager',
    ]);
  const stage = stageOf(state);
  if (isSent(stage))
    return refuse(
      'already-submitted',
      'R39',
      'This referral is already marked as sent. Nothing more is needed here.',
    );
  if (stage !== 'agreed')
    return refuse(
      'not-agreed',
      'R19',
      'A referral is agreed first: answer "refer", and name the lead professional and the Exploitation Team supporter. Then mark it as sent.',
    );
  if (!isInstant(command.submittedAt) || command.submittedAt > now)
    return refuse(
      'time-not-valid',
      'R39',
      'Give the time at which it was sent; it cannot lie in the future.',
    );
  const sent: CaseEvent = { type: 'referral-submitted', submittedAt: command.submittedAt };
  return (
    sendingProblem(state, command, context) ??
    accept<CaseEvent>(...warningAnswer(state, command, actor), sent)
  );
};

/** The Competent Authority's number, typed by a person (R40). The same number again, however written, changes nothing. */
export const recordReference = (
  state: CaseState | null,
  command: CommandOf<'record-reference'>,
  { actor }: DecideContext,
): Decision<CaseEvent> => {
  if (state === null) return noSuchCase;
  if (!holds(actor, state, ['lead-professional', 'worker', 'exploitation-team', 'exploitation-team-manager']))
    return notAllowed('R40', 'record the reference', 'the lead professional or the social worker');
  const reference = command.reference.trim();
  if (!/\d/u.test(referenceKey(reference)))
    return refuse('reference-missing', 'R40', 'Type the reference as it stands in the Home Office’s e-mail.');
  if (!isSent(stageOf(state)))
    return refuse(
      'not-submitted',
      'R40',
      'This case does not show a referral as sent yet. Mark it as sent first, then record the reference.',
    );
  if (currentReferral(state)?.references.some((known) => sameReference(known, reference))) return accept();
  return accept({ type: 'reference-recorded', reference, letterId: null });
};
