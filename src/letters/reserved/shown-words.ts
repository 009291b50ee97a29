import type { Around } from './around.ts';

const quoted =
  /^["“”'‘’«].*["“”'‘’»][.!]?$|(?:\b(?:say|says|said|reads?|states?|stated|wrote|written|is|statement|wording)\b[^"“]{0,60}|[:,] ?)["“][^"”]*\b(?:victim|grounds|trafficked)\b/i;
const introduces =
  /\b(?:sa(?:y|ys|id)|read(?:s| out)?|wrote|written|write|put|state[ds]?|words?|wording|text|template|paragraph|sentence|contents|portal|by mistake|in error|appear|comments|statement|draft)\b[^:]*:$/i;
const repeats =
  /\b(?:below|here|following|attached) (?:is|are|you (?:will )?find)\b.{0,40}\b(?:text|copy|wording|contents|paragraph)\b|\bfind (?:below|attached) the (?:text|paragraph|wording|sentence)\b/i;

/** Why the sentence that seems to decide may be shown and not said: quoted, or told to come from another paper; or null. */
export function shownOnly({ sentence, before }: Around): string | null {
  return quoted.test(sentence) || introduces.test(before) || repeats.test(before)
    ? 'the deciding sentence may be quoted'
    : null;
}
