import type { Calendar, SpecialDay } from '@/api/organisation';
import { WEEKDAYS } from '@/api/organisation';
import { addDays, type Day, instantOf, localOf } from '@/fields/time';
import { minutesBetween } from './events';

/** When the organisation works on a day of whoever looks, in minutes from her midnight, and what the day is called if it is a special one. */
export interface WorkDay {
  readonly spans: readonly { readonly from: number; readonly to: number }[];
  readonly special: SpecialDay | undefined;
}

function specialOn(calendar: Calendar, day: Day): SpecialDay | undefined {
  const dated = calendar.days.find((one) => one.date === day);
  return dated ?? calendar.days.find((one) => one.yearly === day.slice(5));
}

function hoursOn(calendar: Calendar, day: Day) {
  const special = specialOn(calendar, day);
  if (special?.kind === 'holiday') return [];
  const weekday = WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'monday';
  if (special === undefined) return calendar.week[weekday];
  const usual = WEEKDAYS.map((one) => calendar.week[one]).find((spans) => spans.length > 0) ?? [];
  return special.hours && special.hours.length > 0 ? special.hours : usual;
}

const MINUTES_A_DAY = 1440;

/** The calendar's own zone may be another one than the reader's: its hours are then where her clock shows them. */
export function workDay(calendar: Calendar, day: Day, timeZone: string): WorkDay {
  const special = specialOn(calendar, day);
  const near = calendar.timeZone === timeZone ? [day] : [addDays(day, -1), day, addDays(day, 1)];
  const there = (on: Day, time: string) =>
    time === '24:00' ? `${addDays(on, 1)}T00:00` : `${on}T${time.slice(0, 5)}`;
  const local = (text: string) =>
    calendar.timeZone === timeZone ? text : localOf(instantOf(text, calendar.timeZone), timeZone);
  const spans = near.flatMap((on) =>
    hoursOn(calendar, on).map(({ from, to }) => ({
      from: Math.max(0, minutesBetween(`${day}T00:00`, local(there(on, from)))),
      to: Math.min(MINUTES_A_DAY, minutesBetween(`${day}T00:00`, local(there(on, to)))),
    })),
  );
  return { spans: spans.filter(({ from, to }) => from < to), special };
}

/** The rest of the day, to be shaded. */
export function freeSpans({ spans }: WorkDay): readonly { readonly from: number; readonly to: number }[] {
  const sorted = [...spans].sort((one, other) => one.from - other.from);
  const free: { from: number; to: number }[] = [];
  let at = 0;
  for (const { from, to } of sorted) {
    if (from > at) free.push({ from: at, to: from });
    at = Math.max(at, to);
  }
  return at < MINUTES_A_DAY ? [...free, { from: at, to: MINUTES_A_DAY }] : free;
}
