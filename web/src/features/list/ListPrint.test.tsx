import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { freshly, openList } from '@/features/views/testing';
import { speakEnglish } from '@/testing';

beforeAll(async () => {
  await speakEnglish();
  // No layout here: without a height no row would be in view.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
});
beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('a list on paper', () => {
  it('holds its rows and says what was asked', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    openList('/o/opportunity?view=v1', freshly());
    fireEvent.keyDown(await screen.findByRole('button', { name: 'Options for “Big ones”' }), {
      key: 'Enter',
    });
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Print…' }));
    await waitFor(() => expect(print).toHaveBeenCalledOnce());

    const sheet = document.querySelector<HTMLElement>('.print-sheet');
    const text = sheet?.textContent ?? '';
    expect(text).toContain('Deals · Big ones');
    expect(text).toContain('Records where Size > 100');
    expect(text).toContain('by Maria');
    expect([...(sheet?.querySelectorAll('tbody tr') ?? [])].map((row) => row.textContent)).toEqual([
      'Acme500',
      'Bolt300',
    ]);
    window.dispatchEvent(new Event('afterprint'));
    await waitFor(() => expect(document.querySelector('.print-sheet')).toBeNull());
  });
});
