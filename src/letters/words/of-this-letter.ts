/** A letter of more sentences than this has them looked through anew. */
const most = 400;
/** What was found out about each text, by what was asked. One table: many of them cost more than the answers are worth. */
let known = new Map<string, unknown[]>();
/** The text asked about last: what is asked of a sentence is mostly followed by another question about it. */
let last: { readonly text: string; readonly facts: unknown[] } | null = null;
let kinds = 0;

/**
 * Forgets the letter before: no store of old letters grows in memory, and what outlives a letter by little is what makes
 * collecting garbage slow.
 */
export function forgetLastLetter(): void {
  known = new Map();
  last = null;
}

function factsOf(text: string): unknown[] {
  if (last?.text === text) return last.facts;
  let facts = known.get(text);
  if (facts === undefined) {
    facts = new Array<unknown>(kinds);
    if (known.size >= most) forgetLastLetter();
    known.set(text, facts);
  }
  last = { text, facts };
  return facts;
}

/**
 * The same pure function of a text, remembering its answers for as long as this letter is read: several judges ask the same of
 * the same sentences in turn.
 */
export function ofThisLetter<Answer extends object | number | string | boolean | null>(
  pure: (text: string) => Answer,
): (text: string) => Answer {
  const kind = kinds;
  kinds += 1;
  return (text) => {
    const facts = factsOf(text);
    const before = facts[kind] as Answer | undefined;
    if (before !== undefined) return before;
    const answer = pure(text);
    facts[kind] = answer;
    return answer;
  };
}
