import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ViewForm } from '@/api/views';
import { speakEnglish, undo } from '@/testing';
import { big, freshly, type Kept, lastAsked, openList } from './testing';

let kept: Kept;
beforeAll(async () => {
  await speakEnglish();
  // No layout here: without a height no row would be in view.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
});
beforeEach(() => {
  localStorage.clear();
  kept = freshly();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const go = (path: string) => openList(path, kept);

describe('a view', () => {
  it('is a tab that asks what it says', async () => {
    const sent = go('/o/opportunity');
    await screen.findByText('Acme');
    fireEvent.click(screen.getByRole('link', { name: 'Big ones' }));
    await waitFor(() => expect(lastAsked(sent).filter).toEqual({ op: 'gt', field: 'size', value: 100 }));
    expect(lastAsked(sent).sort).toEqual(['-size']);
    expect(lastAsked(sent).fields).toEqual(['name', 'size']);
    expect(window.location.search).toContain('view=v1');
    expect(screen.getByRole('link', { name: 'Big ones' }).getAttribute('aria-current')).toBe('page');
    expect(screen.queryByText('Unsaved changes')).toBeNull();
  });

  it('opens first where the reader wants that, and the address says so', async () => {
    kept.list = { ...kept.list, opening: 'v1' };
    const sent = go('/o/opportunity');
    await screen.findByText('Acme');
    expect(lastAsked(sent).filter).toEqual({ op: 'gt', field: 'size', value: 100 });
    await waitFor(() => expect(window.location.search).toContain('view=v1'));
  });

  it('is saved, saved as another, or left as it was', async () => {
    const sent = go('/o/opportunity?view=v1');
    fireEvent.click(await screen.findByRole('button', { name: 'Remove the condition on Size' }));
    await screen.findByText('Unsaved changes');
    fireEvent.click(screen.getByRole('button', { name: 'Reset' }));
    await waitFor(() => expect(screen.queryByText('Unsaved changes')).toBeNull());

    fireEvent.click(await screen.findByRole('button', { name: 'Remove the condition on Size' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Save' }));
    await screen.findByText('Saved “Big ones”');
    const put = sent.find(({ method, path }) => method === 'PUT' && path === '/views/v1');
    expect((put?.body as ViewForm | undefined)?.filter).toBeNull();
    await waitFor(() => expect(screen.queryByText('Unsaved changes')).toBeNull());
  });

  it('is made of what the list asks, by the searched text too', async () => {
    const sent = go('/o/opportunity?q=Acme');
    fireEvent.click(await screen.findByRole('button', { name: 'Save as view' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save view' }));
    expect(await within(dialog).findByText('Give the view a name.')).toBeTruthy();
    fireEvent.change(within(dialog).getByLabelText(/Name/), { target: { value: 'Acme’s' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save view' }));
    await screen.findByText('“Acme’s” is a view now');
    const made = sent.find(({ method, path }) => method === 'POST' && path === '/views')?.body as ViewForm;
    expect(made.filter).toEqual({ op: 'contains', field: 'name', value: 'Acme' });
    expect(made.audience).toBe('private');
    await waitFor(() => expect(window.location.search).toBe('?view=v2'));
  });

  it('goes and comes back', async () => {
    go('/o/opportunity?view=v1');
    const menu = await screen.findByRole('button', { name: 'Options for “Big ones”' });
    fireEvent.keyDown(menu, { key: 'Enter' });
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Remove view' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Big ones' })).toBeNull());
    await undo('Removed the view “Big ones”');
    expect(await screen.findByRole('link', { name: 'Big ones' })).toBeTruthy();
  });

  it('that is not there says so', async () => {
    go('/o/opportunity?view=nowhere');
    expect(await screen.findByText('This view isn’t there')).toBeTruthy();
  });

  it('that asks what the reader may not see shows nothing and says why', async () => {
    kept.list = {
      ...kept.list,
      items: [{ ...big, filter: null, problems: [{ field: 'filter', code: 'x', detail: 'Hidden.' }] }],
    };
    go('/o/opportunity?view=v1');
    expect(await screen.findByText('Hidden.')).toBeTruthy();
    expect(screen.queryByText('Acme')).toBeNull();
  });
});
