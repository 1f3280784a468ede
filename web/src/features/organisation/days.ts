import type { SpecialDay } from '@/api/organisation';
import { addDays, type Day } from '@/fields/time';

const MOST_AT_ONCE = 60;

/** One special day for each day from the first to the last, which may be the same. */
export function daysBetween(first: Day, last: Day, day: Omit<SpecialDay, 'date'>): readonly SpecialDay[] {
  const days: SpecialDay[] = [];
  for (let at = first; at <= last && days.length < MOST_AT_ONCE; at = addDays(at, 1)) {
    days.push({ ...day, date: at });
  }
  return days;
}

const when = (day: SpecialDay): string => day.date ?? day.yearly ?? '';

/** Those of `more` take the place of what was said about the same days; yearly days first, the others by date. */
export function withDays(days: readonly SpecialDay[], more: readonly SpecialDay[]): readonly SpecialDay[] {
  const said = new Set(more.map(when));
  return [...days.filter((day) => !said.has(when(day))), ...more].sort(
    (one, other) => when(one).length - when(other).length || when(one).localeCompare(when(other)),
  );
}
