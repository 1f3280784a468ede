import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { sessionQuery } from '@/features/session/useSession';
import { schemaQuery } from '@/schema/useSchema';
import { AppShell } from '@/shell/AppShell';
import { readNext } from '@/shell/entrySearch';
import { NotFound } from '@/shell/ObjectRoutes';

/** What all addresses hang on. */
export const root = createRootRouteWithContext<{ client: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
});

/** What only somebody who is signed in comes to. */
export const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  beforeLoad: async ({ context: { client }, location }) => {
    const session = await client.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in', search: readNext({ next: location.href }) });
  },
  loader: ({ context: { client } }) => client.ensureQueryData(schemaQuery),
  component: AppShell,
});
