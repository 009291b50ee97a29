/** Sends per conversation that Teams allows: so many in so many seconds. */
const table: readonly (readonly [count: number, seconds: number])[] = [
  [7, 1],
  [8, 2],
  [60, 30],
  [1800, 3600],
];

/** Gives the seconds to wait when this send is one too many, or null when it may go. */
export const createThrottle = (now: () => Date) => {
  const sends = new Map<string, number[]>();
  return (conversationId: string): number | null => {
    const at = now().getTime();
    const before = (sends.get(conversationId) ?? []).filter((t) => at - t < 3_600_000);
    const full = table.find(
      ([count, seconds]) => before.filter((t) => at - t < seconds * 1000).length >= count,
    );
    if (full !== undefined) return full[1];
    sends.set(conversationId, [...before, at]);
    return null;
  };
};
