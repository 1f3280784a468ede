import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Share } from '@/api/sharing';
import { aField, anObject } from '@/fields/testing';
import { type Answers, speakEnglish, undo, visit } from '@/testing';

const account = anObject([aField('text', { name: 'name' })], {
  name: 'account',
  label: { en: 'Account' },
  plural: { en: 'Accounts' },
});
const user = anObject([aField('text', { name: 'name' })], {
  name: 'user',
  label: { en: 'User' },
  plural: { en: 'Users' },
});

const toTom: Share = {
  id: 's1',
  person: 'u2',
  team: null,
  role: null,
  edit: false,
  until: '2099-01-01T00:00:00Z',
  sharedAt: '2026-01-01T00:00:00Z',
  sharedBy: 'u1',
  name: 'Tom',
  sharedByName: 'Maria',
};
const mine = {
  user: 'u1',
  name: 'Maria',
  role: 'salesperson',
  see: true,
  edit: true,
  reasons: [{ kind: 'owner', edit: true, name: null, until: null, text: 'The record is her or his own.' }],
  missing: null,
};
const toms = {
  ...mine,
  user: 'u2',
  name: 'Tom',
  edit: false,
  reasons: [{ kind: 'share', edit: false, name: null, until: null, text: 'Shared by Maria.' }],
};
const noras = {
  ...mine,
  user: 'u3',
  name: 'Nora',
  see: false,
  edit: false,
  reasons: [],
  missing: 'Out of reach.',
};

let may = { share: true, ask: true };
let shares: readonly Share[];
beforeAll(async () => {
  await speakEnglish();
});
beforeEach(() => {
  may = { share: true, ask: true };
  shares = [toTom];
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const server: Answers = ({ method, path, body }) => {
  const record = '/records/account/a1';
  if (path === record) return { id: 'a1', version: 1, name: 'Acme' };
  if (path === `${record}/access/may`) return may;
  if (path === `${record}/access`) return mine;
  if (path === `${record}/access?user=u3`) return noras;
  if (path.startsWith(`${record}/access/people`)) return { items: [mine, toms, noras], next: null };
  if (path === `${record}/team` && method === 'GET') return { items: [] };
  if (path === `${record}/shares` && method === 'GET') return { items: shares };
  if (path === `${record}/shares`) return { ...toTom, id: 's2', name: 'Nora', ...(body as object) };
  if (path === `${record}/shares/s1`) return {};
  if (path === '/records/user/query') return { items: [{ id: 'u3', version: 1, name: 'Nora' }], next: null };
  if (path === '/roles') return { items: [{ name: 'salesperson', label: 'Salesperson' }] };
  return undefined;
};

async function open() {
  const sent = visit('/o/account/a1', [account, user], server);
  fireEvent.click(await screen.findByRole('button', { name: 'Sharing' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Sharing: Acme' }));
  return { sent, dialog };
}

describe('the sharing of a record', () => {
  it('tells why one sees it, who else does and by which rule, and how many do not', async () => {
    const { dialog } = await open();

    expect((await dialog.findAllByText('The record is her or his own.')).length).toBeGreaterThan(0);
    const who = within(await dialog.findByRole('list', { name: 'Who sees it' }));
    expect(who.getByText('Shared by Maria.')).toBeTruthy();
    expect(who.queryByText('Nora')).toBeNull();
    expect(dialog.getByText('1 person doesn’t see it.')).toBeTruthy();
  });

  it('tells what one person lacks', async () => {
    const { dialog } = await open();
    fireEvent.click(await dialog.findByRole('combobox', { name: 'Ask about one person' }));
    fireEvent.click(await screen.findByRole('option', { name: /Nora/ }));

    expect(await dialog.findByText('Out of reach.')).toBeTruthy();
    expect(dialog.getByRole('combobox', { name: 'Ask about one person' }).textContent).toContain('Nora');
    fireEvent.click(dialog.getByRole('button', { name: 'Everybody' }));
    expect(await dialog.findByRole('list', { name: 'Who sees it' })).toBeTruthy();
  });

  it('is given to somebody until a day, to the end of that day', async () => {
    const { sent, dialog } = await open();
    fireEvent.click(await dialog.findByRole('combobox', { name: /Who/ }));
    fireEvent.click(await screen.findByRole('option', { name: /Nora/ }));
    expect(dialog.getByRole('combobox', { name: /Who/ }).textContent).toContain('Nora');
    fireEvent.change(dialog.getByLabelText('May'), { target: { value: 'edit' } });
    fireEvent.change(dialog.getByLabelText('Last day'), { target: { value: '2099-12-31' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Share' }));

    expect(await screen.findByText('Shared with Nora')).toBeTruthy();
    const made = sent.find(({ method, path }) => method === 'POST' && path.endsWith('/shares'));
    expect(made?.body).toEqual({ person: 'u3', edit: true, until: '2100-01-01T00:00:00.000Z' });
  });

  it('is taken back, and given again by undo', async () => {
    const { sent, dialog } = await open();
    fireEvent.click(await dialog.findByRole('button', { name: 'No longer share with Tom' }));
    await undo('No longer shared with Tom');

    await waitFor(() => {
      const again = sent.find(({ method, path }) => method === 'POST' && path.endsWith('/shares'));
      expect(again?.body).toEqual({ person: 'u2', edit: false, until: toTom.until });
    });
    expect(sent.some(({ method, path }) => method === 'DELETE' && path.endsWith('/shares/s1'))).toBe(true);
  });

  it('offers nothing to whoever only sees the record', async () => {
    may = { share: false, ask: false };
    const { dialog } = await open();
    expect(await dialog.findByText('Tom')).toBeTruthy();

    expect(dialog.queryByRole('button', { name: 'Share' })).toBeNull();
    expect(dialog.queryByRole('button', { name: 'No longer share with Tom' })).toBeNull();
    expect(dialog.queryByText('Who sees it')).toBeNull();
  });
});
