import { createContext, useContext } from 'react';
import type { Day } from '@/fields/time';
import type { Event } from './events';
import type { WorkDay } from './hours';
import type { Shift } from './shift';

/** What all parts of a calendar share. */
export interface CalendarValue {
  readonly today: Day;
  /** The local time now, to the minute. */
  readonly now: string;
  readonly workDay: (day: Day) => WorkDay | undefined;
  /** What is carried by keys, and how far: it is drawn where it would be. */
  readonly carried: { readonly event: Event; readonly shift: Shift } | null;
  /** Where what a pointer carries would be. It stays where it was until it is dropped, or fingers would lose it. */
  readonly ghost: Event | null;
  readonly onKey: (event: Event, key: React.KeyboardEvent) => void;
  readonly onCreate: (from: string, to?: string) => void;
  readonly mayCreate: boolean;
  readonly onDay: (day: Day) => void;
  /** Whose it is, where several people are looked at. */
  readonly showOwner: boolean;
  readonly toneOf: (event: Event) => string;
}

const Context = createContext<CalendarValue | null>(null);
export const CalendarProvider = Context.Provider;

export function useCalendar(): CalendarValue {
  const value = useContext(Context);
  if (!value) throw new Error('outside of a calendar');
  return value;
}
