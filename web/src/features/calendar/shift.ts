import type { Values } from '@/api/records';
import { addDays, instantOf, isDay } from '@/fields/time';
import { endOf, remindOf, startOf } from '@/records/schedule';
import { type Event, later, minutesBetween } from './events';

/** How far something is carried, and by how much it is stretched. */
export interface Shift {
  readonly days: number;
  readonly minutes: number;
  /** Minutes by which its end moves further than its start. */
  readonly stretch: number;
}

export const NO_SHIFT: Shift = { days: 0, minutes: 0, stretch: 0 };
/** Nothing is put down more finely. */
export const STEP_MINUTES = 15;

export const isStill = ({ days, minutes, stretch }: Shift): boolean =>
  days === 0 && minutes === 0 && stretch === 0;

const MINUTES_A_DAY = 1440;
const MS_PER_MINUTE = 60_000;

/** Where it would be. */
export function shiftedEvent(event: Event, { days, minutes, stretch }: Shift): Event {
  const by = days * MINUTES_A_DAY + (event.allDay ? 0 : minutes);
  const from = later(event.from, by);
  const to = later(event.to, by + stretch);
  return { ...event, from, to: to > from ? to : later(from, STEP_MINUTES) };
}

/** What has to be written for it. Clocks on the wall are what is carried, so an hour stays an hour when clocks change. */
export function valuesOf(event: Event, shift: Shift, timeZone: string): Values {
  const { object, row } = event;
  const { start, end, length, remind, deadline } = object.calendar;
  const moved = shiftedEvent(event, shift);
  const at = startOf(object, row);
  const stored = (local: string, like: string) =>
    isDay(like) ? local.slice(0, 10) : instantOf(local, timeZone).toISOString();
  const values: Record<string, unknown> = {};
  if (at !== null && (shift.days !== 0 || shift.minutes !== 0)) {
    values[start] = stored(moved.from, at);
    const reminded = remindOf(object, row);
    if (remind !== undefined && reminded !== null) {
      const before = Date.parse(at) - Date.parse(reminded);
      values[remind] = new Date(Date.parse(String(values[start])) - before).toISOString();
    }
  }
  const until = endOf(object, row);
  if (end !== undefined && at !== null && !deadline && (until !== null || shift.stretch !== 0)) {
    values[end] = isDay(at) ? addDays(moved.to.slice(0, 10), -1) : stored(moved.to, until ?? at);
  } else if (length !== undefined && shift.stretch !== 0) {
    values[length] = minutesBetween(moved.from, moved.to) * (MS_PER_MINUTE / 1000);
  }
  return values;
}
