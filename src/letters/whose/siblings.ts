import type { KnownCase } from '../reading.ts';
import { isOfficeWord, words } from '../words/normalise.ts';
import { caseIndex } from './names.ts';

/** Whether a sentence names another child who is near this one, and whether it then names this child as well. */
export type ChildrenIn = { readonly another: boolean; readonly alone: boolean };

/**
 * The children of ours whom a sentence names by words of their own: a surname that two share tells neither of them. Near
 * is a child who shares a name with this one or has the same worker: "his brother Tyler".
 */
export function childrenIn(sentence: string, own: KnownCase, cases: readonly KnownCase[]): ChildrenIn {
  const { bearers } = caseIndex(cases);
  const mine = namesOf(own);
  const said = new Set(words((sentence.replace(/['’]s\b/g, '').match(/\p{Lu}[\p{L}'-]+/gu) ?? []).join(' ')));
  const strange = [...said].filter(
    (word) => word.length > 2 && bearers.has(word) && !mine.has(word) && !isOfficeWord(word),
  );
  if (strange.length === 0) return { another: false, alone: false };
  const near = [...new Set(strange.flatMap((word) => [...(bearers.get(word) ?? [])]))]
    .filter((one) => one.id !== own.id)
    .map((one) => ({ one, names: namesOf(one) }))
    .filter(({ one, names }) => one.referrer === own.referrer || [...names].some((word) => mine.has(word)));
  return {
    another: near.length > 0,
    alone: near.some(({ names }) => ![...mine].some((word) => said.has(word) && !names.has(word))),
  };
}

const namesOf = (one: KnownCase): ReadonlySet<string> =>
  new Set([one.child.name, ...one.child.aliases].flatMap(words));
