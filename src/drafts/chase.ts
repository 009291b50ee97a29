import {
  currentReferral,
  daysBetween,
  londonDay,
  reasonableGroundsDue,
  spokenDay,
  standingDecision,
} from '../nrm/index.ts';
import { blank, clean } from './blanks.ts';
import type { Letter, Situation } from './draft.ts';
import { referenceOf } from './frame.ts';

const wanted = (what: string): string =>
  [
    'Please tell us',
    `1. whether ${what}, and to which address it was sent;`,
    '2. when we can expect it, if it was not;',
    '3. whether you need anything more from us.',
  ].join('\n');

/** Asks about what is late: reference (D4), acknowledgement (D5), first decision (D7), second decision (D10). */
export const chase = (situation: Situation): Letter | null => {
  const { state, duty, now } = situation;
  const referral = currentReferral(state);
  if (referral === null || duty === null) return null;
  const { submittedAt, elsewhere } = referral;
  const sentOn = submittedAt === null ? blank('day of the referral') : spokenDay(londonDay(submittedAt));
  // Without a reference they can find the child only by name and date of birth; with one, neither is written.
  const withoutReference = referenceOf(state, null) === null;
  const who = withoutReference
    ? [
        `The referral was made for ${state.child.name}, born on ${state.child.dateOfBirth === null ? blank('date of birth, or "not known"') : spokenDay(state.child.dateOfBirth)}.`,
      ]
    : [];
  const letter = (rule: string, about: string, paragraphs: readonly string[]): Letter => ({
    rule,
    withoutReference,
    about,
    paragraphs: [...who, ...paragraphs],
    answers: null,
    notes: ['Look in every folder first, Junk above all.'],
    sent: rule === 'R50' || rule === 'R47' ? { command: 'record-done', key: duty } : null,
  });
  // Another body's referral was never ours to send (B2 referred-elsewhere).
  const sent =
    elsewhere === null
      ? `We sent the referral on ${sentOn}.`
      : `${clean(elsewhere)} made the referral on ${sentOn}.`;
  if (duty === 'R40:reference')
    return letter('R40', `reference asked for, referral of ${sentOn}`, [
      `${sent} No reference has reached us.`,
      'Please tell us the reference, and whether you need anything more from us.',
    ]);
  if (duty === 'R41:acknowledgement')
    return letter('R41', `acknowledgement asked for, referral of ${sentOn}`, [
      `${sent} No acknowledgement has reached us.`,
      'Please confirm that you have the referral, and tell us whether you need anything more from us.',
    ]);
  if (duty.startsWith('R50:look:')) {
    const day = reasonableGroundsDue(referral, state.child.dateOfBirth, state.settings.extraBankHolidays);
    return letter('R50', `Reasonable Grounds decision, referral of ${sentOn}`, [
      `${sent} We expected the Reasonable Grounds decision ${day === null ? 'by now' : `by ${spokenDay(day)}`} and have not received it.`,
      wanted('the decision has been made'),
    ]);
  }
  const standing = standingDecision(state);
  if (!duty.startsWith('R47:chase:') || standing === null) return null;
  const days = daysBetween(standing.decidedOn, londonDay(now));
  return letter(
    'R47',
    `Conclusive Grounds decision, Reasonable Grounds of ${spokenDay(standing.decidedOn)}`,
    [
      `The Reasonable Grounds decision is dated ${spokenDay(standing.decidedOn)}, ${days} days ago. No Conclusive Grounds decision has reached us.`,
      wanted('the Conclusive Grounds decision has been made'),
    ],
  );
};
