/**
 * The same pure function, with its answers remembered: sweeps ask for the same few thousand days again and again, and
 * calendar arithmetic is what they spend their time on. Forgets everything once it holds `limit` answers.
 */
export const remembered = <T>(pure: (key: string) => T, limit = 20_000): ((key: string) => T) => {
  let answers = new Map<string, T>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = pure(key);
    if (answers.size >= limit) answers = new Map();
    answers.set(key, answer);
    return answer;
  };
};
