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

const erp = { code: 'erp', name: 'ERP', trust: 'full' };
const shop = { code: 'shop', name: 'Web shop', trust: 'gaps' };
const run = { id: 'run', state: 'done', total: 2, done: 2, refused: 0 };
const coverage = {
  object: 'account',
  records: 4,
  sources: [
    { source: 'erp', records: 3, only: 2, heardAt: '2026-11-01T02:00:00Z' },
    { source: 'shop', records: 2, only: 1, heardAt: '2026-11-01T02:00:00Z' },
  ],
  overlaps: [
    { source: 'erp', other: 'shop', records: 1 },
    { source: 'shop', other: 'erp', records: 1 },
  ],
  fields: [{ source: 'erp', field: 'name', filled: 3, won: 2 }],
};
const version = { receivedAt: '2026-11-01T02:00:00Z', changedAt: null };
const line = {
  field: 'name',
  value: 'Acme',
  from: null,
  why: 'person',
  pinned: false,
  choosable: true,
  values: { v1: 'Acme Inc', v2: 'ACME' },
};

const server =
  (items: readonly unknown[] = [erp, shop]): Answers =>
  (request) => {
    const { method, path } = request;
    if (path === '/sources') return method === 'POST' ? erp : { items, run };
    if (path === '/sources/coverage') return { items: items.length === 0 ? [] : [coverage] };
    if (path === '/sources/rules/account') {
      return { version: 0, by: 'priority', people: true, fields: {} };
    }
    if (path.startsWith('/sources/erp/account')) {
      return { items: [{ id: 'a9', name: 'Found Ltd', version: 1 }], next: null };
    }
    if (path.startsWith('/sources/')) return shop;
    if (path.startsWith('/records/account/a1/sources')) {
      return {
        sources: [
          { ...version, version: 'v1', name: 'ERP', key: 'C-1' },
          { ...version, version: 'v2', name: 'Web shop', key: null },
        ],
        fields: [line],
      };
    }
    if (path === '/records/account/a1') return { id: 'a1', name: 'Acme', version: 1 };
    return serverOf(freshly())(request);
  };

describe('the page of sources', () => {
  it('tells what each source has, and changes their order', async () => {
    const sent = visit('/sources', [account], server(), 'administrator');
    const shares = await screen.findByRole('table', { name: 'What each source has' });

    const ours = within(shares).getByRole('row', { name: /ERP/ });
    expect(
      within(ours)
        .getAllByRole('cell')
        .map((cell) => cell.textContent)
        .slice(0, 4),
    ).toEqual(['3', '75%', '1', '2']);
    const overlap = screen.getByRole('table', { name: 'Records that both know' });
    expect(within(overlap).getAllByText('1')).toHaveLength(2);
    expect(screen.getByRole('table', { name: 'Fields by source' }).textContent).toContain('3 · 2');

    fireEvent.click(screen.getByRole('button', { name: 'Move Web shop up' }));
    await waitFor(() =>
      expect(sent.find(({ method }) => method === 'PATCH')).toMatchObject({
        path: '/sources/shop',
        body: { place: 0 },
      }),
    );
  });

  it('leads from a number to its records, and back', async () => {
    const sent = visit('/sources', [account], server(), 'administrator');
    const shares = await screen.findByRole('table', { name: 'What each source has' });
    fireEvent.click(within(shares).getAllByRole('link', { name: '2' })[0] as HTMLElement);

    expect(await screen.findByRole('link', { name: 'Found Ltd' })).toBeTruthy();
    expect(screen.getByText('ERP · Only here')).toBeTruthy();
    expect(sent.some(({ path }) => path === '/sources/erp/account?only=true')).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Sources' }));
    expect(await screen.findByRole('table', { name: 'What each source has' })).toBeTruthy();
  });

  it('begins with what a source is, and adds the first one', async () => {
    const sent = visit('/sources', [account], server([]), 'administrator');
    fireEvent.click(await screen.findByRole('button', { name: 'Add source' }));
    fireEvent.change(screen.getByLabelText(/Name/), { target: { value: 'ERP' } });
    fireEvent.change(screen.getByLabelText(/Code/), { target: { value: 'ERP' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() =>
      expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
        code: 'erp',
        name: 'ERP',
        trust: 'full',
      }),
    );
  });
});

describe('the sources of a record', () => {
  it('stand beside its values, and one is taken by a click', async () => {
    const sent = visit('/o/account/a1', [account], server(), 'administrator');
    const box = await screen.findByRole('region', { name: 'Sources' });
    expect(within(box).getByText('C-1')).toBeTruthy();

    fireEvent.click(within(box).getByRole('button', { name: 'Compare values' }));
    expect(await screen.findByText('Given by hand')).toBeTruthy();
    const takes = screen.getAllByRole('button', { name: /^Take this value for/ });
    expect(takes).toHaveLength(2);
    fireEvent.click(takes[1] as HTMLElement);

    await waitFor(() =>
      expect(sent.find(({ method }) => method === 'PUT')).toMatchObject({
        path: '/records/account/a1/sources/name',
        body: { version: 'v2' },
      }),
    );
    fireEvent.click(screen.getByRole('button', { name: /to the rules$/ }));
    await waitFor(() => expect(sent.some(({ method }) => method === 'DELETE')).toBe(true));
  });
});
