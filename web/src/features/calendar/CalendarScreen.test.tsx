import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aField, anObject } from '@/fields/testing';
import { type Answers, type Sent, speakEnglish, undo, visit } from '@/testing';

const meeting = anObject(
  [
    aField('text', { name: 'subject', label: { en: 'Subject' } }),
    aField('dateTime', { name: 'startsAt', label: { en: 'Starts at' } }),
    aField('dateTime', { name: 'endsAt', label: { en: 'Ends at' } }),
    aField('lookup', { name: 'colleagues', to: ['user'], many: true }),
    aField('lookup', { name: 'owner', to: ['user'], system: true }),
  ],
  {
    name: 'meeting',
    label: { en: 'Meeting' },
    plural: { en: 'Meetings' },
    group: 'activity',
    list: ['subject', 'startsAt', 'endsAt'],
    calendar: { start: 'startsAt', end: 'endsAt', guests: 'colleagues' },
  },
);
const task = anObject(
  [
    aField('text', { name: 'subject', label: { en: 'Subject' } }),
    aField('dateTime', { name: 'dueAt' }),
    aField('lookup', { name: 'owner', to: ['user'], system: true }),
  ],
  {
    name: 'task',
    label: { en: 'Task' },
    plural: { en: 'Tasks' },
    group: 'activity',
    list: ['subject'],
    calendar: { start: 'dueAt', deadline: true },
  },
);
const office = [{ from: '09:00', to: '18:00' }];
const week = Object.fromEntries(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [day, office]),
);
const calendars = {
  items: [
    {
      id: 'c1',
      name: { en: 'Office' },
      timeZone: 'UTC',
      week,
      days: [{ kind: 'holiday', date: '2026-11-26', name: { en: 'Harvest' } }],
    },
  ],
};

let row: Record<string, unknown> = {};
const server: Answers = ({ method, path, body }) => {
  if (path === '/organisation/calendars') return calendars;
  if (path === '/records/user/u1') return { id: 'u1', version: 1, team: { id: 't1', label: 'East' } };
  if (path === '/records/meeting/query') return { items: [row], next: null };
  if (path === '/records/task/query') return { items: [], next: null };
  if (method !== 'PATCH') return undefined;
  row = { ...row, ...(body as object), version: Number(row.version) + 1 };
  return row;
};
const asked = (sent: readonly Sent[], path: string) =>
  sent.filter((one) => one.path === path).map(({ body }) => JSON.stringify(body));
const patches = (sent: readonly Sent[]) =>
  sent.filter(({ method }) => method === 'PATCH').map(({ body }) => body);

beforeAll(speakEnglish);
beforeEach(() => {
  row = {
    id: 'm1',
    version: 1,
    subject: 'Kick-off',
    startsAt: '2026-11-25T09:00:00.000Z',
    endsAt: '2026-11-25T10:00:00.000Z',
    owner: { id: 'u1', label: 'Maria' },
  };
  Element.prototype.scrollTo = vi.fn() as unknown as typeof Element.prototype.scrollTo;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const event = () => screen.findByRole('link', { name: /Kick-off/ });

describe('the calendar', () => {
  it('shows the week of a day, with its holidays, and asks for what is mine or has me as a guest', async () => {
    const sent = visit('/calendar?date=2026-11-25', [meeting, task], server);

    expect((await event()).getAttribute('aria-label')).toContain('09:00–10:00');
    expect(await screen.findByText('Harvest')).toBeTruthy();
    const [first] = asked(sent, '/records/meeting/query');
    expect(first).toContain('{"op":"hasAny","field":"colleagues","value":["u1"]}');
    expect(first).toContain('2026-11-23T00:00:00.000Z');
  });

  it('carries an event by keys, and takes it back', async () => {
    const sent = visit('/calendar?date=2026-11-25', [meeting, task], server);
    const link = await event();
    link.focus();
    for (const key of [' ', 'ArrowRight', 'ArrowDown', 'ArrowDown', ' ']) {
      fireEvent.keyDown(await event(), { key });
    }

    await waitFor(() =>
      expect(patches(sent)).toEqual([
        { startsAt: '2026-11-26T09:30:00.000Z', endsAt: '2026-11-26T10:30:00.000Z' },
      ]),
    );
    await undo('Saved');
    await waitFor(() => expect(row.startsAt).toBe('2026-11-25T09:00:00.000Z'));
  });

  it('makes it longer by keys, and Esc leaves all as it was', async () => {
    const sent = visit('/calendar?date=2026-11-25', [meeting, task], server);
    const press = async (key: string, more = {}) => fireEvent.keyDown(await event(), { key, ...more });
    await press(' ');
    await press('ArrowDown');
    await press('Escape');
    await press(' ');
    await press('ArrowDown', { shiftKey: true });
    await press('Enter');

    await waitFor(() => expect(patches(sent)).toEqual([{ endsAt: '2026-11-25T10:15:00.000Z' }]));
  });

  it('keeps in the address what is looked at', async () => {
    visit('/calendar?date=2026-11-25', [meeting, task], server);
    await event();
    fireEvent.click(screen.getByRole('button', { name: 'Month' }));
    expect(await screen.findByText('November 2026')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Forward' }));
    await waitFor(() => expect(window.location.search).toContain('2026-12-01'));
    fireEvent.click(screen.getByRole('button', { name: 'Meetings' }));

    await waitFor(() => expect(decodeURIComponent(window.location.search)).toContain('["meeting"]'));
    expect(window.location.search).toContain('span=month');
  });

  it('asks for the team of whoever looks', async () => {
    const team = anObject(
      [aField('text', { name: 'name' }), aField('lookup', { name: 'team', to: ['team'] })],
      {
        name: 'user',
      },
    );
    const sent = visit('/calendar?date=2026-11-25&whose=team', [meeting, task, team], server);
    await event();

    expect(asked(sent, '/records/task/query')[0]).toContain('"field":"owner.team","value":["t1"]');
  });

  it('makes a new one at the time that was clicked', async () => {
    visit('/calendar?date=2026-11-25', [meeting, task], server);
    await event();
    const day = document.querySelector('[data-day="2026-11-24"]') as HTMLElement;
    fireEvent.click(day, { clientY: 14 * 48 + 30 });

    const dialog = within(await screen.findByRole('dialog', { name: 'New meeting' }));
    expect((dialog.getByLabelText('Starts at') as HTMLInputElement).value).toBe('2026-11-24T14:30');
    expect((dialog.getByLabelText('Ends at') as HTMLInputElement).value).toBe('2026-11-24T15:30');
  });

  it('tells in words what there is, and teaches where there is nothing', async () => {
    visit('/calendar?date=2026-11-25&span=agenda', [meeting, task], server);
    expect((await event()).textContent).toContain('09:00–10:00');
    fireEvent.click(screen.getByRole('button', { name: 'Meetings' }));

    expect(await screen.findByText('Nothing in these days')).toBeTruthy();
  });
});
