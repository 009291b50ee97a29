import type { CaseCommand, Override } from '../commands.ts';
import type { CaseEvent } from '../events.ts';
import { accept, type Decision, refuse } from '../refusal.ts';
import type { CaseState } from '../state.ts';
import type { TrackCommandOf } from '../tracks/commands.ts';
import { isOverridden, mayOverride, overridable } from '../tracks/guards.ts';
import { after, allowed, type DecideContext } from './context.ts';
import { followUps } from './follow-ups.ts';

type Decider = (state: CaseState | null, command: CaseCommand, context: DecideContext) => Decision<CaseEvent>;

const reasonMissing = refuse(
  'override-reason-missing',
  'R29',
  'Going ahead all the same needs a reason in writing. Write the reason, then try again.',
);

const notTheirs = refuse(
  'override-not-allowed',
  'R29',
  'Only the manager or the Exploitation Team manager can let this step go ahead. Ask one of them.',
);

const overrideOf = (command: CaseCommand): Override | undefined =>
  'override' in command ? command.override : undefined;

/**
 * Runs a command, and where a guard stops it and the command carries an override, lets a manager go past that guard
 * with the reason as an event of its own (B2 rule 3, R29). A guard that names nobody who may override stays shut:
 * adult consent, closing and stepping down.
 */
export const withOverride =
  (decide: Decider): Decider =>
  (state, command, context) => {
    const decision = decide(state, command, context);
    const override = overrideOf(command);
    if (decision.ok || override === undefined || state === null) return decision;
    const { code, rule, override: who } = decision.refusal;
    if (who.length === 0 || (context.overridden ?? []).includes(code)) return decision;
    const by = allowed(context.actor, state, who);
    if (by === null) return notTheirs;
    const reason = override.reason.trim();
    if (reason === '') return reasonMissing;
    const overridden = [...(context.overridden ?? []), code];
    const rest = withOverride(decide)(state, command, { ...context, overridden });
    return rest.ok
      ? accept({ type: 'guard-overridden', guard: code, rule, reason, by }, ...rest.events)
      : rest;
  };

/** A manager lets a guard pass for the present referral, so that somebody else can take the step (R22, C20). */
export const overrideGuard = (
  state: CaseState,
  { guard, reason }: TrackCommandOf<'override-guard'>,
  context: DecideContext,
): Decision<CaseEvent> => {
  const who = mayOverride(guard, context.settings);
  if (who.length === 0)
    return refuse(
      'override-not-possible',
      overridable[guard],
      'This council does not let anybody go past this step. Do what the step asks for.',
    );
  const by = allowed(context.actor, state, who);
  if (by === null) return notTheirs;
  if (reason.trim() === '') return reasonMissing;
  if (isOverridden(state, guard)) return accept();
  // Without the view, the answer that waited for it stands now; elsewhere it is what the agreement waited for.
  const because = guard === 'view-missing' ? 'answer' : 'names';
  const passed: CaseEvent = {
    type: 'guard-overridden',
    guard,
    rule: overridable[guard],
    reason: reason.trim(),
    by,
  };
  return accept(passed, ...followUps(after(state, [passed], context), because, context));
};
