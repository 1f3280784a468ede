import { useSyncExternalStore } from 'react';
import type { TourName } from './tours';

/** The tour that somebody is on, on this page; none at first. It outlives the pages that it leads through. */
let tour: TourName | null = null;
const listeners = new Set<() => void>();

export function runTour(next: TourName | null): void {
  tour = next;
  for (const each of listeners) each();
}

export const useRunningTour = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => tour,
  );
