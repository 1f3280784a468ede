import { createRoute } from '@tanstack/react-router';
import { readCalendarSearch } from '@/records/calendarState';
import { CalendarRoute, TodayRoute } from '@/shell/DayRoutes';
import { app } from './appRoute';

const today = createRoute({ getParentRoute: () => app, path: '/today', component: TodayRoute });

const calendar = createRoute({
  getParentRoute: () => app,
  path: '/calendar',
  validateSearch: readCalendarSearch,
  component: CalendarRoute,
});

/** What is when. */
export const dayRoutes = [today, calendar] as const;
