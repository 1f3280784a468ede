import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BulkRun } from '@/api/bulk';
import { account, deal, freshly, rows, serverOf } from '@/features/views/testing';
import { type Answers, speakEnglish, undo, visit } from '@/testing';

let run: BulkRun;

beforeAll(async () => {
  await speakEnglish();
  // No layout here: without a height no row would be in view.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
});
beforeEach(() => {
  localStorage.clear();
  run = {
    id: 'b1',
    object: 'opportunity',
    kind: 'edit',
    state: 'done',
    total: 250,
    counts: { changed: 248, unchanged: 0, refused: 2, restored: 0, kept: 0 },
    canBeUndone: true,
    canBeRedone: false,
    reasons: [{ detail: 'You may not change this record.', count: 2 }],
    detail: null,
  };
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Orders that were given before the page was opened. */
let earlier: readonly BulkRun[] = [];

const answers: Answers = (request) => {
  const { path } = request;
  if (path === '/records/opportunity/bulk') return { ...run, state: 'running' };
  if (path === '/bulk/b1/undo') {
    run = {
      ...run,
      state: 'undone',
      canBeUndone: false,
      canBeRedone: true,
      counts: { ...run.counts, restored: 247, kept: 1 },
    };
    return { ...run, state: 'undoing' };
  }
  if (path === '/bulk/b1/redo') {
    run = {
      ...run,
      state: 'done',
      canBeUndone: true,
      canBeRedone: false,
      counts: { ...run.counts, restored: 0 },
    };
    return { ...run, state: 'redoing' };
  }
  if (path === '/bulk/b1') return run;
  if (path === '/bulk') return { items: earlier };
  const answer = serverOf(freshly())(request);
  return path === '/records/opportunity/query' ? { items: rows, next: 'more', total: 250 } : answer;
};
const go = () => visit('/o/opportunity', [deal, account], answers);
const ordered = (sent: ReturnType<typeof go>) =>
  sent.find(({ method, path }) => method === 'POST' && path.endsWith('/bulk'))?.body;
const tick = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name: `Select “${name}”` }));

async function changeSize(to: string, label: RegExp) {
  fireEvent.click(await screen.findByRole('button', { name: 'Edit…' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByRole('combobox', { name: 'Field' }), { target: { value: 'size' } });
  fireEvent.change(await within(dialog).findByRole('textbox', { name: 'Size' }), { target: { value: to } });
  fireEvent.click(within(dialog).getByRole('button', { name: label }));
}

describe('many records', () => {
  it('that an earlier page gave an order for are found again, and taken back from there', async () => {
    earlier = [{ ...run, id: 'b1', state: 'running' }];
    go();
    await screen.findByText('You may not change this record. (2)');
    fireEvent.click(screen.getAllByRole('button', { name: 'Undo' })[0] as HTMLElement);
    await screen.findByText(/1 was changed by somebody since and stays/);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    earlier = [];
  });

  it('are all that match but for those that are not ticked, and are taken back as one', async () => {
    const sent = go();
    await screen.findByText('Acme');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select all that match' }));
    await screen.findByText('250 selected');
    tick('Bolt');
    await screen.findByText('249 selected');
    await changeSize('750', /^Change 249 records$/);

    await waitFor(() =>
      expect(ordered(sent)).toEqual({
        all: true,
        filter: { op: 'not', of: [{ op: 'in', field: 'id', value: ['r2'] }] },
        values: { size: 750 },
      }),
    );
    await screen.findByText('You may not change this record. (2)');
    expect(screen.getByRole('link', { name: 'Download the list' }).getAttribute('href')).toBe(
      '/api/v1/bulk/b1/refused.csv',
    );
    await undo('Changed 248 records');
    await screen.findByText(/1 was changed by somebody since and stays/);

    fireEvent.keyDown(window, { key: 'z', ctrlKey: true, shiftKey: true });
    await waitFor(() => expect(sent.some(({ path }) => path === '/bulk/b1/redo')).toBe(true));
    await screen.findByText(/^Changed 248 records · /);
  });

  it('are those that are ticked, with Shift all in between', async () => {
    const sent = go();
    await screen.findByText('Acme');
    tick('Acme');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select “Bolt”' }), { shiftKey: true });
    await screen.findByText('2 selected');
    await changeSize('750', /^Change 2 records$/);

    await waitFor(() => expect(ordered(sent)).toEqual({ ids: ['r1', 'r2'], values: { size: 750 } }));
  });

  it('are not deleted by the hundred without being asked', async () => {
    const sent = go();
    await screen.findByText('Acme');
    fireEvent.keyDown(window, { key: 'a', ctrlKey: true });
    await screen.findByText('250 selected');
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
    const dialog = await screen.findByRole('dialog');
    expect(ordered(sent)).toBeUndefined();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(ordered(sent)).toEqual({ all: true, delete: true }));
  });
});
