import type { Day } from '../../nrm/vocabulary.ts';
import type { KnownCase } from '../reading.ts';
import { addressesTwo, firstNameOfAnother, fitsWhole, namesAnybodyElse } from './another-child.ts';
import type { Belonging, Match } from './match.ts';
import { type CaseIndex, fits, type namedIn } from './names.ts';

/** Cases with a letter that this one answers. */
export function answeredCases(letter: Belonging, index: CaseIndex): readonly KnownCase[] {
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
export function byConversation(own: KnownCase, said: Said): Match {
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
