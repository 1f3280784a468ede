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

const dashboards = createRoute({
  getParentRoute: () => app,
  path: '/dashboards',
  component: lazyRouteComponent(() => import('@/features/dashboards/DashboardsScreen'), 'DashboardsScreen'),
});

interface DashboardSearch {
  readonly period?: string;
  readonly whose?: string;
}

const dashboard = createRoute({
  getParentRoute: () => app,
  path: '/dashboards/$id',
  validateSearch: ({ period, whose }: Readonly<Record<string, unknown>>): DashboardSearch => ({
    ...(typeof period === 'string' ? { period } : {}),
    ...(typeof whose === 'string' ? { whose } : {}),
  }),
  component: lazyRouteComponent(() => import('@/features/dashboards/DashboardScreen'), 'DashboardScreen'),
});

/** What the records come to. */
export const insightRoutes = [reports, report, dashboards, dashboard] as const;
