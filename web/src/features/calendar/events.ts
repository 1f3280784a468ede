import type { RecordRow } from '@/api/types';
import { isNumber } from '@/fields/kind';
import { addDays, type Day, isDay, localOf } from '@/fields/time';
import { endOf, localStart, startOf, type Timed } from '@/records/schedule';

const MINUTE_MS = 60_000;
export const DAY_MINUTES = 1440;
/** How long something is shown whose length nobody said. */
const USUAL_MINUTES = 60;
const DEADLINE_MINUTES = 30;
const SHORTEST_MINUTES = 15;

/** A record in its place, in the local time of whoever looks. */
export interface Event {
  readonly key: string;
  readonly object: Timed;
  readonly row: RecordRow;
  /** `YYYY-MM-DDTHH:mm`, as clocks on the wall show it. */
  readonly from: string;
  readonly to: string;
  /** It has no hours, or goes on for a day and longer. */
  readonly allDay: boolean;
}

/** A local time so many minutes later by the calendar alone, without any clock changing. */
export function later(local: string, minutes: number): string {
  return new Date(Date.parse(`${local}Z`) + minutes * MINUTE_MS).toISOString().slice(0, 16);
}

export const minutesBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / MINUTE_MS);

export function eventOf(object: Timed, row: RecordRow, timeZone: string): Event | null {
  const start = startOf(object, row);
  if (start === null) return null;
  const from = localStart(start, timeZone);
  const plainDays = isDay(start);
  const to = endIn(object, row, from, plainDays, timeZone);
  return {
    key: `${object.name}/${row.id}`,
    object,
    row,
    from,
    to,
    allDay: plainDays || minutesBetween(from, to) >= DAY_MINUTES,
  };
}

function endIn(object: Timed, row: RecordRow, from: string, plainDays: boolean, timeZone: string): string {
  const end = endOf(object, row);
  const known =
    end === null ? null : isDay(end) ? `${addDays(end, 1)}T00:00` : localOf(new Date(end), timeZone);
  if (plainDays) return known !== null && known > from ? known : later(from, DAY_MINUTES);
  if (object.calendar.deadline) return later(from, DEADLINE_MINUTES);
  if (known !== null) return known > from ? known : later(from, SHORTEST_MINUTES);
  const { length } = object.calendar;
  const seconds = length === undefined ? null : row[length];
  if (isNumber(seconds) && seconds > 0)
    return later(from, Math.max(SHORTEST_MINUTES, Math.round(seconds / 60)));
  return later(from, USUAL_MINUTES);
}

/** Whether it is there on a day at all; what ends at midnight is not there on the day that begins then. */
export const isOn = ({ from, to }: Event, day: Day): boolean =>
  from < `${addDays(day, 1)}T00:00` && to > `${day}T00:00`;

/** Longest first among those that begin together, so that layouts are quiet. */
export const inOrder = (one: Event, other: Event): number =>
  one.from.localeCompare(other.from) || other.to.localeCompare(one.to) || one.key.localeCompare(other.key);
