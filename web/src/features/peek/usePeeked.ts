import { useCallback, useEffect, useRef, useState } from 'react';

const SETTLED_MS = 200;

/**
 * The record that is open: the address says which, and is told once nobody walks on, since browsers take only so many
 * addresses in a row.
 */
export function usePeeked(asked: string, tell: (id: string) => void) {
  const [shown, setShown] = useState(asked);
  const known = useRef(asked);
  const timer = useRef(0);
  const latest = useRef(tell);
  latest.current = tell;

  useEffect(() => {
    if (asked === known.current) return;
    known.current = asked;
    clearTimeout(timer.current);
    setShown(asked);
  }, [asked]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const follow = useCallback((id: string) => {
    setShown(id);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      known.current = id;
      latest.current(id);
    }, SETTLED_MS);
  }, []);
  return { shown, follow };
}
