import { createRoute } from '@tanstack/react-router';
import { type ComponentProps, lazy, Suspense } from 'react';
import { app } from './appRoute';

const Insight = lazy(() => import('@/features/dashboards/Insight'));

const page = (name: ComponentProps<typeof Insight>['page']) => () => (
  <Suspense>
    <Insight page={name} />
  </Suspense>
);

type Raw = Readonly<Record<string, unknown>>;
const texts = ({ period, whose }: Raw) =>
  Object.fromEntries(Object.entries({ period, whose }).filter(([, value]) => typeof value === 'string'));

/** What the records come to. */
export const insightRoutes = [
  createRoute({ getParentRoute: () => app, path: '/reports', component: page('reports') }),
  createRoute({
    getParentRoute: () => app,
    path: '/reports/$id',
    // What is asked otherwise than it is kept; the page makes sense of it.
    validateSearch: ({ ask }: Raw): { readonly ask?: unknown } => (ask ? { ask } : {}),
    component: page('report'),
  }),
  createRoute({ getParentRoute: () => app, path: '/dashboards', component: page('dashboards') }),
  createRoute({
    getParentRoute: () => app,
    path: '/dashboards/$id',
    validateSearch: (raw: Raw): { readonly period?: string; readonly whose?: string } => texts(raw),
    component: page('dashboard'),
  }),
] as const;
