import type { Content, Letter } from './content.ts';
import { verdictOn } from './verdict.ts';

const known = new WeakMap<Letter, Content>();

/** The verdict on a letter, worked out once: a letter that was passed on is judged where it is found and again at the end. */
export function verdictOnce(letter: Letter): Content {
  const before = known.get(letter);
  if (before !== undefined) return before;
  const made = verdictOn(letter);
  known.set(letter, made);
  return made;
}
