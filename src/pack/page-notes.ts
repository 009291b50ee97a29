import { deadlineDay, notSafeBanner, spokenDay } from '../nrm/index.ts';
import type { Source } from './answers/source.ts';

const explainedTo = ({ state }: Source, to: 'child' | 'family'): string => {
  const told = state.tracks.explained[to];
  const whom = to === 'child' ? 'the child' : 'the family';
  if (told === null) return `Explained to ${whom}: not recorded yet.`;
  const answer = { yes: 'yes', 'not-yet': 'not yet', 'not-safe': 'not safe to discuss' }[told.answer];
  return `Explained to ${whom}: ${answer}, ${spokenDay(told.on)}.`;
};

const consent = (source: Source): readonly string[] => {
  const hidden = notSafeBanner(source.state);
  return [explainedTo(source, 'child'), explainedTo(source, 'family'), ...(hidden === null ? [] : [hidden])];
};

const safeguarding = ({ state }: Source): readonly string[] => {
  const last = state.tracks.safeguarding.at(-1);
  const { ictgAvailable, ictgLink } = state.settings;
  return [
    last === undefined
      ? 'No safeguarding action is on record yet: keep the child safe first, then refer.'
      : `Safeguarding on record: ${spokenDay(last.on)}, ${last.byWhom}.`,
    ...(ictgAvailable
      ? [
          `Refer the child to the Independent Child Trafficking Guardian service as well${ictgLink === null ? '' : `: ${ictgLink}`}.`,
        ]
      : []),
  ];
};

/** A draft that stands on the Home Office service already, and the day on which it is deleted there (D16). */
const draft = ({ state }: Source): readonly string[] => {
  const saved = state.tracks.formDraft;
  if (saved === null || saved.referral !== Math.max(0, state.referrals.length - 1)) return [];
  const { settings } = state;
  const gone = deadlineDay('D16', saved.lastSavedOn, settings, settings.extraBankHolidays);
  return [
    `A draft was last saved there on ${spokenDay(saved.lastSavedOn)}. The Home Office deletes it on ${spokenDay(gone)}.`,
  ];
};

/** What the case holds on a page that is no answer to any of its boxes (R9, R10, R25, R26, D16). */
export const pageNotes = (source: Source, path: string): readonly string[] => {
  if (path === 'reference') return draft(source);
  if (path === 'pv-want-to-submit-nrm') return consent(source);
  return path === 'local-authority-contacted-about-child' ? safeguarding(source) : [];
};
