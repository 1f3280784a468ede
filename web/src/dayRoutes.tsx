import { createRoute } from '@tanstack/react-router';
import type { CalendarSearch } from '@/records/calendarState';
import { page } from '@/shell/page';
import { app } from './appRoute';

const today = createRoute({
  getParentRoute: () => app,
  path: '/today',
  component: page(() => import('@/features/today/TodayScreen').then((it) => it.TodayScreen), {
    title: 'shell.today',
  }),
});

const calendar = createRoute({
  getParentRoute: () => app,
  path: '/calendar',
  // Read where it is used: the first page of somebody else need not know how.
  validateSearch: (search: Readonly<Record<string, unknown>>): CalendarSearch => search,
  component: page(() => import('@/features/calendar/CalendarScreen').then((it) => it.CalendarScreen), {
    title: 'shell.calendar',
  }),
});

/** What is when. */
export const dayRoutes = [today, calendar] as const;
