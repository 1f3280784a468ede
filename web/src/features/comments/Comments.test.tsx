import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aField, anObject } from '@/fields/testing';
import { type Answers, type Sent, speakEnglish, visit } from '@/testing';

const account = anObject([aField('text', { name: 'name', label: { en: 'Name' } })], {
  name: 'account',
  label: { en: 'Account' },
  plural: { en: 'Accounts' },
});
const SAM = '019a0000-0000-7000-8000-00000000000a';
const TOM = '019a0000-0000-7000-8000-00000000000b';

const said = (id: string, text: string, more: object = {}) => ({
  id,
  parent: null,
  author: { object: 'user', id: SAM, label: 'Sam' },
  text,
  at: '2026-01-04T00:00:00Z',
  editedAt: null,
  removed: false,
  people: [],
  records: [],
  can: { change: false, remove: false },
  answers: [],
  ...more,
});

let items: readonly unknown[] = [];
let refusal: Response | null = null;

const server: Answers = ({ method, path }) => {
  if (path === '/records/account/a1') return { id: 'a1', version: 1, name: 'Acme' };
  if (path.includes('/comments/people')) {
    const all = [
      { id: SAM, name: 'Sam', sees: true },
      { id: TOM, name: 'Tom', sees: false },
    ];
    return { items: path.endsWith('q=To') ? all.slice(1) : all };
  }
  if (path.includes('/comments')) {
    if (method === 'GET') return { items, next: null, total: items.length };
    return refusal ?? said('c9', 'sent');
  }
  return undefined;
};

const open = () => visit('/o/account/a1?tab=comments', [account], server);
const write = async (text: string) => {
  const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'New comment' });
  fireEvent.change(box, { target: { value: text } });
  box.setSelectionRange(text.length, text.length);
  fireEvent.select(box);
  return box;
};
const posted = (sent: readonly Sent[]) =>
  sent.filter(({ method, path }) => method === 'POST' && path.endsWith('/comments')).map(({ body }) => body);

beforeAll(speakEnglish);
beforeEach(() => {
  localStorage.clear();
  items = [];
  refusal = null;
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('comments', () => {
  it('are told with names in them, and never as anything but text', async () => {
    items = [
      said('c1', `@[${TOM}] see <b>this</b>`, { people: [{ object: 'user', id: TOM, label: 'Tom' }] }),
    ];
    open();
    expect(await screen.findByText('@Tom')).toBeTruthy();
    expect(screen.getByText(/<b>this<\/b>/)).toBeTruthy();
  });

  it('do not name a record that one does not see', async () => {
    items = [
      said('c1', `as in #[account:${TOM}]`, { records: [{ object: 'account', id: TOM, label: null }] }),
    ];
    open();
    expect(await screen.findByText('a record you cannot see')).toBeTruthy();
  });

  it('are written with a person chosen by keys', async () => {
    const sent = open();
    const box = await write('please @');
    expect(await screen.findByRole('option', { name: /Sam/ })).toBeTruthy();
    fireEvent.keyDown(box, { key: 'Enter' });
    await waitFor(() => expect(box.value).toBe('please @Sam '));
    fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(posted(sent)).toEqual([{ text: `please @[${SAM}]`, parent: null }]));
    await waitFor(() => expect(box.value).toBe(''));
  });

  it('go on behind the person who was chosen, in the middle of a text too', async () => {
    open();
    const box = await write('please');
    const value = 'please @ have a look';
    fireEvent.change(box, { target: { value, selectionStart: 8, selectionEnd: 8 } });
    await screen.findByRole('option', { name: /Sam/ });
    fireEvent.keyDown(box, { key: 'Enter' });
    // At once: whoever types fast has pressed the next key by now.
    expect(box.value).toBe('please @Sam  have a look');
    expect(box.selectionStart).toBe('please @Sam '.length);
    expect(document.activeElement).toBe(box);
  });

  it('say before they are sent who will hear nothing of them', async () => {
    open();
    const box = await write('and @To');
    const option = await screen.findByRole('option', { name: /Tom/ });
    fireEvent.pointerDown(option);
    await waitFor(() => expect(box.value).toBe('and @Tom '));
    expect(screen.getByText('Tom cannot see this record and will not be notified.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Share record…' })).toBeTruthy();
  });

  it('keep what was written when it could not be sent', async () => {
    refusal = new Response('{"code":"x","detail":"Not now."}', { status: 503 });
    open();
    const box = await write('long thought');
    fireEvent.click(screen.getByRole('button', { name: 'Comment' }));
    expect(await screen.findByText('Not now.')).toBeTruthy();
    expect(box.value).toBe('long thought');
  });

  it('are answered in their thread, and removed by whoever may', async () => {
    items = [said('c1', 'question', { can: { change: true, remove: true } })];
    const sent = open();
    fireEvent.click(await screen.findByRole('button', { name: 'Reply' }));
    const box = await screen.findByRole('textbox', { name: 'Reply' });
    fireEvent.change(box, { target: { value: 'answer' } });
    fireEvent.keyDown(box, { key: 'Enter', metaKey: true });
    await waitFor(() => expect(posted(sent)).toEqual([{ text: 'answer', parent: 'c1' }]));

    const list = within(screen.getByRole('list', { name: 'Comments' }));
    fireEvent.keyDown(list.getByRole('button', { name: 'More actions' }), { key: 'Enter' });
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await waitFor(() =>
      expect(sent.map(({ method, path }) => `${method} ${path}`)).toContain(
        'DELETE /records/account/a1/comments/c1',
      ),
    );
  });
});
