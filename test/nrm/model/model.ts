import type { Actor, CaseCommand, CaseEvent } from '../../../src/nrm/index.ts';

/*
 * A second, much smaller telling of the process, written from the table of section B and sharing no code with the
 * product. It knows only what its expectations need; where the table leaves something to details that it does not
 * follow, it says "unknown" and claims nothing until the next event that settles it.
 */

/** `sent`: with the Competent Authority, the second decision still to come. `concluded`: nothing more is awaited. */
export type Phase = 'none' | 'considering' | 'declined' | 'agreed' | 'sent' | 'concluded' | 'unknown';

export type Ending = {
  readonly how: 'closing' | 'step-down';
  readonly assessed: boolean;
  readonly agreed: boolean;
  readonly told: boolean;
};

export type Model = {
  readonly open: boolean;
  readonly phase: Phase;
  /** How many referrals there have been, so that a toolkit counts for its own one only. */
  readonly referral: number;
  readonly toolkitFor: readonly number[];
  readonly passedFor: readonly number[];
  readonly safeguarding: boolean;
  readonly everSent: boolean;
  readonly ending: Ending | null;
  readonly ended: boolean;
  readonly letters: readonly string[];
  readonly references: readonly string[];
  readonly bornOn: string | null;
  /** The latest answer of an adult, by the day it counts from. */
  readonly consents: readonly { readonly on: string; readonly given: boolean }[];
  readonly sentOn: string | null;
  readonly decided: boolean;
  readonly paused: boolean;
};

export const nothing: Model = {
  open: false,
  phase: 'none',
  referral: 0,
  toolkitFor: [],
  passedFor: [],
  safeguarding: false,
  everSent: false,
  ending: null,
  ended: false,
  letters: [],
  references: [],
  bornOn: null,
  consents: [],
  sentOn: null,
  decided: false,
  paused: false,
};

const sent = (model: Model, sentOn: string | null): Model => ({
  ...model,
  phase: 'sent',
  referral: Math.max(1, model.referral),
  everSent: true,
  sentOn,
  decided: false,
  paused: false,
});

const fresh = (model: Model): Model =>
  model.phase === 'none' || model.phase === 'concluded'
    ? { ...model, phase: 'considering', referral: model.referral + 1, sentOn: null, decided: false }
    : { ...model, phase: 'considering', referral: Math.max(1, model.referral) };

const imported = (model: Model, event: Extract<CaseEvent, { type: 'referral-imported' }>): Model => {
  const base = { ...model, referral: model.referral + 1 };
  const phases: Readonly<Record<typeof event.stage, Phase>> = {
    considering: 'considering',
    'not-referred': 'declined',
    agreed: 'agreed',
    submitted: 'sent',
    'with-ca': 'sent',
    'rg-positive': 'sent',
    suspended: 'sent',
    'rg-negative': 'concluded',
    'cg-positive': 'concluded',
    'cg-negative': 'concluded',
    withdrawn: 'concluded',
  };
  const phase = phases[event.stage];
  const gone = phase === 'sent' || phase === 'concluded';
  const moved = gone ? { ...sent(base, null), phase } : { ...base, phase };
  return event.reference === null ? moved : { ...moved, references: [...moved.references, event.reference] };
};

const closing = (model: Model, change: Partial<Ending>): Model =>
  model.ending === null ? model : { ...model, ending: { ...model.ending, ...change } };

const step = (model: Model, event: CaseEvent): Model => {
  switch (event.type) {
    case 'case-opened':
      return { ...nothing, open: true, bornOn: event.child.dateOfBirth };
    case 'child-corrected':
      return { ...model, bornOn: event.child.dateOfBirth };
    case 'consideration-started':
      return fresh(model);
    case 'meeting-question-withdrawn':
      return event.endsConsideration ? { ...model, phase: 'unknown' } : model;
    case 'meeting-answered':
      // A corrected mis-tap may undo what rested on it: which, the model does not follow.
      return event.corrects === null ? model : { ...model, phase: 'unknown' };
    case 'referral-agreed':
      return { ...model, phase: 'agreed', referral: Math.max(1, model.referral) };
    case 'referral-declined':
      return { ...model, phase: 'declined' };
    case 'referral-submitted':
      return sent(model, event.submittedAt);
    case 'referral-made-elsewhere':
      return sent(model, null);
    case 'referral-imported':
      return imported(model, event);
    case 'rg-decided':
      return { ...model, decided: true, phase: event.outcome === 'positive' ? 'sent' : 'concluded' };
    case 'cg-decided':
      return { ...model, decided: true, phase: 'concluded' };
    case 'review-decided':
      return {
        ...model,
        decided: true,
        phase: event.stage === 'rg' && event.outcome === 'positive' ? 'sent' : 'concluded',
      };
    case 'referral-suspended':
    case 'referral-resumed':
      return { ...model, paused: true };
    case 'referral-withdrawn':
      return { ...model, phase: 'concluded' };
    case 'letter-filed':
      return { ...model, letters: [...model.letters, event.letter.letterId] };
    case 'reference-recorded':
      return { ...model, references: [...model.references, event.reference] };
    case 'reference-corrected':
      return event.right === null ? model : { ...model, references: [...model.references, event.right] };
    case 'toolkit-attached':
      return { ...model, toolkitFor: [...model.toolkitFor, Math.max(1, model.referral)] };
    case 'guard-overridden':
      return event.guard === 'toolkit-missing'
        ? { ...model, passedFor: [...model.passedFor, Math.max(1, model.referral)] }
        : model;
    case 'safeguarding-recorded':
      return { ...model, safeguarding: true };
    case 'consent-recorded':
      return { ...model, consents: [...model.consents, { on: event.on, given: event.answer === 'given' }] };
    case 'closing-requested':
      return { ...model, ending: { how: event.how, assessed: false, agreed: false, told: false } };
    case 'closing-cancelled':
    case 'social-care-reopened':
      return { ...model, ending: null, ended: false };
    case 'assessment-recorded':
      return closing(model, { assessed: true });
    case 'mitigation-agreed':
      return closing(model, { agreed: true });
    case 'ca-update-sent':
      return event.purpose === model.ending?.how ? closing(model, { told: true }) : model;
    case 'social-care-ended':
      return { ...model, ending: null, ended: true };
    default:
      return model;
  }
};

export const advance = (model: Model, events: readonly CaseEvent[]): Model => events.reduce(step, model);

export type Attempt = { readonly actor: Actor; readonly command: CaseCommand; readonly now: string };
