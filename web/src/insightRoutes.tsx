import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { app } from './appRoute';

const reports = createRoute({
  getParentRoute: () => app,
  path: '/reports',
  component: lazyRouteComponent(() => import('@/features/reports/ReportsScreen'), 'ReportsScreen'),
});

const report = createRoute({
  getParentRoute: () => app,
  path: '/reports/$id',
  // What is asked otherwise than it is kept; the page makes sense of it.
  validateSearch: ({ ask }: Readonly<Record<string, unknown>>): { readonly ask?: unknown } =>
    ask === undefined ? {} : { ask },
  component: lazyRouteComponent(() => import('@/features/reports/ReportScreen'), 'ReportScreen'),
});

/** What the records come to. */
export const insightRoutes = [reports, report] as const;
