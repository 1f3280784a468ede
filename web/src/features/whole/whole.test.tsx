import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { account, freshly, serverOf } from '@/features/views/testing';
import { type Answers, speakEnglish, visit } from '@/testing';

beforeAll(speakEnglish);
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const run = {
  id: 'w1',
  kind: 'export',
  name: 'shuke-main-2026-11-23.zip',
  state: 'done',
  total: 12,
  done: 12,
  missing: 1,
  size: 2048,
  by: 'Maria',
  createdAt: '2026-11-23T10:00:00Z',
  expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
  detail: null,
};

const server =
  (items: readonly unknown[]): Answers =>
  (request) => {
    if (request.path === '/whole') return { items };
    if (request.path.startsWith('/whole')) return run;
    return serverOf(freshly())(request);
  };

const open = (items: readonly unknown[]) =>
  visit('/settings/whole', [account], server(items), 'administrator');

describe('everything', () => {
  it('is taken out by a button', async () => {
    const sent = open([]);

    fireEvent.click(await screen.findByRole('button', { name: 'Take everything out' }));

    await waitFor(() => expect(sent.map(({ path }) => path)).toContain('/whole/exports'));
  });

  it('is there for some hours, with what could not be read', async () => {
    open([run]);

    expect(await screen.findByText(/12 records\. 1 file could not be read/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Download/ })).toBeTruthy();
  });

  it('says why it could not be put in', async () => {
    open([{ ...run, kind: 'restore', state: 'failed', expiresAt: null, detail: 'It is damaged.' }]);

    expect(await screen.findByText('It is damaged.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Download/ })).toBeNull();
  });
});
