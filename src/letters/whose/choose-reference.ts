import type { KnownCase } from '../reading.ts';
import { normalise } from '../words/normalise.ts';
import type { CaseIndex, Named } from './names.ts';
import { findReferences, referenceKey } from './reference.ts';

/** The reference that a letter is about; `unsure` where it names several and none stands out. */
export type ChosenReference = { readonly canonical: string | null; readonly unsure: boolean };

type Texts = {
  readonly subject: string;
  readonly texts: readonly { readonly source: string; readonly text: string }[];
};
type Mention = {
  readonly key: string;
  readonly canonical: string;
  readonly points: number;
  readonly aside: boolean;
  readonly closed: boolean;
  readonly inSubject: boolean;
};

/** What makes a reference another child's, or an old one, where it stands before it. */
const asideBefore =
  /\b(?:as with|in (?:the )?light of|linked|brother|sister|sibling|twin|cousin|another|other (?:child|boy|girl|one|file)|also referred|separate(?:ly)?(?! (?:letters?|e-?mails?)\b)|associated|related|co-?subject|not to be confused|friend|formerly|previous(?:ly)?|old|older|elder|earlier|closed|superseded|replac(?:es|ing)|keeps?|instead of|rather than)\b|\b(?:and|is|but|,) not (?:to |for |about )?\W*$/i;
const asideAfter =
  /^[^\w.\n]{0,3}(?:\w+ ){0,2}(?:now |since |already )*(?:his|her|the) (?:brother|sister|twin|sibling|cousin)'?s?\b|^\W{0,3}(?:\w+ ){0,2}(?:now |since |already )*(?:superseded|withdrawn|no longer|closed (?:as|by|on|and|when|since|because))\b/i;
/** An old one, where the letter has a newer: alone it is the one that is closed now. */
const closedAfter = /^\W{0,3}(?:\w+ ){0,2}(?:now |since |already )*closed\b/i;
const ownBefore =
  /\b(?:in the case of|in respect of|concerning|decision (?:for|on|about))\b[^,;.]{0,60}$|\bthis (?:letter|e-?mail|message|one|decision|notice|request) (?:is|concerns|relates)\b|\b(?:now|new) (?:registered|known|number|reference)\b|\bregistered (?:now |today |separately )?(?:as|under)\b|\b(?:set|put|entered|logged|opened)\b[^,;.]{0,30}\b(?:as|under)\b/i;
/** "Set up separately as" gives a child its own number. */
const ownFile = /\bseparately(?= (?:as|under)\b)/i;
const label = /\b(?:our|nrm)? ?ref(?:erence|\.)?(?: (?:number|no\.?))?\s*[:|]?\s*$/i;

/**
 * Weighs every reference in a letter by where and how it stands. The one of the child who is named in full with the
 * birth date (`proven`) comes first; one that is another case's yields to all others, unless the subject gives it.
 */
export function chooseReference(
  letter: Texts,
  patterns: readonly string[],
  index: CaseIndex,
  proven: readonly Named[],
): ChosenReference {
  const mentions = [
    ...mentionsIn(letter.subject, patterns, () => 4, true),
    ...letter.texts.flatMap(({ text, source }, at) => [
      ...mentionsIn(text, patterns, (place) => (place < 600 ? 2 : 1), false),
      ...(at > 0 ? mentionsIn(source.replace(/_/g, ' '), patterns, () => 2, false) : []),
    ]),
  ];
  const keys = [...new Set(mentions.map((one) => one.key))];
  const weighed = keys.map((key) => {
    const these = mentions.filter((one) => one.key === key);
    const points = these.reduce((sum, one) => sum + one.points, 0);
    return { key, these, points, canonical: these[0]?.canonical ?? null };
  });
  const plain = weighed.filter((one) =>
    one.these.some(({ aside, closed }) => !aside && !(closed && keys.length > 1)),
  );
  const others = plain.filter(({ key, these }) => {
    const owners = index.byKey.get(key) ?? [];
    return (
      proven.length === 1 &&
      owners.length > 0 &&
      !these.some(({ inSubject }) => inSubject) &&
      owners.every(({ id }) => id !== proven[0]?.known.id)
    );
  });
  const kept = plain.length > others.length ? plain.filter((one) => !others.includes(one)) : plain;
  const his = plain.filter(({ key }) =>
    (index.byKey.get(key) ?? []).some(({ id }) => proven.length === 1 && id === proven[0]?.known.id),
  );
  if (his.length === 1 && his[0] !== undefined) return { canonical: his[0].canonical, unsure: false };
  const [best, next] = (kept.length > 0 ? kept : weighed).toSorted((one, other) => other.points - one.points);
  return {
    canonical: best?.canonical ?? null,
    // A reference that is nowhere but another's or an old one does not tell whose the letter is.
    unsure: best !== undefined && (plain.length === 0 || (next !== undefined && best.points === next.points)),
  };
}

function mentionsIn(
  text: string,
  patterns: readonly string[],
  weigh: (place: number) => number,
  inSubject: boolean,
): readonly Mention[] {
  const clean = normalise(text);
  let before = 0;
  return findReferences(clean, patterns).map(({ key, canonical, at, length }) => {
    const near = clean.slice(Math.max(before, at - 90), at);
    const own = near.slice(Math.max(near.lastIndexOf('. ') + 1, near.lastIndexOf('\n\n') + 1, 0));
    before = at + length;
    const clause = own.slice(own.lastIndexOf(',') + 1);
    const aside =
      asideBefore.test((ownBefore.test(own) ? clause : own).replace(ownFile, '')) ||
      asideAfter.test(clean.slice(before, before + 60));
    const closed = closedAfter.test(clean.slice(before, before + 60));
    const points =
      weigh(at) -
      (aside || closed ? 6 : 0) +
      (label.test(near) ? 2 : 0) +
      (!aside && !closed && ownBefore.test(own) ? 3 : 0);
    return { key, canonical, points, aside, closed, inSubject };
  });
}

/** Suffix letters are kept apart: a suffix missing on one side is bridged only where one case alone can be meant. */
export function withReference(
  canonical: string,
  byKey: ReadonlyMap<string, readonly KnownCase[]>,
): readonly KnownCase[] {
  const key = referenceKey(canonical);
  if (key === null) return [];
  const exact = byKey.get(key) ?? [];
  return [...new Map(exact.map((one) => [one.id, one])).values()];
}
