import type { CaseCommand } from '../commands.ts';
import { type DecideContext, holds } from '../decide/context.ts';
import { closingGaps } from '../decide/ending.ts';
import { decide } from '../decide.ts';
import { londonDay } from '../london.ts';
import type { Refusal } from '../refusal.ts';
import type { ProcessSettings } from '../settings.ts';
import type { CaseState } from '../state.ts';
import type { Actor, Instant } from '../vocabulary.ts';
import { type AllowedAction, actionGroups, type Blocked } from './action.ts';
import type { FieldData, Option } from './field.ts';
import { type FormedCommand, forms } from './forms.ts';
import { type Candidate, candidates } from './probes.ts';
import { sense } from './sense.ts';
import { combinations, sensibly } from './sensible.ts';
import { titles } from './titles.ts';

/*
 * Who may do what has one source, the deciders: each action is filled in sensibly and put to `decide`, which is pure
 * and records nothing. Accepted = it stands; stopped by a guard = it stands, blocked; refused otherwise, or without
 * any effect = it is not there for this person. To add an action: its form and its title; nothing about roles here.
 */

/** The choices whose answers the deciders treat differently: every option is tried. */
const telling: Partial<Record<FormedCommand, readonly string[]>> = {
  'start-consideration': ['from'],
  'answer-consideration': ['answer'],
  'answer-at-meeting': ['answer'],
  'review-at-meeting': ['result'],
  'answer-consultation': ['advice'],
  'set-level': ['involvement'],
  'record-consent': ['answer', 'mode'],
  'record-transition': ['step', 'mode'],
  'record-decision': ['stage'],
  'settle-letter': ['how'],
  'record-ca-update': ['purpose'],
  'set-cover': ['role'],
  'request-closing': ['how'],
};

/** What clears a guard. */
const clearedBy: Readonly<Record<string, FormedCommand>> = {
  'toolkit-missing': 'attach-toolkit',
  'safeguarding-missing': 'record-safeguarding',
  'mash-missing': 'answer-mash',
  'adult-consent-missing': 'record-consent',
  'view-is-refer': 'answer-consultation',
  'question-open': 'answer-consideration',
  'assessment-missing': 'record-assessment',
  'agreement-missing': 'record-mitigation',
  'update-missing': 'record-ca-update',
};

type Person = Extract<Actor, { kind: 'person' }>;
type Scene = {
  readonly state: CaseState;
  readonly viewer: Person;
  readonly now: Instant;
  readonly settings: ProcessSettings;
};
type Verdict = 'stands' | 'absent' | Refusal;

const put = (scene: Scene, command: CaseCommand): Verdict => {
  const { state, viewer, now, settings } = scene;
  const context: DecideContext = { actor: viewer, now, settings, caseId: state.caseId };
  const decision = decide(state, command, context);
  if (decision.ok) return decision.events.length > 0 ? 'stands' : 'absent';
  const { refusal } = decision;
  if (refusal.code === 'not-allowed')
    return refusal.override.length > 0 && holds(viewer, state, refusal.override) ? refusal : 'absent';
  return Object.hasOwn(clearedBy, refusal.code) ? refusal : 'absent';
};

/** The verdict; where this person may override, whether anything stands behind that which nobody can. */
const verdict = (scene: Scene, command: CaseCommand): Verdict => {
  const first = put(scene, command);
  if (typeof first === 'string' || !holds(scene.viewer, scene.state, first.override)) return first;
  if (!canCarryOverride(command)) return first;
  const behind = put(scene, { ...command, override: { reason: 'With a reason' } });
  return behind === 'stands' ? first : behind;
};

const overrides: readonly string[] = [
  'mark-submitted',
  'answer-consideration',
  'answer-at-meeting',
  'name-people',
];
const canCarryOverride = (
  command: CaseCommand,
): command is Extract<CaseCommand, { readonly override?: unknown }> => overrides.includes(command.type);

/** The warning of R9 is answered on the form itself where the council only warns (C12). */
const alsoAsked = (command: FormedCommand, { state, settings }: Scene): readonly string[] =>
  command === 'mark-submitted' &&
  settings.requireSafeguarding === 'warn' &&
  state.tracks.safeguarding.length === 0
    ? ['safeguardingAnswer']
    : [];

const blockedBy = (refusal: Refusal, { state, viewer }: Scene, type: FormedCommand): Blocked => {
  const { code, rule, message, override } = refusal;
  const next = clearedBy[code];
  return {
    code,
    rule,
    why: message,
    also:
      type === 'confirm-closing'
        ? closingGaps(state, state.settings).flatMap((gap) =>
            gap.ok || gap.refusal.code === code ? [] : [gap.refusal.message],
          )
        : [],
    next: next === undefined ? null : { command: next, title: titles[next].title },
    override: override.length === 0 ? null : override,
    youMay: override.length > 0 && holds(viewer, state, override),
  };
};

/** Of each telling field the options that came through. */
const open = (
  fields: readonly FieldData[],
  picks: readonly Readonly<Record<string, string>>[],
): Readonly<Record<string, readonly Option[]>> =>
  Object.fromEntries(
    fields.map(({ name, options }) => [
      name,
      (options ?? []).filter(({ value }) => picks.some((pick) => pick[name] === value)),
    ]),
  );

const actionAbout = (scene: Scene, type: FormedCommand, one: Candidate): readonly AllowedAction[] => {
  const { state, now, settings } = scene;
  if (sense[type]?.(state, londonDay(now), one.about, settings) === false) return [];
  const { fields, toCommand } = forms[type];
  const alsoAsk = alsoAsked(type, scene);
  const asked = fields.filter(({ name, onlyIfAsked }) => !onlyIfAsked || alsoAsk.includes(name));
  const tried = asked.filter(({ name }) => telling[type]?.includes(name));
  const given = { about: one.about ?? '', place: 'tab', now, people: [] } as const;
  const results = combinations(tried).map((pick) => {
    const filled = sensibly(asked, { ...wholly(type), ...one.initial, ...pick }, now);
    const read = toCommand(filled, given);
    return { pick, verdict: read.ok ? verdict(scene, read.command) : ('absent' as const) };
  });
  const present = results.filter((result) => result.verdict !== 'absent');
  if (present.length === 0) return [];
  const stopped = present.map((result) => result.verdict).filter((result) => typeof result !== 'string');
  const [refusal] = present.some((result) => result.verdict === 'stands') ? [] : stopped;
  const blocked = refusal === undefined ? null : blockedBy(refusal, scene, type);
  return [
    {
      command: type,
      about: one.about,
      aboutWords: one.words,
      ...titles[type],
      ...(one.title === undefined ? {} : { title: one.title }),
      ...(one.rule === undefined ? {} : { rule: one.rule }),
      options: {
        ...open(
          tried,
          present.map(({ pick }) => pick),
        ),
        ...one.options,
      },
      initial: one.initial ?? {},
      alsoAsk: [...alsoAsk, ...(blocked?.youMay && overrides.includes(type) ? ['override'] : [])],
      blocked,
    },
  ];
};

/** Where all that is required is not enough to be sensible: one of several must be there. */
const wholly = (type: FormedCommand) =>
  type === 'reassign'
    ? { worker: { id: '00000000-0000-4000-8000-000000000002', name: 'Somebody of the council' } }
    : {};

/**
 * What this person may do on this case now, grouped as people look for it. `settings` are the council's of today.
 * Empty for somebody who has no part in it.
 */
export const allowedActions = (
  state: CaseState,
  viewer: Person,
  now: Instant,
  settings: ProcessSettings,
): readonly AllowedAction[] => {
  const scene = { state, viewer, now, settings };
  const listed = (Object.keys(titles) as FormedCommand[]).flatMap((type) =>
    candidates(type, state, now, settings).flatMap((one) => actionAbout(scene, type, one)),
  );
  return actionGroups.flatMap((group) => listed.filter((action) => action.group === group));
};
