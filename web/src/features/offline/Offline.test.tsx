import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { noteReach } from '@/api/reach';
import { aField, anObject } from '@/fields/testing';
import { dropAll } from '@/records/waiting';
import { type Answers, speakEnglish, visit } from '@/testing';

const deal = anObject([
  aField('text', { name: 'name', label: { en: 'Name' } }),
  aField('text', { name: 'city', label: { en: 'City' } }),
]);

let away = false;
let now: Record<string, unknown> = {};
/** What the server says to the next changes instead of making them. */
let refusals: Response[] = [];
let patches: { readonly body: unknown; readonly at: number }[] = [];
let said: unknown[] = [];

const server: Answers = ({ method, path, body }) => {
  if (away) throw new TypeError('Failed to fetch');
  if (path.endsWith('/related')) return { items: [] };
  if (path.includes('/comments')) {
    if (method === 'POST') said.push(body);
    return method === 'GET' ? { items: [], next: null, total: 0 } : { id: 'c1' };
  }
  if (path !== '/records/opportunity/d1') return undefined;
  if (method === 'PATCH') {
    patches.push({ body, at: Date.now() });
    const refusal = refusals.shift();
    if (refusal) return refusal;
    now = { ...now, ...(body as object), version: Number(now.version) + 1 };
  }
  return now;
};
const stale = () => new Response(JSON.stringify({ code: 'stale', current: now }), { status: 409 });

const change = async (city: string) => {
  fireEvent.click(await screen.findByRole('button', { name: 'Edit City' }));
  fireEvent.change(await screen.findByRole('textbox', { name: 'City' }), { target: { value: city } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
};
const comeBack = async () => {
  const tryNow = await screen.findByRole('button', { name: 'Try now' });
  away = false;
  fireEvent.click(tryNow);
};
const look = async () => {
  fireEvent.click(await screen.findByRole('button', { name: 'Show' }));
  return within(await screen.findByRole('dialog', { name: 'Changes that are not saved yet' }));
};

beforeAll(speakEnglish);
beforeEach(() => {
  localStorage.clear();
  away = false;
  now = { id: 'd1', version: 1, name: 'Cranes', city: 'Wuxi' };
  refusals = [];
  patches = [];
  said = [];
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  cleanup();
  dropAll();
  noteReach(true);
  vi.unstubAllGlobals();
});

describe('while the server is away', () => {
  beforeEach(async () => {
    visit('/o/opportunity/d1', [deal], server);
    await screen.findByRole('button', { name: 'Edit City' });
    // Behind the page, and there by the time that somebody has typed.
    await vi.dynamicImportSettled();
    away = true;
  });

  it('it is said, and what is changed waits and is sent in its order', async () => {
    await change('Nanjing');
    expect(await screen.findByText('The server can’t be reached.')).toBeTruthy();
    expect(screen.getByText('1 change is waiting to be sent.')).toBeTruthy();
    expect((await screen.findAllByText('Nanjing')).length).toBeGreaterThan(0);
    await change('Suzhou');
    expect(await screen.findByText('2 changes are waiting to be sent.')).toBeTruthy();

    await comeBack();
    await waitFor(() =>
      expect(patches.map(({ body }) => body)).toEqual([{ city: 'Nanjing' }, { city: 'Suzhou' }]),
    );
    expect(await screen.findByText('2 changes that were waiting have been saved')).toBeTruthy();
    expect(screen.queryByText('The server can’t be reached.')).toBeNull();
    expect(now.city).toBe('Suzhou');
  });

  it('a change that somebody else forestalled is shown beside the other, and can be insisted on', async () => {
    await change('Nanjing');
    now = { ...now, version: 5, city: 'Suzhou' };
    refusals = [stale()];
    await comeBack();

    expect(await screen.findByText('1 change couldn’t be saved.')).toBeTruthy();
    const dialog = await look();
    expect(dialog.getByText('Nanjing')).toBeTruthy();
    expect(dialog.getByText('now “Suzhou”')).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Save mine' }));
    await waitFor(() => expect(now).toMatchObject({ version: 6, city: 'Nanjing' }));
    expect(await dialog.findByText('Everything has been saved.')).toBeTruthy();
  });

  it('a change goes on where somebody else has changed something else', async () => {
    await change('Nanjing');
    now = { ...now, version: 5, name: 'Big cranes' };
    refusals = [stale()];
    await comeBack();
    await waitFor(() => expect(now).toMatchObject({ name: 'Big cranes', city: 'Nanjing' }));
  });

  it('a change is not made twice when only its answer got lost', async () => {
    await change('Nanjing');
    now = { ...now, version: 2, city: 'Nanjing' };
    refusals = [stale()];
    await comeBack();
    expect(await screen.findByText('1 change that was waiting has been saved')).toBeTruthy();
    expect(patches.length).toBe(1);
  });

  it('a change that is refused says why, and holds up nothing', async () => {
    await change('Nowhere');
    await change('Nanjing');
    refusals = [
      new Response(
        JSON.stringify({
          code: 'invalid',
          problems: [{ field: 'city', code: 'x', detail: 'No such city.' }],
        }),
        { status: 422 },
      ),
    ];
    await comeBack();
    const dialog = await look();
    expect(await dialog.findByText('No such city.')).toBeTruthy();
    expect(dialog.getByText('Nowhere')).toBeTruthy();
    expect(now.city).toBe('Nanjing');
    fireEvent.click(dialog.getByRole('button', { name: 'Discard' }));
    expect(await dialog.findByText('Everything has been saved.')).toBeTruthy();
    expect(patches.length).toBe(2);
  });
});

describe('a comment', () => {
  it('waits too', async () => {
    visit('/o/opportunity/d1?tab=comments', [deal], server);
    const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'New comment' });
    await vi.dynamicImportSettled();
    away = true;
    fireEvent.change(box, { target: { value: 'Call them' } });
    fireEvent.click(screen.getByRole('button', { name: 'Comment' }));
    await waitFor(() => expect(box.value).toBe(''));
    expect((await look()).getByText('Call them')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    await comeBack();
    await waitFor(() => expect(said).toEqual([{ text: 'Call them', parent: null }]));
  });
});

describe('a server that asks to wait', () => {
  it('is given the time that it asks for', async () => {
    refusals = [new Response('{"code":"tooManyRequests"}', { status: 429, headers: { 'Retry-After': '1' } })];
    visit('/o/opportunity/d1', [deal], server);
    await change('Nanjing');
    await waitFor(() => expect(now.city).toBe('Nanjing'));
    const [first, second] = patches;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1000);
  });
});
