import type { DecideContext } from '../decide/context.ts';
import type { Decision, Refusal } from '../refusal.ts';
import type { ProcessSettings } from '../settings.ts';
import type { CaseState } from '../state.ts';

/**
 * Guards that a manager or the Exploitation Team manager may let pass with a reason (B2 rule 3, R29). Adult consent,
 * closing and stepping down are not among them: the guidance makes those conditions.
 */
export const overridable = {
  'toolkit-missing': 'R22',
  'safeguarding-missing': 'R9',
  'mash-missing': 'R16',
  'view-is-refer': 'R5',
  'view-missing': 'R5',
} as const satisfies Record<string, string>;

export type GuardCode = keyof typeof overridable;

export const isGuardCode = (code: string): code is GuardCode => Object.hasOwn(overridable, code);

/** Who may override; a council may take the toolkit's override away (C20). */
export const mayOverride = (code: GuardCode, settings: ProcessSettings): Refusal['override'] =>
  code === 'toolkit-missing' && !settings.toolkitOverride ? [] : ['manager', 'exploitation-team-manager'];

/** Has this guard been let pass, by this command or for the current referral? */
export const isOverridden = (state: CaseState, code: GuardCode, context?: DecideContext): boolean =>
  (context?.overridden ?? []).includes(code) ||
  state.tracks.overrides.some(
    (one) => one.guard === code && one.referral === Math.max(0, state.referrals.length - 1),
  );

/** The refusal, unless somebody who may has let this guard pass. */
export const guarded = (
  state: CaseState,
  code: GuardCode,
  message: string,
  context: DecideContext,
): Decision<never> | null =>
  isOverridden(state, code, context)
    ? null
    : {
        ok: false,
        refusal: { code, rule: overridable[code], message, override: mayOverride(code, context.settings) },
      };
