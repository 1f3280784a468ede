import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { MergeConflict } from '@/api/merges';
import { aField, anObject } from '@/fields/testing';
import { type Answers, speakEnglish, visit } from '@/testing';

const labelled = (text: string) => ({ 'zh-CN': text, en: text });
const contact = anObject(
  [
    aField('text', { name: 'name', label: labelled('Name') }),
    aField('text', { name: 'title', label: labelled('Title') }),
    aField('text', { name: 'city', label: labelled('City') }),
  ],
  { name: 'contact', label: labelled('Contact'), plural: labelled('Contacts') },
);

const preview = {
  dryRun: true,
  records: [
    { id: 'c1', version: 3, name: 'Ann', title: 'Buyer', city: 'Rome' },
    { id: 'c2', version: 5, name: 'Anne', title: 'Clerk', city: 'Rome' },
  ],
  fields: [
    { field: 'name', from: ['c1'], same: false, choosable: true },
    { field: 'title', from: ['c1'], same: false, choosable: true },
    { field: 'city', from: ['c1'], same: true, choosable: true },
  ],
  moves: [{ object: 'contact', field: 'reportsTo', count: 4 }],
  movesUnseen: true,
  attached: { comments: 2, followers: 0 },
};

const merge = (conflicts: readonly MergeConflict[]) => ({
  id: 'm1',
  object: 'contact',
  kept: { id: 'c1', label: 'Ann' },
  records: [{ id: 'c2', label: 'Anne' }],
  at: '2026-11-01T00:00:00Z',
  by: { id: 'u1', label: 'Maria' },
  state: 'done',
  undoneAt: null,
  undoneBy: null,
  canBeUndone: true,
  detail: null,
  moved: { contact: 4 },
  conflicts,
});

const later: MergeConflict = {
  kind: 'value',
  object: 'contact',
  record: { id: 'c1', label: 'Ann' },
  field: 'title',
  before: 'Buyer',
  now: 'Boss',
};

const server: Answers = ({ method, path, body }) => {
  if (path === '/records/contact/merge') {
    return body && typeof body === 'object' && 'dryRun' in body
      ? preview
      : { merge: 'm1', record: preview.records[0] };
  }
  if (path === '/merges/m1') return merge([later]);
  if (method === 'POST' && path === '/merges/m1/undo') return { merge: 'm1', record: preview.records[0] };
  return undefined;
};

const open = (path: string) => visit(path, [contact], server);
const side = `/merges/new?object=contact&ids=${encodeURIComponent('["c1","c2"]')}`;

beforeAll(async () => {
  await speakEnglish();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('records side by side', () => {
  it('show what differs and fold what is the same, with what moves', async () => {
    open(side);
    expect(await screen.findByRole('group', { name: 'Title' })).toBeTruthy();
    expect(screen.getByText('1 field is the same')).toBeTruthy();
    expect(screen.getByText('Records that you do not see move as well.')).toBeTruthy();
    expect(screen.getByText('Comments').textContent).toContain('2');
  });

  it('take the winner by its figure and the record that is kept, and are merged as they were seen', async () => {
    const sent = open(side);
    const title = await screen.findByRole('group', { name: 'Title' });
    const radios = within(title).getAllByRole<HTMLInputElement>('radio');
    expect(radios.map((radio) => radio.checked)).toEqual([true, false]);
    if (radios[0]) fireEvent.keyDown(radios[0], { key: '2' });
    expect(radios.map((radio) => radio.checked)).toEqual([false, true]);

    fireEvent.click(screen.getByRole('button', { name: 'Merge 2 records' }));

    await screen.findByText('These records were merged.', { exact: false });
    const order = sent.find(({ body }) => body && typeof body === 'object' && 'versions' in body)?.body;
    expect(order).toEqual({
      ids: ['c1', 'c2'],
      keep: 'c1',
      values: { title: 'c2' },
      versions: { c1: 3, c2: 5 },
    });
  });
});

describe('a merge', () => {
  it('is undone as was decided about what was changed since', async () => {
    const sent = open('/merges/m1');
    fireEvent.click(await screen.findByRole('button', { name: 'Undo merge' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByLabelText(/Give it to Anne/));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Undo merge' }));

    await waitFor(() => expect(sent.some(({ path }) => path === '/merges/m1/undo')).toBe(true));
    expect(sent.find(({ path }) => path === '/merges/m1/undo')?.body).toEqual({
      decisions: [{ object: 'contact', record: 'c1', field: 'title', choice: 'c2' }],
    });
  });
});
