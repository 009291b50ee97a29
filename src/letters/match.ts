import type { Day } from '../nrm/vocabulary.ts';
import {
  addressesTwo,
  firstNameOfAnother,
  fitsWhole,
  namesAnybodyElse,
  unknownName,
} from './another-child.ts';
import { findDates } from './dates.ts';
import { birthDates, type CaseIndex, caseIndex, fits, labelledNames, mentions, namedIn } from './names.ts';
import { normalise, words } from './normalise.ts';
import type { KnownCase, LetterSettings, Reading } from './reading.ts';
import { findReferences, referenceKey } from './reference.ts';

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

const aside =
  /\b(?:linked|brother|sister|sibling|twin|cousin|another|other child|also referred|separate(?:ly)?|associated|related|co-?subject|not to be confused|friend)\b/i;

/**
 * Finds the one case that a letter is about (E4, E5): by reference, else by the conversation it answers, else by name
 * and birth date, else by name and referrer.
 */
export function match(letter: Belonging, cases: readonly KnownCase[], settings: LetterSettings): Match {
  const index = caseIndex(cases);
  const written = normalise([letter.subject, ...letter.texts.map((one) => one.text)].join('\n'));
  const text = `${written}\n${splitName(written)}`;
  const tokens = words(text);
  const lines = text.split('\n');
  const born = birthDates(text, findDates(text.replace(/\n/g, ' '), letter.sentOn, 'last'), letter.sentOn);
  const labelled = labelledNames(lines);
  const chosen = chooseReference(letter, settings);
  const none = { reference: chosen.canonical, case: null, matchBy: null };
  if (chosen.canonical !== null && chosen.unsure) {
    return {
      ...none,
      doubts: ['several references, and it is not clear which one the letter is about'],
      why: [],
    };
  }
  const known = chosen.canonical === null ? [] : withReference(chosen.canonical, index.byKey);
  const named = namedIn(tokens, index);
  if (known.length > 1) return { ...none, doubts: ['two cases have this reference'], why: [] };
  const [byReference] = known;
  if (byReference !== undefined) {
    const others = named.filter((one) => one.whole && one.known.id !== byReference.id);
    const here = mentions(tokens, byReference);
    const full = named.some((one) => one.known.id === byReference.id) || fitsWhole(text, byReference);
    const wrongName = labelled.length > 0 && !labelled.some((name) => fits(name, byReference));
    const sameDay = byReference.child.dateOfBirth !== null && born.includes(byReference.child.dateOfBirth);
    if (wrongName || (others.length > 0 && !full)) {
      return { ...none, doubts: ["the reference is one child's and the name another's"], why: [] };
    }
    const why = [`Reference ${chosen.canonical} is that of ${byReference.id}`];
    const doubts: string[] = [];
    if (born.length > 0 && byReference.child.dateOfBirth !== null && !sameDay) {
      doubts.push('the birth date in the letter is not that of the case with this reference');
    }
    if (!here && unknownName(lines))
      doubts.push('the letter seems to name a child who is not the one of this case');
    if (
      others.length > 0 &&
      full &&
      addressesTwo(
        letter.subject,
        labelled,
        others.map((one) => one.known),
        byReference,
      )
    ) {
      doubts.push('the letter is about two children');
    }
    return { reference: chosen.canonical, case: byReference.id, matchBy: 'reference', doubts, why };
  }
  const answered = chosen.canonical === null ? conversation(letter, index) : [];
  if (answered.length > 1) return { ...none, doubts: ['it answers letters of more than one case'], why: [] };
  const [own] = answered;
  return own === undefined
    ? byPerson(letter, named, born, chosen.canonical, none)
    : byConversation(own, {
        subject: letter.subject,
        text,
        lines,
        labelled,
        named,
        born,
        nameWords: index.nameWords,
      });
}

/** Cases with a letter that this one answers. */
function conversation(letter: Belonging, index: CaseIndex): readonly KnownCase[] {
  const known = (letter.answers ?? []).flatMap((id) => index.byMessage.get(id) ?? []);
  return [...new Map(known.map((one) => [one.id, one])).values()];
}

type Said = {
  readonly subject: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly labelled: readonly string[];
  readonly named: ReturnType<typeof namedIn>;
  readonly born: readonly Day[];
  readonly nameWords: ReadonlySet<string>;
};

/** A thread is often used for another child: it counts only where nothing in the letter speaks of one. */
function byConversation(own: KnownCase, said: Said): Match {
  const none = { reference: null, case: null, matchBy: null, why: [] };
  const others = said.named.filter((one) => one.whole && one.known.id !== own.id).map((one) => one.known);
  const full = said.named.some((one) => one.known.id === own.id && one.whole) || fitsWhole(said.text, own);
  if (said.labelled.some((name) => !fits(name, own)) || (others.length > 0 && !full))
    return { ...none, doubts: ["it answers a letter on one child's case and names another child"] };
  const { dateOfBirth } = own.child;
  if (said.born.length > 0 && dateOfBirth !== null && !said.born.includes(dateOfBirth))
    return { ...none, doubts: ["it answers a letter on one child's case and gives another birth date"] };
  const doubts = [
    ...(others.length > 0 && addressesTwo(said.subject, said.labelled, others, own)
      ? ['the letter is about two children']
      : []),
    ...((!full && namesAnybodyElse(said.lines, own)) || firstNameOfAnother(said.lines, own, said.nameWords)
      ? ['it answers a letter on this case, but names somebody who may be another child']
      : []),
  ];
  const why = [`It answers a letter that is on ${own.id}`];
  return { reference: null, case: own.id, matchBy: 'conversation', doubts, why };
}

function byPerson(
  letter: Belonging,
  named: ReturnType<typeof namedIn>,
  born: readonly Day[],
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
  if (only === undefined || second !== undefined) {
    const reason =
      second !== undefined || whole.length > 1
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

/** Suffix letters are kept apart: a suffix missing on one side is bridged only where one case alone can be meant. */
function withReference(
  canonical: string,
  byKey: ReadonlyMap<string, readonly KnownCase[]>,
): readonly KnownCase[] {
  const key = referenceKey(canonical);
  if (key === null) return [];
  const exact = byKey.get(key) ?? [];
  return [...new Map(exact.map((one) => [one.id, one])).values()];
}

function chooseReference(
  letter: Belonging,
  settings: LetterSettings,
): { canonical: string | null; unsure: boolean } {
  const score = new Map<string, { points: number; canonical: string; first: number }>();
  let order = 0;
  const note = (text: string, weigh: (line: string, at: number) => number) => {
    const clean = normalise(text);
    for (const found of findReferences(clean, settings.referencePatterns)) {
      const line = clean.slice(Math.max(0, clean.lastIndexOf('\n\n', found.at)), found.at + 40);
      const near = clean.slice(Math.max(0, found.at - 90), found.at);
      const points =
        weigh(near, found.at) -
        (aside.test(near.slice(near.lastIndexOf('.') + 1)) ? 6 : 0) +
        (/\b(?:our|nrm)? ?ref(?:erence|\.)?(?: (?:number|no\.?))?\s*[:|]?\s*$/i.test(near) ? 2 : 0);
      const before = score.get(found.key);
      order += 1;
      if (line.length >= 0) {
        score.set(found.key, {
          points: (before?.points ?? 0) + points,
          canonical: before?.canonical ?? found.canonical,
          first: before?.first ?? order,
        });
      }
    }
  };
  note(letter.subject, () => 4);
  letter.texts.forEach((text, at) => {
    note(text.text, (_near, place) => (place < 600 ? 2 : 1));
    if (at > 0) note(text.source.replace(/[_]/g, ' '), () => 2);
  });
  const [best, next] = [...score.values()].sort(
    (one, other) => other.points - one.points || one.first - other.first,
  );
  return {
    canonical: best?.canonical ?? null,
    unsure: best !== undefined && next !== undefined && best.points === next.points,
  };
}

/** "Given name | Arben", "Family name | Marku" in rows of a form: one name again. */
function splitName(text: string): string {
  const value = (label: string) =>
    new RegExp(`^\\W*(?:${label})(?: names?)?\\s*[:|]\\s*(.{1,40})$`, 'im')
      .exec(text)?.[1]
      ?.replace(/\|.*/, '')
      .trim();
  const given = value('given|first|fore(?=name)|forename');
  const family = value('family|last|sur(?=name)|surname');
  return given === undefined || family === undefined ? '' : `${given} ${family}`;
}
