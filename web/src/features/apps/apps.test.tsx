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

const till = {
  id: 'a1',
  name: 'Till',
  about: 'Sells',
  confidential: true,
  redirects: ['https://till.example/back'],
  scopes: ['write:account'],
  roles: [],
  serviceUser: null,
  on: true,
  lastUsedAt: null,
  lastUsedFrom: null,
  version: 3,
};
const maria = {
  app: 'a1',
  name: 'Till',
  scopes: ['read:account'],
  since: '2026-11-01T02:00:00Z',
  lastUsedAt: null,
  lastUsedFrom: null,
  person: { id: 'u1', label: 'Maria', object: 'user' },
};

const server =
  (items: readonly unknown[]): Answers =>
  (request) => {
    const { method, path } = request;
    if (path === '/apps') return method === 'POST' ? { ...till, secret: 'shuke_secret_abc' } : { items };
    if (path === '/apps/a1') return { ...till, on: false };
    if (path === '/apps/a1/secret') return { secret: 'shuke_secret_new' };
    if (path === '/apps/a1/people') return { items: [maria] };
    if (path === '/apps/a1/people/u1') return {};
    if (path.startsWith('/users')) return { items: [], next: null };
    if (path === '/roles') return { items: [{ name: 'executive', label: 'Executive' }] };
    return serverOf(freshly())(request);
  };

const open = (items: readonly unknown[] = [till]) =>
  visit('/settings/apps', [account], server(items), 'administrator');

describe('the page of apps', () => {
  it('teaches what they are, and registers one whose secret is shown once', async () => {
    const sent = open([]);
    fireEvent.click(await screen.findByRole('button', { name: 'Register an app' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Register an app' }));
    fireEvent.change(await dialog.findByLabelText(/^Name/), { target: { value: 'Till' } });
    fireEvent.change(dialog.getByLabelText(/^Addresses/), {
      target: { value: 'https://till.example/back\n\n http://127.0.0.1/back ' },
    });
    fireEvent.change(dialog.getByRole('combobox', { name: 'May ask for at most' }), {
      target: { value: 'some' },
    });
    fireEvent.change(dialog.getByRole('combobox', { name: 'Accounts' }), { target: { value: 'write' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('shuke_secret_abc')).toBeTruthy();
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
      name: 'Till',
      about: '',
      confidential: true,
      redirects: ['https://till.example/back', 'http://127.0.0.1/back'],
      scopes: ['write:account'],
      roles: [],
      serviceUser: null,
    });
  });

  it('tells in words what one may do, and switches it off', async () => {
    const sent = open();
    expect(await screen.findByText('writes Accounts')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Switch off' }));
    await waitFor(() => expect(sent.find(({ method }) => method === 'PATCH')?.body).toEqual({ on: false }));
  });

  it('replaces a secret only when asked twice', async () => {
    const sent = open();
    fireEvent.click(await screen.findByRole('button', { name: 'Change' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Change app' }));
    fireEvent.click(await dialog.findByRole('button', { name: 'New secret' }));
    expect(sent.some(({ path }) => path === '/apps/a1/secret')).toBe(false);
    fireEvent.click(dialog.getByRole('button', { name: /^Really replace/ }));
    expect(await screen.findByText('shuke_secret_new')).toBeTruthy();
  });

  it('lists for whom one acts, and withdraws it', async () => {
    const sent = open();
    fireEvent.click(await screen.findByRole('button', { name: 'People' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Withdraw for Maria' }));
    await waitFor(() =>
      expect(sent.some(({ method, path }) => method === 'DELETE' && path === '/apps/a1/people/u1')).toBe(
        true,
      ),
    );
  });
});

describe('the question of an app', () => {
  const query = 'client_id=a1&state=00123';
  const request = btoa(query).replaceAll('=', '');
  const asks =
    (answer: unknown): Answers =>
    ({ path }) => {
      if (path === '/me/apps/request') return answer;
      if (path === '/me/apps/decision') return { back: 'https://till.example/back?code=c' };
      return undefined;
    };
  const asked = {
    name: 'Till',
    about: '',
    scopes: ['read:account'],
    known: false,
    host: 'till.example',
    back: null,
  };
  const leaving = () => {
    const assign = vi.fn();
    vi.spyOn(window.location, 'assign').mockImplementation(assign);
    return assign;
  };

  it('says what it may do and where one goes, and sends what was asked as it came', async () => {
    const assign = leaving();
    const sent = visit(`/authorize?request=${request}`, [account], asks(asked));
    expect(await screen.findByText('see Accounts')).toBeTruthy();
    expect(screen.getByText(/You will go on to till\.example/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Allow' }));
    await waitFor(() => expect(assign).toHaveBeenCalledWith('https://till.example/back?code=c'));
    expect(sent.find(({ path }) => path === '/me/apps/decision')?.body).toEqual({ query, allowed: true });
  });

  it('goes back at once where there is nothing to decide', async () => {
    const assign = leaving();
    visit(
      `/authorize?request=${request}`,
      [account],
      asks({ ...asked, scopes: [], back: 'https://till.example/back?error=invalid_scope' }),
    );
    await waitFor(() => expect(assign).toHaveBeenCalledWith('https://till.example/back?error=invalid_scope'));
  });

  it('stays here when nobody knows who asks', async () => {
    const assign = leaving();
    visit(`/authorize?request=${request}`, [account], asks(undefined));
    expect(await screen.findByText('This request can’t be granted')).toBeTruthy();
    expect(assign).not.toHaveBeenCalled();
  });
});
