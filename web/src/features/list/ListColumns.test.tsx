import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ViewForm } from '@/api/views';
import { freshly, type Kept, lastAsked, openList } from '@/features/views/testing';
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

describe('columns', () => {
  it('are chosen, those of linked records too, and kept on the server', async () => {
    const sent = go('/o/opportunity');
    await screen.findByText('Acme');
    fireEvent.click(screen.getByRole('button', { name: 'Columns' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Account · picklist' }));
    fireEvent.click(screen.getByRole('button', { name: 'Hide Score' }));
    await waitFor(() => expect(lastAsked(sent).fields).toEqual(['name', 'size', 'account.industry']));
    await waitFor(() => {
      const put = sent.filter(({ method }) => method === 'PUT').at(-1);
      expect(put?.path).toBe('/me/views/opportunity/look');
      expect((put?.body as ViewForm | undefined)?.columns.map(({ field }) => field)).toEqual([
        'name',
        'size',
        'account.industry',
      ]);
    });
  });

  it('are made wider by keys', async () => {
    const sent = go('/o/opportunity?view=v1');
    fireEvent.keyDown(await screen.findByRole('separator', { name: 'Width of Size' }), { key: 'ArrowRight' });
    await waitFor(() => {
      const put = sent.filter(({ method }) => method === 'PUT').at(-1);
      expect(put?.path).toBe('/me/views/opportunity/look?view=v1');
      expect((put?.body as ViewForm | undefined)?.columns[1]).toEqual({ field: 'size', width: 136 });
    });
  });
});
