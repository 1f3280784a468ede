import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { freshly, type Kept, openList } from '@/features/views/testing';
import { speakEnglish } from '@/testing';

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

describe('a cell', () => {
  const size = () => screen.getAllByRole('gridcell', { name: '500' })[0] as HTMLElement;
  const edit = async (text: string) => {
    fireEvent.doubleClick(size());
    const input = await screen.findByRole('textbox', { name: 'Size' });
    fireEvent.change(input, { target: { value: text } });
    return input;
  };

  it('is changed with Enter, and undone with the keys', async () => {
    const sent = go('/o/opportunity');
    await screen.findByText('Acme');
    fireEvent.keyDown(await edit('750'), { key: 'Enter' });
    await screen.findByRole('gridcell', { name: '750' });
    await waitFor(() =>
      expect(sent.filter(({ method }) => method === 'PATCH')[0]?.body).toEqual({ size: 750 }),
    );
    await screen.findAllByText('Saved');
    await vi.dynamicImportSettled();
    fireEvent.keyDown(window, { key: 'z', ctrlKey: true });
    await waitFor(() =>
      expect(sent.filter(({ method }) => method === 'PATCH')[1]?.body).toEqual({ size: 500 }),
    );
  });

  it('is taken back step by step, and made again', async () => {
    const sent = go('/o/opportunity');
    await screen.findByText('Acme');
    await vi.dynamicImportSettled();
    const written = () => sent.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
    fireEvent.keyDown(await edit('600'), { key: 'Enter' });
    fireEvent.doubleClick(await screen.findByRole('gridcell', { name: '600' }));
    const input = await screen.findByRole('textbox', { name: 'Size' });
    fireEvent.change(input, { target: { value: '700' } });
    fireEvent.keyDown(input, { key: 'Enter' });
    await waitFor(() => expect(written()).toEqual([{ size: 600 }, { size: 700 }]));
    await screen.findByRole('gridcell', { name: '700' });

    fireEvent.keyDown(window, { key: 'z', ctrlKey: true });
    expect(await screen.findByText('Undone: Size of “Acme”')).toBeTruthy();
    await screen.findByRole('gridcell', { name: '600' });
    fireEvent.keyDown(window, { key: 'z', ctrlKey: true });
    await screen.findByRole('gridcell', { name: '500' });
    fireEvent.keyDown(window, { key: 'Z', ctrlKey: true, shiftKey: true });
    expect(await screen.findByText('Done again: Size of “Acme”')).toBeTruthy();
    await waitFor(() => expect(written().slice(2)).toEqual([{ size: 600 }, { size: 500 }, { size: 600 }]));
  });

  it('is left as it was with Escape', async () => {
    const sent = go('/o/opportunity');
    await screen.findByText('Acme');
    fireEvent.keyDown(await edit('750'), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Size' })).toBeNull());
    expect(size()).toBeTruthy();
    expect(sent.some(({ method }) => method === 'PATCH')).toBe(false);
  });

  it('is taken back when the server refuses, with its reason', async () => {
    kept.refusal = new Response(
      JSON.stringify({ code: 'invalid', problems: [{ field: 'size', code: 'x', detail: 'Too big.' }] }),
      { status: 422 },
    );
    go('/o/opportunity');
    await screen.findByText('Acme');
    fireEvent.keyDown(await edit('9999'), { key: 'Enter' });
    expect(await screen.findByText('Too big.')).toBeTruthy();
    expect(size()).toBeTruthy();

    fireEvent.click(screen.getByRole('button', { name: 'Edit again' }));
    const box = await screen.findByRole('textbox', { name: 'Size' });
    expect((box as HTMLInputElement).value.replace(/\D/g, '')).toBe('9999');
  });

  it('is tried again where the server was not able to', async () => {
    kept.refusal = new Response('{"code":"internal","detail":"Something broke."}', { status: 500 });
    const sent = go('/o/opportunity');
    await screen.findByText('Acme');
    fireEvent.keyDown(await edit('750'), { key: 'Enter' });
    expect(await screen.findByText('Something broke.')).toBeTruthy();

    kept.refusal = undefined;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(sent.filter(({ method }) => method === 'PATCH').length).toBe(2));
    expect(await screen.findByRole('gridcell', { name: '750' })).toBeTruthy();
  });

  it('that cannot be changed says why', async () => {
    go('/o/opportunity');
    await screen.findByText('Acme');
    fireEvent.doubleClick(screen.getByRole('gridcell', { name: '7' }));
    expect(await screen.findByText('It is worked out by the program.')).toBeTruthy();
  });
});
