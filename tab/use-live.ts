import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from './api.ts';
import { type Load, loaded } from './load.ts';

const refreshMilliseconds = 15_000;

/**
 * Reads now, every 15 seconds while the page is looked at, and whenever it comes back into view. `read` must stay the
 * same function as long as it reads the same thing; an answer to an older question is dropped.
 */
export const useLive = <T>(read: () => Promise<Answer<T>>): readonly [Load<T>, () => void] => {
  const [load, setLoad] = useState<Load<T>>({ state: 'loading' });
  const asked = useRef(0);
  const refresh = useCallback(() => {
    const turn = ++asked.current;
    void read().then((answer) => {
      if (turn === asked.current) setLoad((before) => loaded(before, answer));
    });
  }, [read]);
  useEffect(() => {
    setLoad({ state: 'loading' });
    refresh();
    const seen = (): void => {
      if (document.visibilityState === 'visible') refresh();
    };
    const timer = setInterval(seen, refreshMilliseconds);
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('focus', seen);
    return () => {
      asked.current++;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('focus', seen);
    };
  }, [refresh]);
  return [load, refresh];
};
