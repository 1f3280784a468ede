import type { Day } from '@/fields/time';
import { DAY_MINUTES, type Event, inOrder, isOn, minutesBetween } from './events';

/** An event within one day: when, and in which of how many columns beside others at the same time. */
export interface Placed {
  readonly event: Event;
  /** Minutes from midnight. */
  readonly from: number;
  readonly to: number;
  readonly column: number;
  readonly columns: number;
}

/** What is shorter is still tall enough to be read. */
const SHOWN_MINUTES = 24;

/** Side by side what overlaps, and each as wide as its neighbours leave it. */
export function placed(events: readonly Event[], day: Day): readonly Placed[] {
  const midnight = `${day}T00:00`;
  const parts = events
    .filter((event) => !event.allDay && isOn(event, day))
    .sort(inOrder)
    .map((event) => ({
      event,
      from: Math.max(0, minutesBetween(midnight, event.from)),
      to: Math.min(DAY_MINUTES, minutesBetween(midnight, event.to)),
    }));
  const result: Placed[] = [];
  let cluster: (typeof parts)[number][] = [];
  let end = -1;
  for (const part of parts) {
    if (part.from >= end) {
      result.push(...inColumns(cluster));
      cluster = [];
      end = -1;
    }
    cluster.push(part);
    end = Math.max(end, shownEnd(part));
  }
  return [...result, ...inColumns(cluster)];
}

const shownEnd = ({ from, to }: { readonly from: number; readonly to: number }) =>
  Math.max(to, from + SHOWN_MINUTES);

function inColumns(cluster: readonly Omit<Placed, 'column' | 'columns'>[]): readonly Placed[] {
  const ends: number[] = [];
  const columns = cluster.map((part) => {
    const free = ends.findIndex((end) => end <= part.from);
    const column = free < 0 ? ends.length : free;
    ends[column] = shownEnd(part);
    return column;
  });
  return cluster.map((part, at) => ({ ...part, column: columns[at] ?? 0, columns: ends.length }));
}
