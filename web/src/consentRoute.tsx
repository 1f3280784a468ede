import { createRoute, redirect } from '@tanstack/react-router';
import { Suspense } from 'react';
import { later } from '@/design/Later';
import { sessionQuery } from '@/features/session/useSession';
import { schemaQuery } from '@/schema/useSchema';
import { EntryCorner } from '@/shell/EntryRoutes';
import { readNext } from '@/shell/entrySearch';
import { root } from './appRoute';

const ConsentScreen = later(() =>
  import('@/features/apps/ConsentScreen').then((it) => ({ default: it.ConsentScreen })),
);

/** The text behind base64url; empty for what is none. */
function decoded(text: string): string {
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return '';
  }
}

/**
 * Where the server sends whoever comes from an app. What the app asks for stands there as one word: as parameters it would be read and
 * written anew on the way through the sign-in, and not come out the same.
 */
export const consent = createRoute({
  getParentRoute: () => root,
  path: '/authorize',
  validateSearch: ({ request }: Readonly<Record<string, unknown>>): { readonly request?: string } =>
    typeof request === 'string' ? { request } : {},
  beforeLoad: async ({ context: { client }, location }) => {
    const session = await client.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in', search: readNext({ next: location.href }) });
  },
  loader: ({ context: { client } }) => client.ensureQueryData(schemaQuery),
  component: function ConsentRoute() {
    const { request = '' } = consent.useSearch();
    return (
      <Suspense>
        <ConsentScreen query={decoded(request)} corner={<EntryCorner />} />
      </Suspense>
    );
  },
});
