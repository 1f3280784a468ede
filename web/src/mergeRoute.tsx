import { createRoute } from '@tanstack/react-router';
import { laterPage } from '@/shell/laterPage';
import { app } from './appRoute';

/** Of what is to become one. */
interface MergeSearch {
  readonly object?: string;
  readonly ids?: readonly string[];
  /** The first of them, unless it is said. */
  readonly keep?: string;
  /** Whether one goes back to where one came from when it is done. */
  readonly back?: boolean;
}

/** A merge, or `new` for records that are to become one. */
export const mergeRoute = createRoute({
  getParentRoute: () => app,
  path: '/merges/$id',
  // Read where it is used.
  validateSearch: (search: Readonly<Record<string, unknown>>): MergeSearch => search,
  component: laterPage('MergeRoute'),
});
