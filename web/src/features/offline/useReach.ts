import { useEffect, useState, useSyncExternalStore } from 'react';
import { isAway, onReach } from '@/api/reach';
import { session } from '@/api/session';

const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/** Any answer will do: whether it was one is noted where it arrives. */
const ask = () => session.read().catch(() => undefined);

/** Whether the server is away; then it is asked for, less and less often, until it answers. */
export function useReach() {
  const away = useSyncExternalStore(onReach, isAway);
  // One request that failed may have been given up by the browser.
  const [isCertain, setCertain] = useState(false);
  useEffect(() => {
    if (!away) return;
    let timer = 0;
    let wait = FIRST_MS;
    let over = false;
    const again = async () => {
      await ask();
      if (over || !isAway()) return;
      setCertain(true);
      timer = window.setTimeout(() => void again(), wait);
      wait = Math.min(wait * 2, LONGEST_MS);
    };
    void again();
    return () => {
      over = true;
      window.clearTimeout(timer);
      setCertain(false);
    };
  }, [away]);
  useEffect(() => {
    // The server may stand on this very machine: what the browser thinks of its network is no more than an occasion to ask.
    window.addEventListener('online', ask);
    window.addEventListener('offline', ask);
    return () => {
      window.removeEventListener('online', ask);
      window.removeEventListener('offline', ask);
    };
  }, []);
  return { away, isCertain, ask };
}
