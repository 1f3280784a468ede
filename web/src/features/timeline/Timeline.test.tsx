import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aField, anObject } from '@/fields/testing';
import { type Answers, type Sent, speakEnglish, visit } from '@/testing';

const named = (name: string, label: string) => ({ name, label: { en: label }, plural: { en: `${label}s` } });
const note = anObject(
  [
    aField('text', { name: 'subject' }),
    aField('longText', { name: 'content' }),
    aField('lookup', { name: 'regarding', to: ['account'] }),
  ],
  { ...named('note', 'Note'), list: ['subject', 'regarding'] },
);
const account = anObject(
  [
    aField('text', { name: 'name', label: { en: 'Name' } }),
    aField('text', { name: 'city', label: { en: 'City' } }),
    aField('text', { name: 'secret', can: { read: true, edit: true, masked: true } }),
  ],
  {
    ...named('account', 'Account'),
    related: [{ name: 'notes', object: 'note', field: 'regarding', label: { en: 'Notes' } }],
  },
);

const by = { id: 'u2', label: 'Sam' };
const change = (at: string, action: string, ...changes: readonly object[]) => ({
  kind: 'change',
  at,
  by,
  action,
  changes,
});
const aNote = (id: string, at: string, content: string) => ({
  kind: 'record',
  at,
  object: 'note',
  record: {
    id,
    version: 1,
    subject: `Note ${id}`,
    content,
    regarding: { id: 'a1', label: 'Acme' },
    owner: by,
  },
});
const moved = change('2026-01-03T00:00:00Z', 'updated', { field: 'city', before: 'Bonn', after: 'Wuxi' });

let now: Record<string, unknown> = {};
let items: readonly unknown[] = [];

const server: Answers = ({ method, path, body }) => {
  if (path.includes('/related')) {
    return { items: [{ object: 'note', field: 'regarding', count: 2, countIsAtLeast: false }] };
  }
  if (path.includes('/timeline')) {
    if (path.includes('cursor=more')) return { items: [moved], next: null };
    return { items, next: path.includes('kinds') ? null : 'more' };
  }
  if (path !== '/records/account/a1') return undefined;
  if (method === 'PATCH') now = { ...now, ...(body as object), version: 2 };
  return now;
};
const asked = (sent: readonly Sent[]) =>
  sent.filter(({ path }) => path.includes('/timeline')).map(({ path }) => path.split('?')[1]);

beforeAll(speakEnglish);
beforeEach(() => {
  now = { id: 'a1', version: 1, name: 'Acme', city: 'Wuxi', secret: '***' };
  items = [
    aNote('n9', '2999-01-01T00:00:00Z', 'Planned'),
    aNote('n1', '2026-01-04T00:00:00Z', 'They like red'),
    change('2026-01-02T00:00:00Z', 'created', { field: 'name', before: null, after: 'Acme' }),
  ];
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('a timeline', () => {
  it('tells what is planned, what was, and what was written, with the exact time on hover', async () => {
    visit('/o/account/a1?tab=timeline', [account, note], server);

    expect(await screen.findByText('They like red')).toBeTruthy();
    const told = screen.getAllByRole('listitem').map((one) => one.textContent);
    expect(told.findIndex((one) => one?.includes('Planned'))).toBeLessThan(told.indexOf('Now'));
    expect(told.findIndex((one) => one?.includes('They like red'))).toBeGreaterThan(told.indexOf('Now'));
    expect(screen.getAllByTitle(/January 4, 2026.*UTC/)).toHaveLength(1);
  });

  it('is told further on demand', async () => {
    const sent = visit('/o/account/a1?tab=timeline', [account, note], server);
    fireEvent.click(await screen.findByRole('button', { name: 'Show earlier' }));

    expect(await screen.findByText('Bonn')).toBeTruthy();
    expect(asked(sent)).toEqual(['', 'cursor=more']);
  });

  it('is narrowed to kinds, which the address keeps', async () => {
    const sent = visit('/o/account/a1?tab=timeline', [account, note], server);
    fireEvent.click(await screen.findByRole('button', { name: 'Notes' }));

    await waitFor(() => expect(asked(sent)).toContain('kinds=note'));
    expect(decodeURIComponent(window.location.search)).toContain('["note"]');
    expect(screen.getByRole('button', { name: 'Notes' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('takes a change back, and does not offer it where nothing would change', async () => {
    items = [
      moved,
      change('2026-01-02T00:00:00Z', 'updated', { field: 'city', before: 'Wuxi', after: 'Bonn' }),
    ];
    const sent = visit('/o/account/a1?tab=timeline', [account, note], server);

    const buttons = await screen.findAllByRole('button', { name: 'Revert' });
    expect(buttons).toHaveLength(1);
    fireEvent.click(buttons[0] as HTMLElement);
    await waitFor(() =>
      expect(sent.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toEqual([
        { city: 'Bonn' },
      ]),
    );
  });

  it('never writes a mask back', async () => {
    items = [change('2026-01-02T00:00:00Z', 'updated', { field: 'secret', before: 'a**', after: 'b**' })];
    visit('/o/account/a1?tab=timeline', [account, note], server);

    await screen.findByText('Sam');
    expect(screen.queryByRole('button', { name: 'Revert' })).toBeNull();
  });

  it('goes to the change that a link points at, however far back', async () => {
    visit(`/o/account/a1?tab=timeline&change=${encodeURIComponent(moved.at)}`, [account, note], server);

    expect(await screen.findByText('Bonn')).toBeTruthy();
    expect(Element.prototype.scrollIntoView).toHaveBeenCalled();
  });

  it('says so when there is nothing of what was chosen, with a way back', async () => {
    items = [];
    visit('/o/account/a1?tab=timeline&kinds=["note"]', [account, note], server);

    fireEvent.click(await screen.findByRole('button', { name: 'Show everything' }));
    await waitFor(() => expect(window.location.search).not.toContain('kinds'));
    expect(screen.queryByRole('button', { pressed: true })).toBeNull();
  });
});
