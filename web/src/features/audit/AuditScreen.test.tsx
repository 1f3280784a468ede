import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { aField, anObject } from '@/fields/testing';
import { type Answers, speakEnglish, visit } from '@/testing';

const account = anObject([aField('text', { name: 'city', label: { 'zh-CN': '城市', en: 'City' } })], {
  name: 'account',
  label: { 'zh-CN': '客户', en: 'Account' },
  plural: { 'zh-CN': '客户', en: 'Accounts' },
});

const moved = {
  id: '7.9',
  at: '2026-03-01T10:00:00Z',
  by: { id: 'u2', label: 'Anna' },
  origin: 'web',
  address: '10.1.2.3',
  agent: 'Firefox',
  kind: 'updated',
  object: 'account',
  record: 'a1',
  changes: [{ field: 'city', before: 'Delft', after: 'Leiden' }],
};
const tried = { ...moved, id: '7.8', kind: 'signInFailed', object: 'session', record: null, changes: [] };

const found = {
  id: 'v1',
  state: 'done',
  startedBy: 'Maria',
  startedAt: '2026-03-01T10:00:00Z',
  finishedAt: '2026-03-01T10:00:01Z',
  links: 2,
  totalLinks: 2,
  entries: 9,
  intact: false,
  damaged: 1,
  damages: [
    {
      kind: 'entryChanged',
      link: 2,
      entry: 4,
      from: null,
      to: null,
      count: 1,
      text: 'An entry was changed.',
    },
  ],
};

let verified: typeof found | undefined;
let months: number | null = null;

const server: Answers = ({ method, path, body }) => {
  if (path.startsWith('/audit?'))
    return { items: path.includes('kind=purged') ? [] : [moved, tried], next: null };
  if (path === '/audit/retention') {
    if (method === 'PUT') months = (body as { months: number | null }).months;
    return { months };
  }
  if (path !== '/audit/verification') return undefined;
  if (method === 'POST') verified = found;
  return verified;
};

const open = (path = '/settings/audit', role = 'administrator') => visit(path, [account], server, role);

beforeAll(async () => {
  await speakEnglish();
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  verified = undefined;
  months = null;
});

describe('the audit log', () => {
  it('tells who did what', async () => {
    open();
    const log = await screen.findByRole('list', { name: 'Audit log' });
    expect(within(log).getAllByText('Anna')).toHaveLength(2);
    expect(within(log).getByText('Sign-in failed')).toBeTruthy();
  });

  it('shows what was before, and from where, when an entry is opened', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: /Changed Account/ }));
    expect(screen.getByRole('row', { name: 'City Delft Leiden' })).toBeTruthy();
    expect(screen.getByText(/In the web app · 10\.1\.2\.3 · Firefox/)).toBeTruthy();
  });

  it('asks the server for what is chosen, and keeps it in the address', async () => {
    const sent = open();
    fireEvent.change(await screen.findByRole('combobox', { name: 'Kind of entry' }), {
      target: { value: 'purged' },
    });
    expect(await screen.findByText('No entries match')).toBeTruthy();
    expect(sent.findLast(({ path }) => path.startsWith('/audit?'))?.path).toBe('/audit?kind=purged');
    expect(window.location.search).toBe('?kind=purged');
  });

  it('asks for days as the reader has them', async () => {
    const sent = open('/settings/audit?from=2026-03-01&to=2026-03-01');
    await screen.findByRole('list', { name: 'Audit log' });
    const asked = new URLSearchParams(sent.find(({ path }) => path.startsWith('/audit?'))?.path.slice(7));
    expect(asked.get('from')).toBe('2026-03-01T00:00:00.000Z');
    expect(asked.get('to')).toBe('2026-03-02T00:00:00.000Z');
  });

  it('is verified by a click, and names what is wrong', async () => {
    open();
    expect(await screen.findByText('Not verified yet')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Verify' }));
    await waitFor(() => expect(screen.getByText('1 damage found')).toBeTruthy());
    expect(screen.getByRole('list', { name: 'Damages' }).textContent).toContain(
      'An entry was changed. link 2 · entry 4',
    );
  });

  it('asks for kinds that belong together', async () => {
    const sent = open();
    fireEvent.change(await screen.findByRole('combobox', { name: 'Kind of entry' }), {
      target: { value: 'revealed,exported' },
    });
    await waitFor(() => expect(sent.at(-1)?.path).toBe('/audit?kind=revealed%2Cexported'));
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Kind of entry' }).value).toBe(
      'revealed,exported',
    );
  });

  it('is kept for as long as administrators say, within bounds', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Kept for ever…' }));
    fireEvent.change(screen.getByRole('combobox', { name: 'Keep entries' }), { target: { value: 'months' } });
    fireEvent.change(screen.getByRole('textbox', { name: 'Months' }), { target: { value: '3' } });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
    fireEvent.change(screen.getByRole('textbox', { name: 'Months' }), { target: { value: '24' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByRole('button', { name: 'Kept for 24 months…' })).toBeTruthy();
  });

  it('is not there for others', async () => {
    open('/settings/audit', 'salesperson');
    expect(await screen.findByText('There’s no such page')).toBeTruthy();
  });
});
