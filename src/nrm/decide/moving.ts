import type { CaseEvent } from '../events.ts';
import { accept, type Decision } from '../refusal.ts';
import { stageOf } from '../stage.ts';
import type { CaseState } from '../state.ts';
import type { TrackCommandOf } from '../tracks/commands.ts';
import { coverFor } from '../tracks/read.ts';
import { type DecideContext, holds } from './context.ts';
import { isPerson, pastDay, record, when, words } from './recording.ts';
import { notAllowed } from './refusals.ts';

const caseworkers = [
  'worker',
  'lead-professional',
  'exploitation-team',
  'exploitation-team-manager',
] as const;
const managers = ['manager', 'exploitation-team-manager'] as const;

/** The police, Border Force or another body has referred the child: the council's own duties go on (B2). */
export const referredElsewhere = (
  state: CaseState,
  { body, submittedOn }: TrackCommandOf<'referred-elsewhere'>,
  context: DecideContext,
) =>
  record(
    state,
    context,
    {
      rule: 'R15',
      may: caseworkers,
      what: 'record a referral made elsewhere',
      ask: 'the social worker or the Exploitation Team',
    },
    [
      words(body, 'R15', 'which body made the referral'),
      submittedOn === null ? null : pastDay(submittedOn, 'R15', context.now),
      when(
        !['none', 'considering', 'not-referred', 'agreed'].includes(stageOf(state)),
        'already-submitted',
        'R39',
        'This case already shows a referral as sent. To add another, start a new consideration first.',
      ),
    ],
    (by) => [{ type: 'referral-made-elsewhere', body: body.trim(), submittedOn, by }],
  );

const pauseDoor = {
  rule: 'R42',
  may: caseworkers,
  what: 'record a suspension',
  ask: 'the social worker or the lead professional',
} as const;

const lastPause = (state: CaseState) => state.referrals.at(-1)?.pauses.at(-1) ?? null;

/** The Competent Authority has paused the case: its clocks stand still and the meetings' reviews go on (B2 suspend). */
export const suspend = (
  state: CaseState,
  { on, words: text, letterId }: TrackCommandOf<'suspend'>,
  context: DecideContext,
): Decision<CaseEvent> =>
  record(
    state,
    context,
    pauseDoor,
    [
      pastDay(on, 'R42', context.now),
      words(text, 'R42', 'what the Competent Authority said'),
      when(
        !['with-ca', 'rg-positive'].includes(stageOf(state)),
        'not-to-suspend',
        'R42',
        'Only a referral that the Competent Authority is working on can be suspended.',
      ),
      when(
        (lastPause(state)?.to ?? on) > on,
        'date-not-valid',
        'R42',
        'It was resumed after that day. Give the day of this suspension.',
      ),
    ],
    () => [{ type: 'referral-suspended', on, words: text.trim(), letterId }],
  );

/** The Competent Authority goes on: back to the stage it came from, with the days that were left (B2 resume). */
export const resume = (
  state: CaseState,
  { on, words: text, letterId }: TrackCommandOf<'resume'>,
  context: DecideContext,
): Decision<CaseEvent> =>
  record(
    state,
    context,
    { ...pauseDoor, what: 'record that the case goes on' },
    [
      pastDay(on, 'R42', context.now),
      words(text, 'R42', 'what the Competent Authority said'),
      when(
        stageOf(state) !== 'suspended',
        'not-suspended',
        'R42',
        'This case is not suspended, so there is nothing to take up again.',
      ),
      when(
        on < (lastPause(state)?.from ?? on),
        'date-not-valid',
        'R42',
        'It was suspended after that day. Give the day on which it went on.',
      ),
    ],
    () => [{ type: 'referral-resumed', on, words: text.trim(), letterId }],
  );

const managerDoor = (what: string) => ({
  rule: 'R19',
  may: managers,
  what,
  ask: 'the manager or the Exploitation Team manager',
});

/** Somebody else takes over: tasks and alerts move, the old mailbox stays watched (B2 reassign). */
export const reassign = (
  state: CaseState,
  { type: _type, ...facts }: TrackCommandOf<'reassign'>,
  context: DecideContext,
) => {
  const named = [facts.worker, facts.manager, facts.leadProfessional].filter((one) => one !== null);
  const mailbox = facts.referrerMailbox?.trim() ?? null;
  return record(
    state,
    context,
    managerDoor('pass the case on'),
    [
      when(
        named.length === 0 && (mailbox === null || mailbox === ''),
        'nobody-named',
        'R19',
        'Name who takes over, and for which part of the case.',
      ),
      when(
        !named.every(isPerson),
        'person-missing',
        'R19',
        'Name a person and not a team, chosen from the directory.',
      ),
      when(
        facts.leadProfessional !== null && state.people === null,
        'no-lead-professional',
        'R19',
        'This case has no lead professional yet. Name both people for the referral instead.',
      ),
      words(facts.reason, 'R19', 'why the case is passed on'),
    ],
    (by) => [
      {
        type: 'case-reassigned',
        ...facts,
        referrerMailbox: mailbox === '' ? null : mailbox,
        reason: facts.reason.trim(),
        by,
      },
    ],
  );
};

/** Somebody stands in for an absent worker, lead professional or manager: both see the tasks until it ends. */
export const setCover = (
  state: CaseState,
  { role, person }: TrackCommandOf<'set-cover'>,
  context: DecideContext,
) => {
  const of = {
    worker: state.worker,
    manager: state.manager,
    'lead-professional': state.people?.leadProfessional,
  };
  return record(
    state,
    context,
    managerDoor('name somebody to stand in'),
    [
      when(!isPerson(person), 'person-missing', 'R19', 'Name a person and not a team, from the directory.'),
      when(
        of[role] === undefined,
        'nobody-to-cover',
        'R19',
        'This case has no lead professional yet, so nobody can stand in for them.',
      ),
      when(
        of[role]?.id === person.id,
        'same-person',
        'R19',
        'That person has this part already. Name another.',
      ),
    ],
    (by) => (coverFor(state, role)?.id === person.id ? [] : [{ type: 'cover-set', role, person, by }]),
  );
};

export const endCover = (
  state: CaseState,
  { role }: TrackCommandOf<'end-cover'>,
  context: DecideContext,
): Decision<CaseEvent> => {
  const { actor } = context;
  const cover = state.tracks.covers.find((one) => one.role === role);
  const back = actor.kind === 'person' && cover !== undefined && cover.of.id === actor.person.id;
  if (actor.kind !== 'person' || !(back || holds(actor, state, managers)))
    return notAllowed('R19', 'end this cover', 'the manager, or the person who is back');
  return cover === undefined ? accept() : accept({ type: 'cover-ended', role, by: actor.person });
};
