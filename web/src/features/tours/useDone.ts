import { useEffect } from 'react';
import type { TourStep } from './tours';

/** Long enough to see what one's own click has done. */
const PAUSE_MS = 900;

/** Tells once when somebody has taken a step herself. */
export function useDone({ target, done }: TourStep, pathname: string, onDone: () => void): void {
  useEffect(() => {
    if (!done || !('used' in done)) return;
    let timer = 0;
    const note = (event: Event) => {
      const within = event.target instanceof Element && event.target.closest(`[data-tour="${target}"]`);
      if (within && timer === 0) timer = window.setTimeout(onDone, PAUSE_MS);
    };
    document.addEventListener('click', note, { capture: true });
    return () => {
      document.removeEventListener('click', note, { capture: true });
      clearTimeout(timer);
    };
  }, [target, done, onDone]);
  const came = done !== undefined && 'came' in done && done.came.test(pathname);
  useEffect(() => {
    if (!came) return;
    const timer = setTimeout(onDone, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [came, onDone]);
}
