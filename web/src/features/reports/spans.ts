import type { FiscalYear } from '@/api/organisation';
import type { Bucket } from '@/api/reports';
import type { Language } from '@/api/types';
import { formatDay } from '@/fields/format';
import { addDays, addMonths, type Day } from '@/fields/time';

/** Spans of time that dates stand together by. The server names each by its first day. */

const MONTHS: Partial<Record<Bucket, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  fiscalQuarter: 3,
  fiscalYear: 12,
};

/** The last day of the span that begins with this one. */
export function lastDayOf(bucket: Bucket, first: Day): Day {
  if (bucket === 'day') return first;
  if (bucket === 'week') return addDays(first, 6);
  return addDays(addMonths(first, MONTHS[bucket] ?? 1), -1);
}

/** The first day of the span after. */
export const nextOf = (bucket: Bucket, first: Day): Day => addDays(lastDayOf(bucket, first), 1);

interface Words {
  readonly language: Language;
  readonly fiscalYear: FiscalYear | undefined;
  readonly t: (
    key: 'reports.span.week' | 'reports.span.fiscalYear' | 'reports.span.fiscalQuarter',
    gaps: {
      day?: string;
      year?: string;
      quarter?: number;
    },
  ) => string;
}

const dayOf = (day: Day) => new Date(`${day}T00:00:00Z`);

/** What a span is called. */
export function spanText(bucket: Bucket, first: Day, { language, fiscalYear, t }: Words): string {
  const zh = language === 'zh-CN';
  const year = first.slice(0, 4);
  const quarter = Math.floor((Number(first.slice(5, 7)) - 1) / 3) + 1;
  switch (bucket) {
    case 'day':
      return formatDay(first, language);
    case 'week':
      return t('reports.span.week', { day: formatDay(first, language) });
    case 'month':
      return new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', timeZone: 'UTC' }).format(
        dayOf(first),
      );
    case 'quarter':
      return zh ? `${year}年Q${quarter}` : `Q${quarter} ${year}`;
    case 'year':
      return zh ? `${year}年` : year;
    case 'fiscalYear':
      return t('reports.span.fiscalYear', { year: fiscalNumber(first, fiscalYear) });
    case 'fiscalQuarter':
      return t('reports.span.fiscalQuarter', {
        year: fiscalNumber(first, fiscalYear),
        quarter: fiscalQuarter(first, fiscalYear),
      });
  }
}

const CALENDAR: FiscalYear = { month: 1, day: 1, namedBy: 'start' };

/** The number that a fiscal year bears. */
function fiscalNumber(day: Day, fiscal: FiscalYear = CALENDAR): string {
  const start = fiscalStart(day, fiscal);
  return fiscal.namedBy === 'start' ? start.slice(0, 4) : addDays(addMonths(start, 12), -1).slice(0, 4);
}

function fiscalStart(day: Day, { month, day: date }: FiscalYear): Day {
  const begin = `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const year = Number(day.slice(0, 4));
  return day.slice(5) >= begin ? `${year}-${begin}` : `${String(year - 1).padStart(4, '0')}-${begin}`;
}

function fiscalQuarter(day: Day, fiscal: FiscalYear = CALENDAR): number {
  const start = fiscalStart(day, fiscal);
  return [3, 6, 9].filter((months) => addMonths(start, months) <= day).length + 1;
}
