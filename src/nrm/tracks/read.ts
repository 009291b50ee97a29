import { eighteenthBirthday } from '../age.ts';
import { addCalendarDays, daysBetween } from '../london.ts';
import { currentReferral, isConcluded, isSent, stageOf, standingDecision } from '../stage.ts';
import type { CaseState } from '../state.ts';
import type { Day, Person } from '../vocabulary.ts';
import { referralIndex } from './evolve.ts';
import type { CoveredRole, PackSection, TransitionStep } from './facts.ts';
import type { FormField } from './form-fields.ts';
import { isOverridden } from './guards.ts';

/** B3, toolkit track: `overridden` is still owed (R22). */
export const toolkitStatus = (state: CaseState): 'missing' | 'attached' | 'overridden' => {
  if (state.tracks.toolkits.some((one) => one.referral === referralIndex(state))) return 'attached';
  return isOverridden(state, 'toolkit-missing') ? 'overridden' : 'missing';
};

/** Is the MASH step done, or not asked of a child who is open to social care (R16, R18)? */
export const mashDone = (state: CaseState): boolean =>
  state.involvement === 'open' ||
  state.tracks.mash?.referral === referralIndex(state) ||
  isOverridden(state, 'mash-missing');

/** A referral was agreed and the hazard has not been set for it yet (R21). */
export const hazardDue = (state: CaseState): boolean =>
  (currentReferral(state)?.agreedAt ?? null) !== null && state.tracks.hazard.status === 'none';

/** B3, hazard track. */
export const hazardStatus = (state: CaseState): 'none' | 'to-set' | 'set' | 'end-requested' | 'ended' =>
  hazardDue(state) ? 'to-set' : state.tracks.hazard.status;

/**
 * May a text that the child or the family could see mention the NRM? False once somebody has recorded that it is
 * not safe to discuss with either of them: then letters, invitations and calendar entries leave it out (R26).
 */
export const mayMentionNrmToFamily = ({ tracks }: CaseState): boolean =>
  tracks.explained.child?.answer !== 'not-safe' && tracks.explained.family?.answer !== 'not-safe';

/** What the team sees at the top of a case whose NRM must stay hidden from the family; null = nothing to hide (R26). */
export const notSafeBanner = (state: CaseState): string | null =>
  mayMentionNrmToFamily(state)
    ? null
    : 'Not safe to discuss: nothing that the child or the family could see may mention the NRM. Drafts to them leave it out.';

/** The day on which the child's views, or the family's, were last recorded; null = never (R23, R24). */
export const viewsLastOn = (state: CaseState, whose: 'child' | 'family'): Day | null =>
  state.tracks.views
    .filter(({ of }) => (of === 'child') === (whose === 'child'))
    .map(({ on }) => on)
    .sort()
    .at(-1) ?? null;

/** "Child's views last recorded 41 days ago", for the prompt (R23). */
export const viewsLine = (state: CaseState, today: Day): string => {
  const on = viewsLastOn(state, 'child');
  if (on === null) return 'Child’s views not recorded yet';
  const days = daysBetween(on, today);
  return `Child’s views last recorded ${days <= 0 ? 'today' : days === 1 ? '1 day ago' : `${days} days ago`}`;
};

/** "Missing 3 times in 30 days"; null = no episode in that time (R63). */
export const missingLine = (state: CaseState, today: Day): string | null => {
  const since = addCalendarDays(today, -30);
  const recent = state.tracks.missing.filter(({ from, to }) => (to ?? today) >= since && from <= today);
  if (recent.length === 0) return null;
  const now = recent.some(({ to }) => to === null) ? ', missing now' : '';
  return `Missing ${recent.length === 1 ? 'once' : `${recent.length} times`} in 30 days${now}`;
};

/** Meetings at which the review of R59 was asked for and never recorded: the gaps. */
export const reviewGaps = (state: CaseState): readonly string[] =>
  state.meetings
    .filter(({ question, status }) => question === 'review' && status === 'missed')
    .map(({ meetingId }) => meetingId);

/** Sections of the referral pack that hold neither an entry nor "none known" yet (R33 to R38). */
export const packMissing = (state: CaseState): readonly PackSection[] =>
  (['addresses', 'names', 'chronology', 'locations', 'people-of-concern'] as const).filter(
    (section) =>
      !state.tracks.pack.some((one) => one.section === section) &&
      !(section === 'people-of-concern' && state.tracks.exploiters.length > 0),
  );

/** The pack's entries of one section, the chronology in the order of its days (R35). */
export const packEntries = (state: CaseState, section: PackSection) => {
  const entries = state.tracks.pack.filter((one) => one.section === section && !one.noneKnown);
  return section === 'chronology'
    ? [...entries].sort((one, other) => (one.on ?? '').localeCompare(other.on ?? ''))
    : entries;
};

/** The latest answer that somebody recorded for a box of the form; null = none (R38). */
export const packAnswer = (state: CaseState, field: FormField) =>
  state.tracks.pack.findLast((one) => one.section === 'form' && one.field === field) ?? null;

/** Who stands in for somebody on this case at present. */
export const coverFor = (state: CaseState, role: CoveredRole): Person | null =>
  state.tracks.covers.find((one) => one.role === role)?.person ?? null;

/** Everybody who stands in for somebody on this case. */
export const covering = (state: CaseState): readonly Person[] =>
  state.tracks.covers.map(({ person }) => person);

/** The time in which no detention or removal action may be taken: from a positive first decision to the second one (R53). */
export const isProtected = (state: CaseState): boolean => {
  const standing = standingDecision(state);
  const stage = stageOf(state);
  return (
    standing?.stage === 'rg' &&
    standing.outcome === 'positive' &&
    (stage === 'rg-positive' || stage === 'suspended')
  );
};

/** Turning 18 matters while a decision is still to come (R31). */
export const transitionMatters = (state: CaseState): boolean => {
  const stage = stageOf(state);
  return isSent(stage) && !isConcluded(stage);
};

/** B3, transition track. `not-due` also where the date of birth is not known (C16). */
export const transitionStatus = (
  state: CaseState,
  today: Day,
): 'not-due' | 'due' | TransitionStep | 'replied-to-ca' => {
  const last = state.tracks.transition.at(-1)?.step;
  if (last === 'talk-recorded' && state.transitionRequests.some(({ status }) => status === 'answered'))
    return 'replied-to-ca';
  if (last !== undefined) return last;
  const { dateOfBirth } = state.child;
  if (dateOfBirth === null) return 'not-due';
  return today >= addCalendarDays(eighteenthBirthday(dateOfBirth), -180) ? 'due' : 'not-due';
};

/** B3, information requests track; null = no such request on this case. */
export const requestStatus = (
  state: CaseState,
  letterId: string,
  today: Day,
): 'open' | 'drafted' | 'answered' | 'overdue' | 'withdrawn' | null => {
  const request = state.informationRequests.find((one) => one.letterId === letterId);
  if (request === undefined) return null;
  if (request.status !== 'open') return request.status;
  if (today > request.replyBy) return 'overdue';
  return state.tracks.drafts.some(({ duty }) => duty === `R45:reply:${letterId}`) ? 'drafted' : 'open';
};

/** B3, updates track; null = no such update was asked for on this case. */
export const updateStatus = (state: CaseState, updateId: string): 'needed' | 'drafted' | 'sent' | null => {
  const update = state.tracks.updatesNeeded.find((one) => one.updateId === updateId);
  if (update === undefined) return null;
  if (update.sentOn !== null) return 'sent';
  return state.tracks.drafts.some(({ duty }) => duty === `R60:update:${updateId}`) ? 'drafted' : 'needed';
};

/** Was any referral of this child ever sent, whatever came of it? */
export const everSent = (state: CaseState): boolean => state.referrals.some(({ stage }) => isSent(stage));
