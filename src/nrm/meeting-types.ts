import type { MeetingType } from './settings.ts';

const type = (
  id: string,
  name: string,
  titleWords: readonly string[],
  asks: MeetingType['asks'],
  options: Partial<MeetingType> = {},
): MeetingType => ({
  id,
  name,
  titleWords,
  asks,
  questionInSharedChat: false,
  severalChildren: false,
  ...options,
});

/**
 * The seven meetings of R4, strategy meeting first. To add one more: a line here, or the administrator's settings.
 * The bare question may stand in the shared chat of the two that child and family do not sit in.
 */
export const defaultMeetingTypes: readonly MeetingType[] = [
  type(
    'strategy',
    'Strategy meeting',
    ['strategy meeting', 'strategy discussion', 'strategy'],
    ['safeguarding', 'exploitation-team', 'partner-information'],
    { questionInSharedChat: true },
  ),
  type(
    'mash',
    'MASH meeting',
    ['MASH', 'multi-agency safeguarding hub'],
    ['safeguarding', 'exploitation-team', 'consent', 'partner-information'],
    { questionInSharedChat: true },
  ),
  type(
    'child-in-need',
    'Child in Need meeting',
    ['child in need', 'CIN'],
    ['family-views', 'partner-information', 'step-down'],
  ),
  type(
    'cared-for-review',
    'Cared For Children Review',
    [
      'cared for children review',
      'cared for child review',
      'cared for review',
      'children looked after review',
      'looked after review',
      'LAC review',
      'CLA review',
    ],
    ['family-views', 'step-down'],
  ),
  type(
    'core-group',
    'Child Protection Core Group',
    ['core group', 'child protection core group'],
    ['safeguarding', 'family-views', 'partner-information', 'step-down'],
  ),
  type(
    'stability',
    'Stability meeting',
    ['stability meeting', 'stability'],
    ['safeguarding', 'family-views'],
  ),
  type(
    'peer-group-assessment',
    'Contextual safeguarding peer group assessment',
    ['peer group assessment', 'peer group', 'peer assessment', 'contextual safeguarding'],
    ['each-child', 'safeguarding', 'exploitation-team', 'partner-information'],
    { severalChildren: true },
  ),
];

const words = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/**
 * The kind of a meeting by its title: the type with the longest whole-word match.
 * Null = no type matches, or two match equally well: the chair is asked, it is never assumed (R3, R4).
 */
export const meetingTypeOf = (title: string | null, types: readonly MeetingType[]): MeetingType | null => {
  if (title === null) return null;
  const heading = words(title);
  const matches = types
    .map((candidate) => ({
      candidate,
      length: Math.max(
        0,
        ...candidate.titleWords
          .filter((word) => heading.includes(words(word)))
          .map((word) => words(word).length),
      ),
    }))
    .filter(({ length }) => length > 2);
  const longest = Math.max(0, ...matches.map(({ length }) => length));
  const best = matches.filter(({ length }) => length === longest);
  return best.length === 1 ? (best[0]?.candidate ?? null) : null;
};
