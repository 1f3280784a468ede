import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Health, ImportRun, Jobs, Work } from '@/api/operation';
import { aField, anObject } from '@/fields/testing';
import { type Answers, speakEnglish, visit } from '@/testing';
import { run } from './testing';

const contact = anObject([aField('text', { name: 'name', label: { 'zh-CN': '姓名', en: 'Name' } })], {
  name: 'contact',
  label: { 'zh-CN': '联系人', en: 'Contact' },
  plural: { 'zh-CN': '联系人', en: 'Contacts' },
});

const importing: Work = {
  kind: 'import',
  id: 'w1',
  state: 'running',
  object: 'contact',
  label: 'customers.csv',
  by: 'Ada',
  done: 2500,
  total: 10_000,
  wrong: 3,
  rate: 250,
  startedAt: new Date().toISOString(),
  endedAt: null,
  problem: null,
  trouble: null,
  moves: ['pause', 'stop'],
};

const jobs: Jobs = {
  items: [
    importing,
    {
      ...importing,
      kind: 'record-refill',
      id: 'w2',
      state: 'waiting',
      label: null,
      total: null,
      rate: null,
      moves: [],
      trouble: {
        reason: 'database',
        text: 'The database did not answer.',
        error: 'DataAccessException',
        at: '2026-03-01T10:00:00Z',
        tries: 4,
      },
    },
  ],
  rounds: [{ kind: 'record.bin', running: false, last: null, next: '2026-03-01T10:00:00Z', trouble: null }],
};

const health: Health = {
  at: '2026-03-01T10:00:00Z',
  checks: [
    { name: 'disk', state: 'good', facts: { free: 50e9, total: 100e9, folder: '/srv/shuke' } },
    { name: 'audit', state: 'attention', facts: {} },
    { name: 'queue', state: 'bad', facts: { running: 1, waiting: 0, seconds: 0, failing: 2 } },
  ],
};

let imports: readonly ImportRun[];

const server: Answers = ({ method, path }) => {
  if (method === 'POST') return {};
  if (path === '/jobs') return jobs;
  if (path === '/health') return health;
  if (path === '/imports') return { items: imports };
};

beforeAll(async () => void (await speakEnglish()));
beforeEach(() => {
  imports = [run];
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = (path: string, role = 'administrator') => visit(path, [contact], server, role);
const item = (text: string) => screen.findByText(text).then((it) => it.closest('li') as HTMLElement);

describe('the jobs', () => {
  it('tell how far work is and how long the rest takes', async () => {
    open('/settings/jobs');
    const work = within(await item('Import · Contacts · customers.csv'));
    expect(work.getByText(/2,500 of 10,000 · 250 per second · about 30 sec left/)).toBeTruthy();
    expect(work.getByText(/3 problems/)).toBeTruthy();
  });

  it('are stopped by those who may', async () => {
    const sent = open('/settings/jobs');
    const work = within(await item('Import · Contacts · customers.csv'));
    fireEvent.click(work.getByRole('button', { name: 'Stop' }));
    await waitFor(() => expect(sent.some(({ path }) => path === '/jobs/import/w1/stop')).toBe(true));
  });

  it('say why one fails and where to look', async () => {
    open('/settings/jobs');
    expect(await screen.findByText('The database did not answer.')).toBeTruthy();
    expect(screen.getByText(/Failed 4 times.*DataAccessException/)).toBeTruthy();
  });

  it('bring round what somebody does not want to wait for', async () => {
    const sent = open('/settings/jobs');
    fireEvent.click(await screen.findByRole('button', { name: /Run now: Empty the recycle bin/ }));
    await waitFor(() => expect(sent.some(({ path }) => path === '/jobs/rounds/record.bin')).toBe(true));
  });
});

describe('the history of imports', () => {
  it('tells what became of the rows, and offers the wrong ones', async () => {
    open('/settings/imports');
    const it = within(await item('customers.csv'));
    expect(it.getByText('Dry run')).toBeTruthy();
    expect(it.getByText('Created').nextSibling?.textContent).toBe('90');
    expect(it.queryByText('Unchanged')).toBeNull();
    expect(it.getByRole('link', { name: 'Wrong rows' }).getAttribute('href')).toBe(
      '/api/v1/imports/i1/errors.csv',
    );
  });

  it('takes an import back, and tells what stays because somebody has changed it since', async () => {
    imports = [{ ...run, dryRun: false, canBeUndone: true }];
    const sent = open('/settings/imports');
    fireEvent.click(within(await item('customers.csv')).getByRole('button', { name: 'Undo the import' }));
    await waitFor(() => expect(sent.some(({ path }) => path === '/imports/i1/undo')).toBe(true));
    cleanup();
    imports = [{ ...run, state: 'undone', undone: { restored: 93, kept: 1 } }];
    open('/settings/imports');
    const it = within(await item('customers.csv'));
    expect(it.getByText('93 records are as they were before.')).toBeTruthy();
    expect(it.getByRole('link', { name: 'Which, and why' }).getAttribute('href')).toBe(
      '/api/v1/imports/i1/kept.csv',
    );
    expect(it.queryByRole('button', { name: 'Undo the import' })).toBeNull();
  });

  it('leaves dry runs out beside real ones until somebody wants them', async () => {
    imports = [run, { ...run, id: 'i2', dryRun: false, fileName: 'real.csv' }];
    open('/settings/imports');
    fireEvent.click(await screen.findByRole('button', { name: 'Show one dry run as well' }));
    expect(await item('customers.csv')).toBeTruthy();
  });

  it('is there for everybody, without what only administrators may see', async () => {
    imports = [];
    open('/settings/imports', 'salesperson');
    expect(await screen.findByText('Nothing has been imported yet')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Health' })).toBeNull();
  });
});

describe('health', () => {
  it('shows the worst first, with what to do about it', async () => {
    open('/settings/health');
    expect(await screen.findByText('1 thing does not work as it should')).toBeTruthy();
    const names = screen.getAllByRole('heading', { level: 2 }).map((it) => it.textContent);
    expect(names).toEqual([
      'Work in the background does not work as it should',
      'Audit log needs attention',
      'Disk is well',
    ]);
    expect(screen.getByText(/2 fail again and again/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open the audit log' })).toBeTruthy();
    expect(screen.getByText('50 GB of 100 GB are free in /srv/shuke.')).toBeTruthy();
  });

  it('is not there for others', async () => {
    open('/settings/health', 'salesperson');
    expect(await screen.findByText('There’s no such page')).toBeTruthy();
  });
});
