import type { Language } from '@/api/types';
import { addDays, addMonths, type Day, monthOf } from '@/fields/time';
import type { Span } from '@/records/calendarState';

const WEEK = 7;
const WEEKS_OF_A_MONTH = 6;
const AGENDA_DAYS = 14;

const dateOf = (day: Day) => new Date(`${day}T00:00:00Z`);

/** Weeks begin on Mondays, as they do in filters and in business calendars. */
export const weekStart = (day: Day): Day => addDays(day, -((dateOf(day).getUTCDay() + 6) % WEEK));

const run = (first: Day, length: number): readonly Day[] =>
  Array.from({ length }, (_, at) => addDays(first, at));

/** The days that are looked at; a month with what its first and last week have of others, and always as many. */
export function daysOf(span: Span, date: Day): readonly Day[] {
  switch (span) {
    case 'day':
      return [date];
    case 'week':
      return run(weekStart(date), WEEK);
    case 'month':
      return run(weekStart(monthOf(date).first), WEEKS_OF_A_MONTH * WEEK);
    case 'agenda':
      return run(date, AGENDA_DAYS);
  }
}

/** One span on, or back. */
export function stepped(span: Span, date: Day, by: 1 | -1): Day {
  switch (span) {
    case 'day':
      return addDays(date, by);
    case 'week':
      return addDays(date, by * WEEK);
    case 'month':
      return addMonths(monthOf(date).first, by);
    case 'agenda':
      return addDays(date, by * AGENDA_DAYS);
  }
}

const words = (language: Language, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });

/** What is looked at, in words. */
export function titleOf(span: Span, date: Day, language: Language): string {
  if (span === 'day') {
    return words(language, { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' }).format(
      dateOf(date),
    );
  }
  if (span === 'month') return words(language, { year: 'numeric', month: 'long' }).format(dateOf(date));
  const days = daysOf(span, date);
  const [first = date, last = date] = [days[0], days.at(-1)];
  return words(language, { year: 'numeric', month: 'short', day: 'numeric' }).formatRange(
    dateOf(first),
    dateOf(last),
  );
}

export const weekdayOf = (day: Day, language: Language, width: 'short' | 'long' = 'short') =>
  words(language, { weekday: width }).format(dateOf(day));

export const longDay = (day: Day, language: Language) =>
  words(language, { weekday: 'long', month: 'long', day: 'numeric' }).format(dateOf(day));

export const dayNumber = (day: Day): number => Number(day.slice(8, 10));
