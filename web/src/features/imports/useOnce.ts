import { useEffect, useRef } from 'react';

/** Does something when a page first shows, and never again. */
export function useOnce(work: () => void) {
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    work();
  });
}
