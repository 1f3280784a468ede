import { useSyncExternalStore } from 'react';

/** Whether somebody has put the first steps away, in this browser: they stay in the help, and no longer beside the lists. */
const listeners = new Set<() => void>();
const nameOf = (user: string) => `shuke.firstSteps.${user}`;

export function setPutAway(user: string, away: boolean): void {
  try {
    if (away) localStorage.setItem(nameOf(user), 'away');
    else localStorage.removeItem(nameOf(user));
  } catch {
    // A browser that keeps nothing shows them again next time.
  }
  for (const each of listeners) each();
}

const isAway = (user: string) => {
  try {
    return localStorage.getItem(nameOf(user)) === 'away';
  } catch {
    return false;
  }
};

export const usePutAway = (user: string) =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isAway(user),
  );
