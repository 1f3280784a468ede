import '@/design/tokens.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { onRefused } from '@/api/client';
import { keys } from '@/api/keys';
import { ApiProblem } from '@/api/problem';
import { startI18n } from '@/i18n/index';
import { Announcements } from '@/shell/Announcements';
import { applyLanguage, currentLanguage } from '@/shell/preferences';
import { makeRouter } from './router';

const MOST_TRIES = 2;

// An answer that says no will say no again; only a server that could not be reached or failed is asked twice.
const worthAnotherTry = (tries: number, failure: Error) =>
  tries < MOST_TRIES && (!(failure instanceof ApiProblem) || failure.status === 0 || failure.status >= 500);

// The server may stand on this very machine or in this building, so being offline says nothing about reaching it.
const client = new QueryClient({
  defaultOptions: {
    queries: { retry: worthAnotherTry, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});
const router = makeRouter(client);

onRefused((status) => {
  if (status !== 401) return;
  client.setQueryData(keys.session, null);
  void router.invalidate();
});

const language = currentLanguage();
applyLanguage(language);
await startI18n(language);

const page = document.getElementById('root');
if (page) {
  createRoot(page).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
        <Announcements />
      </QueryClientProvider>
    </StrictMode>,
  );
}
