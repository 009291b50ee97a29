/** Keeps the answers of a pure function of one word, at most `most` of them, so that common words cost one look-up. */
export function remembered<T>(of: (word: string) => T, most = 20_000): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const answer = of(word);
    if (known.size >= most) known.clear();
    known.set(word, answer);
    return answer;
  };
}
