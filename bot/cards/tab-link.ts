import type { CaseId } from '../../src/nrm/index.ts';
import type { Piece } from './parts.ts';

/** Where a card may lead in the tab: a child's case, its referral pack, the draft for one of its duties, or the letters that need a person. */
export type TabPlace =
  | { readonly caseId: CaseId; readonly draftFor?: string }
  | { readonly caseId: CaseId; readonly pack: true }
  | 'tray';

/** Entity id of the tab in the app manifest. */
const tabEntity = 'my-work';

const casePlace = (place: Exclude<TabPlace, 'tray'>): string => {
  if ('pack' in place) return `pack:${place.caseId}`;
  return place.draftFor === undefined
    ? `case:${place.caseId}`
    : `case:${place.caseId}:draft:${place.draftFor}`;
};

/**
 * The Teams deep link to a place in the personal tab. It holds the case number and never a name.
 * Source: Microsoft Learn, "Create deep links", to a tab within a Teams app.
 */
export const tabLink = (teamsAppId: string, place: TabPlace): string => {
  const subEntityId = place === 'tray' ? 'tray' : casePlace(place);
  const context = encodeURIComponent(JSON.stringify({ subEntityId }));
  return `https://teams.microsoft.com/l/entity/${teamsAppId}/${tabEntity}?context=${context}`;
};

const titleOf = (place: TabPlace): string => {
  if (place === 'tray') return 'Open the tray';
  return 'pack' in place ? 'Open the referral pack' : 'Open the case';
};

/** The button of a card that opens a place in the tab. */
export const openButton = (teamsAppId: string, place: TabPlace): Piece => ({
  type: 'Action.OpenUrl',
  title: titleOf(place),
  url: tabLink(teamsAppId, place),
});

/** The button that opens the draft of a mail for a duty; none where no mail helps with it. The person sends it. */
export const draftButton = (teamsAppId: string, caseId: CaseId, duty: string | null): readonly Piece[] =>
  duty === null
    ? []
    : [
        {
          type: 'Action.OpenUrl',
          title: 'Open the draft',
          url: tabLink(teamsAppId, { caseId, draftFor: duty }),
        },
      ];
