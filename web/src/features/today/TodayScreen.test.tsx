import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aField, anObject } from '@/fields/testing';
import { addDays, today } from '@/fields/time';
import { type Answers, type Sent, speakEnglish, undo, visit } from '@/testing';

const option = (value: string) => ({ value, label: { en: value } });
const named = (name: string, label: string) => ({
  name,
  label: { en: label },
  plural: { en: `${label}s` },
});
const task = anObject(
  [
    aField('text', { name: 'subject', label: { en: 'Subject' } }),
    aField('picklist', { name: 'status', options: ['open', 'done'].map(option) }),
    aField('dateTime', { name: 'dueAt' }),
    aField('lookup', { name: 'regarding', to: ['deal'], label: { en: 'Regarding' } }),
    aField('lookup', { name: 'owner', to: ['user'], system: true }),
  ],
  {
    ...named('task', 'Task'),
    group: 'activity',
    list: ['subject', 'regarding'],
    calendar: { start: 'dueAt', deadline: true, by: 'status', done: 'done', over: ['done'] },
  },
);
const deal = anObject(
  [
    aField('text', { name: 'name' }),
    aField('picklist', { name: 'stage', label: { en: 'Stage' }, options: ['a', 'b'].map(option) }),
    aField('lookup', { name: 'owner', to: ['user'], system: true }),
  ],
  {
    ...named('deal', 'Deal'),
    list: ['name'],
    waits: [{ name: 'noStep', label: { en: 'No next step' }, when: 'nextStep == null' }],
  },
);

const DAY = today('UTC');
const at = (days: number, time = '10:00') => `${addDays(DAY, days)}T${time}:00.000Z`;
const regarding = { id: 'd1', label: 'Big deal', object: 'deal' };

let tasks: Record<string, { dueAt: string; status: string; version: number }> = {};
let waiting: readonly unknown[] = [];
let news: unknown = {};

const rowOf = (id: string) => ({ id, subject: `Task ${id}`, regarding, ...tasks[id] });
const server: Answers = ({ method, path, body }) => {
  if (path.startsWith('/today')) return news;
  if (path === '/records/deal/query') return { items: waiting, next: null, total: waiting.length };
  const isOverdue = JSON.stringify(body).includes('"lt"') && JSON.stringify(body).includes('"-dueAt"');
  if (path === '/records/task/query') {
    const ids = Object.keys(tasks).filter((id) => (tasks[id]?.dueAt ?? '') < `${DAY}T` === isOverdue);
    const items = ids.filter((id) => !isOverdue || tasks[id]?.status === 'open').map(rowOf);
    return { items, next: null, total: items.length };
  }
  const id = path.split('/').at(-1) ?? '';
  const found = tasks[id];
  if (method !== 'PATCH' || !found) return undefined;
  tasks[id] = { ...found, ...(body as object), version: found.version + 1 };
  return rowOf(id);
};
const patches = (sent: readonly Sent[]) =>
  sent.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
const part = async (name: string) => within((await screen.findByRole('region', { name })) as HTMLElement);

beforeAll(speakEnglish);
beforeEach(() => {
  tasks = {
    late: { dueAt: at(-2), status: 'open', version: 1 },
    now: { dueAt: at(0), status: 'open', version: 1 },
    soon: { dueAt: at(1), status: 'open', version: 1 },
  };
  waiting = [{ id: 'd1', version: 1, name: 'Big deal' }];
  news = { date: DAY, since: addDays(DAY, -1), items: [], more: false };
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the first page of the day', () => {
  it('is where somebody with activities starts, and tells what is overdue, what is today and what comes', async () => {
    visit('/', [deal, task], server);

    expect((await part('Overdue')).getByRole('link', { name: 'Task Task late' })).toBeTruthy();
    expect((await part('Today')).getByText('10:00')).toBeTruthy();
    expect((await part('The next seven days')).getByText(/^Tomorrow/)).toBeTruthy();
    expect(window.location.pathname).toBe('/today');
  });

  it('ticks off where it stands, counts one less, and takes it back', async () => {
    const sent = visit('/today', [deal, task], server);
    const overdue = await part('Overdue');
    const count = overdue.getByRole('link', { name: 'Tasks 1' });
    expect(decodeURIComponent(count.getAttribute('href') ?? '')).toContain('"op":"beforeDay"');
    fireEvent.click(overdue.getByRole('checkbox', { name: 'Mark “Task late” as done' }));

    await waitFor(() => expect(patches(sent)).toEqual([{ status: 'done' }]));
    expect(overdue.getByRole('checkbox', { name: /isn’t done after all/ })).toBeTruthy();
    expect(overdue.queryByRole('link', { name: 'Tasks 1' })).toBeNull();
    await undo('Saved');
    await waitFor(() => expect(tasks.late?.status).toBe('open'));
    expect(await overdue.findByRole('link', { name: 'Tasks 1' })).toBeTruthy();
  });

  it('walks and ticks by keys', async () => {
    const sent = visit('/today', [deal, task], server);
    await part('Overdue');
    fireEvent.keyDown(document.body, { key: 'j' });
    expect(document.activeElement?.textContent).toContain('Task late');
    fireEvent.keyDown(document.activeElement as Element, { key: 'j' });
    expect(document.activeElement?.textContent).toContain('Task now');
    fireEvent.keyDown(document.activeElement as Element, { key: 'x' });

    await waitFor(() => expect(patches(sent)).toEqual([{ status: 'done' }]));
    expect(tasks.now?.status).toBe('done');
  });

  it('postpones to another day at the same time of day', async () => {
    visit('/today', [deal, task], server);
    const overdue = await part('Overdue');
    (overdue.getByRole('link', { name: 'Task Task late' }) as HTMLElement).focus();
    fireEvent.keyDown(document.activeElement as Element, { key: 'p' });
    fireEvent.click(await screen.findByRole('menuitem', { name: /^Tomorrow/ }));

    await waitFor(() => expect(tasks.late?.dueAt).toBe(at(1)));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Overdue' })).toBeNull());
  });

  it('shows what waits with its reason, and the number leads to the same records', async () => {
    visit('/today', [deal, task], server);
    const waits = await part('Waiting for you');

    expect(waits.getByText('No next step')).toBeTruthy();
    fireEvent.click(waits.getByRole('link', { name: 'Show 1' }));
    expect(await screen.findByRole('button', { name: /Edit.*No next step/ })).toBeTruthy();
  });

  it('tells what others did since the last workday', async () => {
    news = {
      date: DAY,
      since: addDays(DAY, -3),
      more: false,
      items: [
        {
          kind: 'change',
          object: 'deal',
          record: { id: 'd1', version: 2, name: 'Big deal' },
          at: at(0, '00:01'),
          by: { id: 'u2', label: 'Mona' },
          action: 'updated',
          changes: [{ field: 'stage', before: 'a', after: 'b' }],
        },
      ],
    };
    visit('/today', [deal, task], server);
    const told = await part('New on your customers');

    expect((await told.findByRole('link', { name: 'Big deal' })).getAttribute('href')).toContain(
      'tab=timeline',
    );
    expect(told.getByText('Mona')).toBeTruthy();
    expect(told.getByText('b')).toBeTruthy();
  });

  it('teaches what it is for while nothing is planned', async () => {
    tasks = {};
    waiting = [];
    visit('/today', [deal, task], server);

    expect(await screen.findByText('Your day is free')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Waiting for you' })).toBeNull();
    fireEvent.click(screen.getAllByRole('button', { name: 'New task' })[0] as HTMLElement);
    expect(await screen.findByRole('dialog', { name: 'New task' })).toBeTruthy();
  });

  it('goes on without what could not be read', async () => {
    const answers: Answers = (sent) =>
      sent.path === '/records/task/query'
        ? new Response('{"detail":"The database rests."}', { status: 503 })
        : server(sent);
    visit('/today', [deal, task], answers);

    expect(await screen.findByText('The database rests.')).toBeTruthy();
    expect((await part('Waiting for you')).getByText('Big deal')).toBeTruthy();
  });
});

describe('somebody who sees nothing that has a time', () => {
  it('starts where the customers are', async () => {
    visit('/', [deal], server);

    expect(await screen.findByRole('heading', { name: 'Deals' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Today' })).toBeNull();
  });
});
