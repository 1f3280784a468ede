import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import { InStep } from './InStep';

let client: QueryClient;
const isOld = (key: readonly unknown[]) => client.getQueryState(key)?.isInvalidated;
const answer = (status: number) =>
  vi.stubGlobal('fetch', async () => new Response('{"code":"x"}', { status }));
const store = (key: string, newValue: string) =>
  window.dispatchEvent(new StorageEvent('storage', { key, newValue }));

beforeEach(() => {
  localStorage.clear();
  client = new QueryClient();
  client.setQueryData(keys.session, { user: { id: 'maria' } });
  client.setQueryData(keys.objects, { objects: [] });
  render(
    <QueryClientProvider client={client}>
      <InStep />
    </QueryClientProvider>,
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a page', () => {
  it('asks anew what its person may do once something is refused to her', async () => {
    answer(403);
    await records.read('deal', 'd1').catch(() => undefined);
    await waitFor(() => expect(isOld(keys.objects)).toBe(true));
  });

  it('asks once more for what is refused a moment later', async () => {
    answer(403);
    await records.read('deal', 'd1').catch(() => undefined);
    await waitFor(() => expect(isOld(keys.objects)).toBe(true));
    client.setQueryData(keys.objects, { objects: [] });
    await records.read('deal', 'd2').catch(() => undefined);
    expect(isOld(keys.objects)).toBe(false);
    await waitFor(() => expect(isOld(keys.objects)).toBe(true), { timeout: 10_000 });
  });

  it('does not for what is merely wrong with values', async () => {
    answer(422);
    await records.patch('deal', 'd1', 1, {}).catch(() => undefined);
    expect(isOld(keys.objects)).toBe(false);
  });

  it('is left when another window is', () => {
    const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined);
    store('shuke.person', 'maria');
    expect(reload).not.toHaveBeenCalled();
    store('shuke.person', '');
    expect(reload).toHaveBeenCalledOnce();
  });
});
