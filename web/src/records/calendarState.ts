import type { Reference } from '@/api/types';
import { type Day, isDay } from '@/fields/time';

export const SPANS = ['day', 'week', 'month', 'agenda'] as const;
export type Span = (typeof SPANS)[number];

/** Whose calendar: mine unless said. */
export type Whose = 'team' | Pick<Reference, 'id' | 'label'>;

/** What the address of the calendar holds. Everything is optional and anything may have been typed by hand. */
export interface CalendarSearch {
  readonly span?: Span;
  readonly date?: Day;
  readonly whose?: Whose;
  /** Objects that are not shown. */
  readonly without?: readonly string[];
}

export function readCalendarSearch(raw: Readonly<Record<string, unknown>>): CalendarSearch {
  const { span, date, whose, without } = raw;
  const known = SPANS.find((one) => one === span);
  const names = Array.isArray(without) ? without.filter((name) => typeof name === 'string') : [];
  return {
    ...(known ? { span: known } : {}),
    ...(isDay(date) ? { date } : {}),
    ...(whose === 'team' || isPerson(whose) ? { whose: whose === 'team' ? whose : personOf(whose) } : {}),
    ...(names.length > 0 ? { without: names } : {}),
  };
}

const personOf = ({ id, label }: Pick<Reference, 'id' | 'label'>) => ({ id, label });

const isPerson = (value: unknown): value is Pick<Reference, 'id' | 'label'> =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'label' in value &&
  typeof value.id === 'string' &&
  typeof value.label === 'string';
