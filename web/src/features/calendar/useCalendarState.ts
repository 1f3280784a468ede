import { useNavigate, useSearch } from '@tanstack/react-router';
import { usePhone } from '@/design/useMedia';
import { type Day, today } from '@/fields/time';
import { type CalendarSearch, readCalendarSearch, type Span } from '@/records/calendarState';

/** What the address says of the calendar, and how it is changed. A phone has room for days and for the agenda. */
export function useCalendarState(timeZone: string) {
  const search = readCalendarSearch({ ...useSearch({ from: '/app/calendar' }) });
  const navigate = useNavigate({ from: '/calendar' });
  const phone = usePhone();
  const spans: readonly Span[] = phone ? ['agenda', 'day'] : ['day', 'week', 'month', 'agenda'];
  const usual: Span = phone ? 'agenda' : 'week';
  const span = search.span && spans.includes(search.span) ? search.span : usual;
  const now = today(timeZone);
  const set = (more: { readonly [key in keyof CalendarSearch]?: CalendarSearch[key] | undefined }) =>
    void navigate({ search: (old) => readCalendarSearch({ ...old, ...more }) });
  return {
    ...{ span, spans, usual, phone, today: now, set },
    date: search.date ?? now,
    whose: search.whose ?? ('me' as const),
    without: search.without ?? [],
    onDay: (day: Day) => set({ span: 'day', date: day }),
  };
}
