import { useSyncExternalStore } from 'react';
import { type BulkRun, bulk } from '@/api/bulk';

/**
 * The orders that this page has given or found again, and how far they have come. They go on, and are looked after, whatever page is shown.
 */
interface Watched {
  readonly run: BulkRun;
  /** Whether nobody could say how far it has come when it was asked last. */
  readonly lost: boolean;
}

const FIRST_LOOK_MS = 250;
const SLOWEST_LOOK_MS = 1500;

let watched: readonly Watched[] = [];
const listeners = new Set<() => void>();

function put(next: Watched) {
  const others = watched.filter(({ run }) => run.id !== next.run.id);
  show([...others, next]);
}

function show(next: readonly Watched[]) {
  watched = next;
  for (const listener of listeners) listener();
}

export const isAtWork = ({ state }: BulkRun): boolean =>
  state === 'running' || state === 'undoing' || state === 'redoing';

/** Looks after an order until it is over, and gives how it ended. */
export function watch(begun: BulkRun): Promise<BulkRun> {
  put({ run: begun, lost: false });
  return new Promise((resolve) => {
    const look = async (wait: number) => {
      let known = begun;
      try {
        known = await bulk.read(begun.id);
        put({ run: known, lost: false });
      } catch {
        const last = watched.find(({ run }) => run.id === begun.id);
        if (last) put({ ...last, lost: true });
      }
      if (known !== begun && !isAtWork(known)) return resolve(known);
      const next = Math.min(wait * 1.5, SLOWEST_LOOK_MS);
      setTimeout(() => void look(next), next);
    };
    setTimeout(() => void look(FIRST_LOOK_MS), FIRST_LOOK_MS);
  });
}

/** Somebody has seen how it ended; it is not found again in this browser tab. */
export function close(id: string): void {
  sessionStorage.setItem(CLOSED, [...closed(), id].slice(-MOST_CLOSED).join(' '));
  forget(id);
}

export const forget = (id: string) => show(watched.filter(({ run }) => run.id !== id));

const CLOSED = 'shuke.bulk.closed';
const MOST_CLOSED = 50;
const closed = () => (sessionStorage.getItem(CLOSED) ?? '').split(' ');

/** Orders that an earlier page gave: those that go on are given back to be looked after, those that ended lately are shown. */
export function recall(found: readonly BulkRun[]): readonly BulkRun[] {
  const known = new Set([...closed(), ...watched.map(({ run }) => run.id)]);
  const news = found.filter(({ id }) => !known.has(id));
  for (const run of news.filter((one) => !isAtWork(one))) put({ run, lost: false });
  return news.filter(isAtWork);
}

export function useRuns(object: string): readonly Watched[] {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => watched,
  );
  return all.filter(({ run }) => run.object === object);
}
