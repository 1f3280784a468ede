import { createRoute } from '@tanstack/react-router';
import { page } from '@/shell/page';
import { app } from './appRoute';

type Screens = typeof import('@/features/dashboards/insight');

const screen = (name: keyof Screens) =>
  page(() => import('@/features/dashboards/insight').then((it) => it[name]));

/** What the records come to. What is asked otherwise than it is kept is in the address; the pages make sense of it. */
export const insightRoutes = [
  createRoute({ getParentRoute: () => app, path: '/reports', component: screen('reports') }),
  createRoute({
    getParentRoute: () => app,
    path: '/reports/$id',
    validateSearch: ({ ask }: Raw): { readonly ask?: unknown } => (ask ? { ask } : {}),
    component: screen('report'),
  }),
  createRoute({ getParentRoute: () => app, path: '/dashboards', component: screen('dashboards') }),
  createRoute({
    getParentRoute: () => app,
    path: '/dashboards/$id',
    validateSearch: (raw: Raw) => raw as { readonly period?: string; readonly whose?: string },
    component: screen('dashboard'),
  }),
] as const;

type Raw = Readonly<Record<string, unknown>>;
