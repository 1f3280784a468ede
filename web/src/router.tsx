import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, redirect, useNavigate, useRouter } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery, setupQuery } from '@/features/session/useSession';
import { readBoardSearch } from '@/records/boardState';
import { Failed } from '@/records/Failed';
import { readListSearch } from '@/records/listState';
import { readRecordSearch } from '@/records/recordState';
import { viewsQuery } from '@/records/useViews';
import { EntryCorner, SetupRoute, SignInScreen, WelcomeRoute } from '@/shell/EntryRoutes';
import { type EntrySearch, readNext } from '@/shell/entrySearch';
import { laterPage } from '@/shell/laterPage';
import { BoardRoute, HomeRoute, ListRoute, RecordRoute } from '@/shell/ObjectRoutes';
import { app, root } from './appRoute';
import { consent } from './consentRoute';
import { dayRoutes } from './dayRoutes';
import { insightRoutes } from './insightRoutes';
import { mergeRoute } from './mergeRoute';
import { page, settingsRoutes } from './settingsRoutes';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): EntrySearch => ({
    ...readNext(search),
    ...(typeof search.problem === 'string' ? { problem: search.problem } : {}),
  }),
  beforeLoad: async ({ context: { client }, search }) => {
    if (await client.ensureQueryData(sessionQuery)) throw redirect({ href: search.next ?? '/' });
    const { needed } = await client.ensureQueryData(setupQuery);
    if (needed) throw redirect({ to: '/setup' });
  },
  component: function SignInRoute() {
    const { next, problem } = signIn.useSearch();
    const navigate = useNavigate();
    return (
      <Suspense>
        <SignInScreen
          corner={<EntryCorner />}
          next={next}
          problem={problem}
          onEntered={() => void navigate({ href: next ?? '/' })}
        />
      </Suspense>
    );
  },
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  beforeLoad: async ({ context: { client } }) => {
    const { needed } = await client.ensureQueryData(setupQuery);
    if (!needed) throw redirect({ to: '/sign-in', search: {} });
  },
  component: SetupRoute,
});

const home = createRoute({ getParentRoute: () => app, path: '/', component: HomeRoute });

const list = createRoute({
  getParentRoute: () => app,
  path: '/o/$object',
  validateSearch: readListSearch,
  // Asked for while the page itself is loaded; the list waits for them, and tells what is wrong.
  loader: ({ context: { client }, params }) => void client.prefetchQuery(viewsQuery(params.object)),
  component: ListRoute,
});

const board = createRoute({
  getParentRoute: () => app,
  path: '/o/$object/board',
  validateSearch: readBoardSearch,
  component: BoardRoute,
});

const record = createRoute({
  getParentRoute: () => app,
  path: '/o/$object/$id',
  validateSearch: readRecordSearch,
  component: RecordRoute,
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: WelcomeRoute,
});

interface BinSearch {
  readonly object?: string;
  readonly q?: string;
}

const recycleBin = createRoute({
  getParentRoute: () => app,
  path: '/recycle-bin',
  validateSearch: ({ object, q }: Readonly<Record<string, unknown>>): BinSearch => ({
    ...(typeof object === 'string' ? { object } : {}),
    // A text of digits only is read as a number by the address's JSON.
    ...((typeof q === 'string' && q !== '') || typeof q === 'number' ? { q: String(q) } : {}),
  }),
  component: laterPage('RecycleBinRoute'),
});

const duplicates = page('/duplicates', 'DuplicatesRoute');
const cleansing = page('/cleansing', 'CleansingRoute');
const quality = page('/quality', 'QualityRoute');

const inbox = createRoute({
  getParentRoute: () => app,
  path: '/inbox',
  validateSearch: ({ show }: Readonly<Record<string, unknown>>): { show?: 'unread' | 'settings' } =>
    show === 'unread' || show === 'settings' ? { show } : {},
  component: laterPage('InboxRoute'),
});

/** Every address of the app. */
const routes = root.addChildren([
  signIn,
  setup,
  welcome,
  consent,
  app.addChildren([
    home,
    list,
    board,
    record,
    duplicates,
    quality,
    page('/sources', 'SourcesRoute'),
    cleansing,
    inbox,
    recycleBin,
    ...dayRoutes,
    ...insightRoutes,
    mergeRoute,
    ...settingsRoutes,
  ]),
]);

export function makeRouter(client: QueryClient) {
  return createRouter({
    routeTree: routes,
    context: { client },
    defaultErrorComponent: function FailedRoute({ error, reset }) {
      const router = useRouter();
      const { t } = useTranslation();
      const retry = () => {
        reset();
        void router.invalidate();
      };
      return <Failed title={t('shell.routeFailed')} failure={error} onRetry={retry} />;
    },
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
