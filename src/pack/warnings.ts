import {
  addCalendarDays,
  eighteenthBirthday,
  isAdultOn,
  isSent,
  notSafeBanner,
  spokenDay,
  stageOf,
} from '../nrm/index.ts';
import { paperWarnings } from './answers/papers.ts';
import { tooManyPlaces } from './answers/places.ts';
import { dayOf, type Source } from './answers/source.ts';

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Does this label say the child's name? Parts of under three letters tell nobody anything. */
export const saysName = (label: string, names: readonly string[]): boolean => {
  const words = plain(label).split(/[^\p{L}]+/u);
  return names
    .flatMap((name) => plain(name).split(/[^\p{L}]+/u))
    .some((part) => part.length > 2 && words.includes(part));
};

/** Under 18 on the day of sending decides the whole way through the form (R28). */
const ageWarnings = ({ state, today }: Source): readonly string[] => {
  const born = state.child.dateOfBirth;
  if (born === null) return [];
  const birthday = eighteenthBirthday(born);
  if (isAdultOn(born, today))
    return [
      `18 or over since ${spokenDay(birthday)}: this way through the form is for a child. Their consent is needed first.`,
    ];
  return birthday <= addCalendarDays(today, 28)
    ? [
        `Turns 18 on ${spokenDay(birthday)}: the form goes by the age on the day of sending, so send before that day.`,
      ]
    : [];
};

/** What to read before anything is copied. `reference` is the label that the draft would get. */
export const packWarnings = (source: Source, reference: string): readonly string[] => {
  const { state, referral } = source;
  const stage = stageOf(state);
  const hidden = notSafeBanner(state);
  return [
    ...ageWarnings(source),
    ...(hidden === null ? [] : [hidden]),
    ...(isSent(stage)
      ? [
          `This referral was sent${referral?.submittedAt == null ? '' : ` on ${dayOf(referral.submittedAt)}`}. A sent report cannot be changed: tell the Competent Authority of anything new.`,
        ]
      : stage === 'agreed'
        ? []
        : ['No referral is agreed yet: this shows how far the form could be filled.']),
    ...(saysName(reference, [state.child.name, ...state.child.aliases])
      ? ['The label of the draft holds the child’s name. It may appear in e-mails: use the case number.']
      : []),
    ...paperWarnings(source),
    ...(tooManyPlaces(source)
      ? ['The form takes ten towns and ten countries: put the others under “Addresses, villages, landmarks”.']
      : []),
  ];
};

/** What holds for every report (section D). */
export const packTips: readonly string[] = [
  'One report for one person: a brother or sister needs a report of their own.',
  'The form mails a link that works for 30 minutes; look in Junk for it. It signs you out after an hour without input.',
  'Save there as you go: a draft is kept for 28 days after its last save.',
  'A box that must be answered cannot stay empty: write “Not known” and why.',
];
