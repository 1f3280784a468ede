import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { configure, fireEvent, render, screen, within } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { vi } from 'vitest';
import { keys } from '@/api/keys';
import type { ObjectType } from '@/api/types';
import { Announcements } from '@/shell/Announcements';
import { makeRouter } from './router';

// Pages are loaded when they are first asked for, which takes long on a busy machine.
configure({ asyncUtilTimeout: 15_000 });

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** What the server says to a request; undefined where it has nothing to say, a whole answer where it refuses. */
export type Answers = (request: Sent) => unknown;

// Those that come with their pages too: not every page that is looked at alone brings them along.
const english = Object.fromEntries(
  Object.entries(import.meta.glob<object>('./i18n/en/*.json', { eager: true, import: 'default' })).map(
    ([path, texts]) => [path.replace(/^.*\/|\.json$/g, ''), texts],
  ),
);

export const speakEnglish = () =>
  i18next.use(initReactI18next).init({
    lng: 'en',
    interpolation: { escapeValue: false }, // as in the app
    resources: { en: { translation: english } },
  });

/** The whole app at an address, in front of a server that answers as it is told. Gives what it was asked. */
export function visit(
  path: string,
  objects: readonly ObjectType[],
  answers: Answers,
  role = 'salesperson',
): readonly Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const request = { method: String(init.method), path: url.replace('/api/v1', ''), body };
    sent.push(request);
    const answer = answers(request);
    if (answer instanceof Response) return answer;
    return answer === undefined
      ? new Response('{"code":"notFound","detail":"Not there."}', { status: 404 })
      : new Response(JSON.stringify(answer));
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const user = {
    id: 'u1',
    name: 'Maria',
    email: 'm@example.com',
    role,
    language: null,
    timeZone: 'UTC',
  };
  client.setQueryData(keys.session, { user, workspace: 'main' });
  client.setQueryData(keys.objects, { objects, version: 1 });
  client.setQueryData(keys.organisation, { currencies: ['CNY'], homeCurrency: 'CNY', recycleBinDays: 30 });
  window.history.replaceState({}, '', path);
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={makeRouter(client)} />
      <Announcements />
    </QueryClientProvider>,
  );
  return sent;
}

/** Takes back what was told last in these words; news of an earlier story may still be there. */
export async function undo(text: string): Promise<void> {
  const news = (await screen.findAllByText(text)).at(-1)?.closest<HTMLElement>('[role=status]');
  fireEvent.click(within(news as HTMLElement).getByRole('button', { name: 'Undo' }));
}
