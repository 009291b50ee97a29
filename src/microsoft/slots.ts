/**
 * At most `limit` things at once per key; the rest wait their turn. Exchange counts the requests in flight per app
 * and mailbox and refuses the fifth (graph-mail 4.1); two leave room for whatever else runs as the same app.
 */
export const createSlots = (limit: number) => {
  const busy = new Map<string, { running: number; readonly waiting: (() => void)[] }>();

  return async <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const lane = busy.get(key) ?? { running: 0, waiting: [] };
    busy.set(key, lane);
    if (lane.running >= limit) await new Promise<void>((go) => lane.waiting.push(go));
    else lane.running += 1;
    try {
      return await work();
    } finally {
      const next = lane.waiting.shift();
      if (next) next();
      else lane.running -= 1;
      if (lane.running === 0) busy.delete(key);
    }
  };
};
