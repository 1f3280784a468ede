import { createRoute } from '@tanstack/react-router';
import type { CalendarSearch } from '@/records/calendarState';
import { CalendarRoute, TodayRoute } from '@/shell/DayRoutes';
import { app } from './appRoute';

const today = createRoute({ getParentRoute: () => app, path: '/today', component: TodayRoute });

const calendar = createRoute({
  getParentRoute: () => app,
  path: '/calendar',
  // Read where it is used: the first page of somebody else need not know how.
  validateSearch: (search: Readonly<Record<string, unknown>>): CalendarSearch => search,
  component: CalendarRoute,
});

/** What is when. */
export const dayRoutes = [today, calendar] as const;
