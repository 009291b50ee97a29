import type { EvolveMeta } from '../evolve/meta.ts';
import { currentReferral } from '../stage.ts';
import type { CaseState } from '../state.ts';
import type { TrackEvent } from './events.ts';
import type { Tracks } from './state.ts';

/** The index of the referral that is current, 0 before there is one: what is recorded now belongs to it. */
export const referralIndex = (state: CaseState): number => Math.max(0, state.referrals.length - 1);

const kept = <E extends { readonly type: string }>(event: E, { at }: EvolveMeta) => {
  const { type: _type, ...facts } = event;
  return { ...facts, at };
};

/** The side tracks after one event. Each event touches its own track and no other. */
export const evolveTracks = (state: CaseState, event: TrackEvent, meta: EvolveMeta): Tracks => {
  const t = state.tracks;
  const referral = referralIndex(state);
  switch (event.type) {
    case 'guard-overridden':
      return { ...t, overrides: [...t.overrides, { ...kept(event, meta), referral }] };
    case 'toolkit-attached':
      return { ...t, toolkits: [...t.toolkits, { ...kept(event, meta), referral }] };
    case 'concern-received':
      return { ...t, concerns: [...t.concerns, kept(event, meta)] };
    case 'safeguarding-recorded':
      return { ...t, safeguarding: [...t.safeguarding, kept(event, meta)] };
    case 'mash-answered':
      return { ...t, mash: { ...kept(event, meta), referral } };
    case 'hazard-set':
      return { ...t, hazard: { status: 'set', by: event.by, at: meta.at, inCaseSystem: false } };
    case 'hazard-end-requested':
      return { ...t, hazard: { ...t.hazard, status: 'end-requested', by: event.by, at: meta.at } };
    case 'hazard-ended':
      return { ...t, hazard: { status: 'ended', by: event.by, at: meta.at, inCaseSystem: false } };
    case 'hazard-in-case-system':
      return { ...t, hazard: { ...t.hazard, inCaseSystem: true } };
    case 'partner-asked':
      return { ...t, partners: [...t.partners, { ...kept(event, meta), status: 'asked', answer: null }] };
    case 'partner-answered': {
      const { requestId, answer: status, words } = event;
      const change = (one: Tracks['partners'][number]) =>
        one.requestId === requestId ? { ...one, status, answer: words } : one;
      return { ...t, partners: t.partners.map(change) };
    }
    case 'investigation-recorded':
      return { ...t, investigations: [...t.investigations, kept(event, meta)] };
    case 'police-recorded':
      return { ...t, police: [...t.police, kept(event, meta)] };
    case 'exploiter-recorded':
      return { ...t, exploiters: [...t.exploiters, { ...kept(event, meta), policeReference: null }] };
    case 'police-told': {
      const { exploiterId, reference: policeReference } = event;
      const change = (one: Tracks['exploiters'][number]) =>
        one.exploiterId === exploiterId ? { ...one, policeReference } : one;
      return { ...t, exploiters: t.exploiters.map(change) };
    }
    case 'form-draft-saved':
      return { ...t, formDraft: { ...kept(event, meta), referral } };
    case 'views-recorded':
      return { ...t, views: [...t.views, kept(event, meta)] };
    case 'explained-recorded': {
      const known = t.explained[event.to];
      // What was said earlier and is written down late does not undo a later "not safe to discuss" (R26).
      const undone = known?.answer === 'not-safe' && event.answer !== 'not-safe' && event.on < known.on;
      return undone ? t : { ...t, explained: { ...t.explained, [event.to]: kept(event, meta) } };
    }
    case 'consent-recorded':
      return { ...t, consents: [...t.consents, kept(event, meta)] };
    case 'transition-recorded':
      return { ...t, transition: [...t.transition, kept(event, meta)] };
    case 'representative-recorded':
      return { ...t, representatives: [...t.representatives, kept(event, meta)] };
    case 'pack-fact-recorded':
      return { ...t, pack: [...t.pack, kept(event, meta)] };
    case 'new-information-recorded':
      return { ...t, newInformation: [...t.newInformation, kept(event, meta)] };
    case 'ca-update-needed': {
      const { updateId, about } = event;
      return {
        ...t,
        updatesNeeded: [...t.updatesNeeded, { updateId, about, since: meta.at, sentOn: null }],
      };
    }
    case 'ca-update-sent':
      return {
        ...t,
        updatesSent: [...t.updatesSent, kept(event, meta)],
        updatesNeeded: t.updatesNeeded.map((one) =>
          event.covers.includes(one.updateId) ? { ...one, sentOn: event.sentOn } : one,
        ),
      };
    case 'review-request-recorded': {
      const decisionId = currentReferral(state)?.decisions.at(-1)?.id ?? null;
      return { ...t, reviewRequests: [...t.reviewRequests, { ...kept(event, meta), decisionId }] };
    }
    case 'missing-recorded': {
      // Back again: the episode that was open since that day has its end now, and is no second one (R63).
      const open = t.missing.find(({ from, to }) => from === event.from && to === null);
      const words = event.words.trim() === '' ? (open?.words ?? '') : event.words;
      return { ...t, missing: [...t.missing.filter((one) => one !== open), { ...kept(event, meta), words }] };
    }
    case 'shared-recorded':
      return { ...t, shared: [...t.shared, kept(event, meta)] };
    case 'threat-reported':
      return { ...t, threats: [...t.threats, kept(event, meta)] };
    case 'child-corrected':
      return { ...t, unaccompanied: event.unaccompanied };
    case 'cover-set': {
      const of = {
        worker: state.worker,
        manager: state.manager,
        'lead-professional': state.people?.leadProfessional ?? state.worker,
      }[event.role];
      const others = t.covers.filter(({ role }) => role !== event.role);
      return { ...t, covers: [...others, { ...kept(event, meta), of }] };
    }
    case 'cover-ended':
      return { ...t, covers: t.covers.filter(({ role }) => role !== event.role) };
    case 'draft-made':
      return { ...t, drafts: [...t.drafts, kept(event, meta)] };
    case 'letter-in-case-system':
      return t.inCaseSystem.includes(event.letterId)
        ? t
        : { ...t, inCaseSystem: [...t.inCaseSystem, event.letterId] };
    case 'case-reassigned': {
      const changed = [
        ...(event.worker ? ['worker'] : []),
        ...(event.manager ? ['manager'] : []),
        ...(event.leadProfessional ? ['lead-professional'] : []),
      ];
      const moved = event.referrerMailbox !== null && event.referrerMailbox !== state.referrerMailbox;
      return {
        ...t,
        // The one who was covered no longer has the role, so the cover is over.
        covers: t.covers.filter(({ role }) => !changed.includes(role)),
        formerMailboxes: moved ? [...t.formerMailboxes, state.referrerMailbox] : t.formerMailboxes,
      };
    }
    case 'closing-requested': {
      const status = event.how === 'closing' ? 'closing-requested' : 'step-down-requested';
      const { reason } = event;
      return {
        ...t,
        socialCare: {
          status,
          reason,
          requestedAt: meta.at,
          updatesBefore: t.updatesSent.length,
          assessment: null,
          mitigation: null,
        },
      };
    }
    case 'closing-cancelled':
    case 'social-care-reopened':
      return { ...t, socialCare: { ...t.socialCare, status: 'active', requestedAt: null, reason: null } };
    case 'assessment-recorded':
      return { ...t, socialCare: { ...t.socialCare, assessment: kept(event, meta) } };
    case 'mitigation-agreed':
      return { ...t, socialCare: { ...t.socialCare, mitigation: kept(event, meta) } };
    case 'social-care-ended': {
      const status = event.how === 'closing' ? 'closed' : 'stepped-down';
      return { ...t, socialCare: { ...t.socialCare, status } };
    }
    case 'safeguarding-warning-answered':
    case 'level-set':
    case 'referral-made-elsewhere':
    case 'referral-suspended':
    case 'referral-resumed':
    case 'referral-withdrawn':
    case 'request-withdrawn':
    case 'reference-corrected':
      return t;
    default: {
      const unknown: never = event;
      void unknown;
      return t;
    }
  }
};
