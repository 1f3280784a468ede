import { createRoute } from '@tanstack/react-router';
import { laterPage } from '@/shell/laterPage';
import { app } from './appRoute';

const merge = createRoute({
  getParentRoute: () => app,
  path: '/o/$object/merge',
  // Which is kept is the first of them, unless it is said.
  validateSearch: ({ ids, keep }: Readonly<Record<string, unknown>>): { ids: string[]; keep?: string } => ({
    ids: Array.isArray(ids) ? ids.map(String) : [],
    ...(typeof keep === 'string' ? { keep } : {}),
  }),
  component: laterPage('MergeRoute'),
});

const merged = createRoute({
  getParentRoute: () => app,
  path: '/merges/$id',
  component: laterPage('MergedRoute'),
});

/** Where records become one. */
export const mergeRoutes = [merge, merged] as const;
