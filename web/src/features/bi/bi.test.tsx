import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { account, freshly, serverOf } from '@/features/views/testing';
import { type Answers, speakEnglish, visit } from '@/testing';

beforeAll(async () => {
  await speakEnglish();
  HTMLElement.prototype.scrollIntoView = () => undefined;
});
beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const tableau = {
  id: 'b1',
  login: 'bi_main_abc',
  person: { id: 'u1', label: 'Maria', object: 'user' },
  name: 'Tableau',
  language: 'en',
  expiresAt: '2099-01-01T00:00:00Z',
  madeAt: '2026-11-01T00:00:00Z',
  lastUsedAt: null,
  lastUsedFrom: null,
};
const place = { host: 'db.example', port: 5433, database: 'shuke', embedded: false };
const ready = { place, program: 'shuke', mayMakeRoles: true };

const server =
  (all: object): Answers =>
  (request) => {
    const { method, path } = request;
    if (path === '/bi') return method === 'POST' ? { ...tableau, password: 'secret-word' } : all;
    if (path === '/bi/b1/password') return { ...tableau, password: 'other-word' };
    if (path === '/bi/b1') return {};
    if (path.startsWith('/users'))
      return {
        items: [{ id: 'u1', name: 'Maria', email: 'maria@example.com', role: 'executive', active: true }],
        next: null,
      };
    return serverOf(freshly())(request);
  };

const open = (all: object) => visit('/settings/bi', [account], server(all), 'administrator');

describe('the page of accesses by SQL', () => {
  it('makes one, and shows once what a tool asks for', async () => {
    const sent = open({ ...ready, items: [] });
    fireEvent.click(await screen.findByRole('button', { name: 'New access' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'New access' }));
    fireEvent.change(await dialog.findByLabelText(/^What it is for/), { target: { value: 'Tableau' } });
    await dialog.findByRole('option', { name: 'Maria · maria@example.com' });
    fireEvent.change(dialog.getByRole('combobox', { name: /^Reads with the rights of/ }), {
      target: { value: 'u1' },
    });
    fireEvent.click(dialog.getByRole('button', { name: 'Create' }));

    expect(await screen.findByText('secret-word')).toBeTruthy();
    expect(within(screen.getByRole('dialog')).getByText('db.example')).toBeTruthy();
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
      person: 'u1',
      name: 'Tableau',
      language: 'en',
      days: 90,
    });
  });

  it('makes a new password, and takes one away only when asked twice', async () => {
    const sent = open({ ...ready, items: [tableau] });
    fireEvent.click(await screen.findByRole('button', { name: 'New password' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'New password: Tableau' }));
    fireEvent.click(dialog.getByRole('button', { name: 'New password' }));
    expect(await screen.findByText('other-word')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'I’ve stored it' }));

    fireEvent.click(await screen.findByRole('button', { name: 'Take away' }));
    expect(sent.some(({ method }) => method === 'DELETE')).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: /^Really take away/ }));
    await waitFor(() =>
      expect(sent.some(({ method, path }) => method === 'DELETE' && path === '/bi/b1')).toBe(true),
    );
  });

  it('says what is missing before there can be one', async () => {
    open({ ...ready, place: null, items: [] });
    expect(await screen.findByText('./shuke run --bi-port 5433')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'New access' })).toBeNull();
    cleanup();
    open({ ...ready, mayMakeRoles: false, items: [] });
    expect(await screen.findByText('ALTER ROLE "shuke" CREATEROLE;')).toBeTruthy();
  });
});
