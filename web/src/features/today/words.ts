import type { Language } from '@/api/types';
import { addDays, type Day } from '@/fields/time';

interface Time {
  /** `YYYY-MM-DDTHH:mm` */
  readonly at: string;
  readonly allDay: boolean;
  readonly end: string | null;
  readonly deadline: boolean;
}

interface Told {
  readonly today: Day;
  /** Whether the day is said as well. */
  readonly dated: boolean;
  readonly language: Language;
}

const clockOf = (local: string) => local.slice(11, 16);

const shortDay = (day: Day, language: Language, today: Day) =>
  new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: '2-digit' }),
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));

/** The time of a thing where there is little room; of midnight, which nobody chose, nothing. */
export function whenText({ at, allDay, end, deadline }: Time, { today, dated, language }: Told): string {
  const day = at.slice(0, 10);
  if (dated) return shortDay(day, language, today);
  if (allDay || clockOf(at) === '00:00') return '';
  const isSpan = !deadline && end !== null && end.slice(0, 10) === day;
  return isSpan ? `${clockOf(at)}–${clockOf(end)}` : clockOf(at);
}

/** The day of the week and the date. */
export const dayText = (day: Day, language: Language): string =>
  new Intl.DateTimeFormat(language, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));

/** A day to come as one speaks of it: tomorrow by its name. */
export function comingDay(day: Day, today: Day, language: Language): string {
  const text = dayText(day, language);
  if (day !== addDays(today, 1)) return text;
  const tomorrow = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(1, 'day');
  const name = tomorrow.charAt(0).toLocaleUpperCase(language) + tomorrow.slice(1);
  return `${name} · ${text}`;
}

/** The Monday after a day. */
export function nextMonday(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (8 - weekday) % 7 || 7);
}
