import { createRoute } from '@tanstack/react-router';
import { type ComponentProps, Suspense } from 'react';
import { later } from '@/design/Later';
import { app } from './appRoute';

const Insight = later(() => import('@/features/dashboards/Insight'));

const page = (name: ComponentProps<typeof Insight>['page']) => () => (
  <Suspense>
    <Insight page={name} />
  </Suspense>
);

/** What the records come to. What is asked otherwise than it is kept is in the address; the pages make sense of it. */
export const insightRoutes = [
  createRoute({ getParentRoute: () => app, path: '/reports', component: page('reports') }),
  createRoute({
    getParentRoute: () => app,
    path: '/reports/$id',
    validateSearch: ({ ask }: Raw): { readonly ask?: unknown } => (ask ? { ask } : {}),
    component: page('report'),
  }),
  createRoute({ getParentRoute: () => app, path: '/dashboards', component: page('dashboards') }),
  createRoute({
    getParentRoute: () => app,
    path: '/dashboards/$id',
    validateSearch: (raw: Raw) => raw as { readonly period?: string; readonly whose?: string },
    component: page('dashboard'),
  }),
] as const;

type Raw = Readonly<Record<string, unknown>>;
