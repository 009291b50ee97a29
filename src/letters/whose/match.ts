import type { Day } from '../../nrm/vocabulary.ts';
import type { KnownCase, LetterSettings, Reading } from '../reading.ts';
import { findDates } from '../words/dates.ts';
import { normalise, words } from '../words/normalise.ts';
import {
  addressesTwo,
  fitsWhole,
  headingOf,
  headsAnother,
  namesOnlyAnother,
  unknownName,
} from './another-child.ts';
import { chooseReference, withReference } from './choose-reference.ts';
import {
  birthDates,
  type CaseIndex,
  caseIndex,
  fits,
  labelledNames,
  mentions,
  type Named,
  namedIn,
  spelledOut,
} from './names.ts';
import {
  besideBirthDate,
  namedByOneWord,
  namesRelative,
  sharedSurnames,
  splitName,
  withoutPossessives,
  withoutRelatives,
} from './names-in-text.ts';
import { withoutNamesakes } from './namesakes.ts';
import { findReferences, referenceKey } from './reference.ts';
import { answeredCases, byConversation } from './thread.ts';

/** What a letter says about whose it is. */
export type Belonging = {
  readonly subject: string;
  readonly texts: readonly { readonly source: string; readonly text: string }[];
  readonly sentOn: Day;
  /** Addresses to which the message went. */
  readonly to: readonly string[];
  /** Messages that a proven sender says it answers. */
  readonly answers?: readonly string[];
};

export type Match = {
  readonly reference: string | null;
  readonly case: string | null;
  readonly matchBy: Reading['matchBy'];
  readonly doubts: readonly string[];
  readonly why: readonly string[];
};

/**
 * Finds the one case that a letter is about (E4, E5): by reference, else by the conversation it answers, else by name
 * and birth date, else by name and referrer.
 */
export function match(whole: Belonging, cases: readonly KnownCase[], settings: LetterSettings): Match {
  const letter = {
    ...whole,
    subject: withoutNamesakes(whole.subject),
    texts: whole.texts.map((one) => ({ ...one, text: withoutNamesakes(one.text) })),
  };
  const index = caseIndex(cases);
  const written = normalise([letter.subject, ...letter.texts.map((one) => one.text)].join('\n'));
  const text = [written, splitName(written), sharedSurnames(written)].filter((one) => one !== '').join('\n');
  const tokens = words(withoutPossessives(text));
  const lines = text.split('\n');
  const dates = findDates(text.replace(/\n/g, ' '), letter.sentOn, 'last');
  const born = birthDates(text, dates, letter.sentOn);
  const labelled = labelledNames(lines);
  const named = namedIn(tokens, index);
  const plain = [whole.subject, ...whole.texts.map((one) => one.text)].some(namesRelative)
    ? withoutRelatives(text)
    : text;
  const plainly = plain === text ? tokens : words(withoutPossessives(plain));
  const rivals = spelledOut(plainly, index);
  const inFull = namedIn(plainly, index);
  const beside = rivals.filter((one) => besideBirthDate(plain, dates, one));
  const partly = beside.length > 0 || inFull.length > 0 ? beside : firstNamed(plain, born, letter.to, index);
  const extra = partly.filter((one) => !inFull.some(({ known }) => known.id === one.id));
  const own = [...inFull, ...extra.map((known) => ({ known, whole: false }))];
  const proven = own.filter(
    ({ known: { child } }) => child.dateOfBirth !== null && born.includes(child.dateOfBirth),
  );
  const chosen = chooseReference(letter, settings.referencePatterns, index, proven);
  const none = { reference: chosen.canonical, case: null, matchBy: null };
  if (chosen.canonical !== null && chosen.unsure) {
    return {
      ...none,
      doubts: ['several references, and it is not clear which one the letter is about'],
      why: [],
    };
  }
  const known = chosen.canonical === null ? [] : withReference(chosen.canonical, index.byKey);
  if (known.length > 1) return { ...none, doubts: ['two cases have this reference'], why: [] };
  const [byReference] = known;
  if (byReference !== undefined) {
    const others = named.filter((one) => one.whole && one.known.id !== byReference.id);
    const here = mentions(tokens, byReference);
    const full = named.some((one) => one.known.id === byReference.id) || fitsWhole(text, byReference);
    const wrongName = labelled.length > 0 && !labelled.some((name) => fits(name, byReference));
    const sameDay = byReference.child.dateOfBirth !== null && born.includes(byReference.child.dateOfBirth);
    // Where the letter says whose it is; seldom asked for.
    const places = () => [
      ...findReferences(text, settings.referencePatterns).filter(
        ({ key }) => key === referenceKey(chosen.canonical ?? ''),
      ),
      ...dates.filter(({ day }) => born.includes(day)),
    ];
    const another =
      !full && !sameDay && (!here || born.length > 0) && namesOnlyAnother(text, places(), byReference);
    // "NOORI: address", then "Abdul Rahim", with the reference of his brother Abdul Karim.
    const sibling =
      !full &&
      rivals.some((one) => one.id !== byReference.id && shareName(one, byReference)) &&
      !rivals.some((one) => one.id === byReference.id);
    if (wrongName || another || sibling || (others.length > 0 && !full)) {
      return { ...none, doubts: ["the reference is one child's and the name another's"], why: [] };
    }
    const why = [`Reference ${chosen.canonical} is that of ${byReference.id}`];
    const doubts: string[] = [];
    if (born.length > 0 && byReference.child.dateOfBirth !== null && !sameDay) {
      doubts.push('the birth date in the letter is not that of the case with this reference');
    }
    if (!here && unknownName(lines))
      doubts.push('the letter seems to name a child who is not the one of this case');
    // A namesake is told apart by the birth date, where the letter gives one: the child's own. One whose whole name is
    // this child's too is not named beside it.
    const dated = sameDay && born.length === 1;
    const siblings = others
      .map((one) => one.known)
      .filter(
        (one) =>
          !fitsWhole(byReference.child.name, one) ||
          !(dated || (fitsWhole(one.child.name, byReference) && !speaksOfTwo.test(text))),
      );
    if (
      siblings.length > 0 &&
      full &&
      (addressesTwo(letter.subject, labelled, siblings, byReference) ||
        headsAnother(plain, places(), byReference, siblings) ||
        headingOf(written.split('\n'), byReference, siblings))
    ) {
      doubts.push('the letter is about two children');
    }
    return { reference: chosen.canonical, case: byReference.id, matchBy: 'reference', doubts, why };
  }
  const answered = chosen.canonical === null ? answeredCases(letter, index) : [];
  if (answered.length > 1) return { ...none, doubts: ['it answers letters of more than one case'], why: [] };
  const [thread] = answered;
  const said = { subject: letter.subject, text, lines, labelled, named, born, nameWords: index.nameWords };
  if (thread !== undefined) return byConversation(thread, said);
  return byPerson(letter, { named: own, rivals, born }, chosen.canonical, none);
}

/** The children born on a day in the letter, of whose names one word stands in it, where it went to their own worker. */
function firstNamed(
  text: string,
  born: readonly Day[],
  to: readonly string[],
  index: CaseIndex,
): readonly KnownCase[] {
  const theirs = born.flatMap((day) => index.byBirth.get(day) ?? []);
  const here = theirs.filter((one) => namedByOneWord(text, one));
  return here.every((one) => to.includes(one.referrer.toLowerCase())) ? here : [];
}

/** Words by which a letter tells two of one name apart. */
const speaksOfTwo = /\b(?:the other|both|two|younger|elder|older|namesake)\b|\bx ?2\b/i;

/** Whom a letter names otherwise than as somebody's relative, and whose every word of a name it has somewhere. */
type Persons = {
  readonly named: readonly Named[];
  readonly rivals: readonly KnownCase[];
  readonly born: readonly Day[];
};

function byPerson(
  letter: Belonging,
  { named, rivals, born }: Persons,
  reference: string | null,
  none: { readonly reference: string | null; readonly case: null; readonly matchBy: null },
): Match {
  const exact = named.filter(
    (one) => one.known.child.dateOfBirth !== null && born.includes(one.known.child.dateOfBirth),
  );
  const whole = named.filter((one) => one.whole);
  const mine = whole.filter(({ known }) =>
    [known.referrer, ...(known.formerReferrers ?? [])].some((box) => letter.to.includes(box.toLowerCase())),
  );
  const fitting = exact.length > 0 ? exact : born.length > 0 ? [] : whole.length === 1 ? mine : [];
  const [only, second] = fitting;
  const rival = exact.length === 0 && rivals.some(({ id }) => id !== only?.known.id);
  if (only === undefined || second !== undefined || rival) {
    const reason =
      rival || second !== undefined || whole.length > 1
        ? 'more than one case fits the child'
        : 'no case fits the child of this letter';
    return { ...none, doubts: [reason], why: [] };
  }
  const doubts: string[] = [];
  const referred = only.known.references.length > 0;
  if (reference !== null && referred)
    doubts.push('the letter has another reference than the case: it may be about an earlier referral');
  const why = [
    exact.length > 0
      ? `Name and birth date in the letter are those of ${only.known.id}`
      : `Name in the letter and the referrer it was sent to are those of ${only.known.id} alone`,
  ];
  return { reference, case: only.known.id, matchBy: 'person', doubts, why };
}

/** True where two children bear one word of a name alike, as brothers and sisters do. */
function shareName(one: KnownCase, other: KnownCase): boolean {
  const names = words(other.child.name);
  return words(one.child.name).some((word) => names.includes(word));
}
