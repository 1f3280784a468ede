import type { Comparison, FilterTree, RelativeValue } from '@/api/types';
import type { Asked, Operator } from './operators';
import { addDays, addMonths, type Day, monthOf, startOfDay, today } from './time';

/** Days as operators speak of them: fixed, or counted from today and from where its week, month, quarter or year began. */

type From = RelativeValue & { readonly fn: Exclude<RelativeValue['fn'], 'me'> };
type Bound = Day | From;

/** The day that a relative one is, on the day that it is asked. */
function dayOf(bound: Bound, now: Day): Day {
  if (typeof bound === 'string') return bound;
  return addDays(addMonths(startOf(bound.fn, now), bound.months ?? 0), bound.days ?? 0);
}

function startOf(fn: From['fn'], now: Day): Day {
  const month = Number(now.slice(5, 7));
  switch (fn) {
    case 'today':
      return now;
    case 'weekStart':
      return addDays(now, -((new Date(`${now}T00:00:00Z`).getUTCDay() + 6) % 7));
    case 'monthStart':
      return monthOf(now).first;
    case 'quarterStart':
      return `${now.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
    case 'yearStart':
      return `${now.slice(0, 4)}-01-01`;
  }
}

const compare = (op: Comparison, field: string, value: unknown): FilterTree => ({ op, field, value });

/** Days from one to another, both included, as bounds on a date or on an instant. */
export function days(asked: Asked, from: Bound | null, to: Bound | null): FilterTree {
  const bounds = [...(from === null ? [] : [lower(asked, from)]), ...(to === null ? [] : [upper(asked, to)])];
  const [only] = bounds;
  return bounds.length === 1 && only ? only : { op: 'and', of: bounds };
}

const isInstant = ({ field }: Asked) => field.type === 'dateTime' || field.result === 'dateTime';

function lower(asked: Asked, from: Bound): FilterTree {
  const { field, timeZone, now, kept } = asked;
  if (kept) return compare('ge', field.name, plain(from));
  const day = dayOf(from, today(timeZone, now));
  return compare('ge', field.name, isInstant(asked) ? startOfDay(day, timeZone) : day);
}

function upper(asked: Asked, to: Bound): FilterTree {
  const { field, timeZone, now, kept } = asked;
  if (kept) return compare('le', field.name, plain(to));
  const day = dayOf(to, today(timeZone, now));
  return isInstant(asked)
    ? compare('lt', field.name, startOfDay(addDays(day, 1), timeZone))
    : compare('le', field.name, day);
}

/** Without what adds nothing, so that the same day is always written the same. */
function plain(bound: Bound): Bound {
  if (typeof bound === 'string') return bound;
  const { fn, days: more, months } = bound;
  return { fn, ...(months ? { months } : {}), ...(more ? { days: more } : {}) };
}

export const relative = (from: From, to: From): Operator => ({
  argument: 'none',
  tree: (asked) => days(asked, from, to),
});

export const counted = (span: (count: number) => readonly [From | null, From]): Operator => ({
  argument: 'count',
  tree: (asked) => days(asked, ...span(Number(asked.argument))),
});
