import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { account, deal, freshly, rows, serverOf } from '@/features/views/testing';
import { type Answers, speakEnglish, visit } from '@/testing';

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

const answers: Answers = (request) => {
  const { method, path } = request;
  if (path.endsWith('/related')) return { items: [] };
  if (path.endsWith('/neighbours')) return { previous: null, next: 'r1' };
  if (method === 'GET' && path === '/records/opportunity/far')
    return { id: 'far', version: 1, name: 'Far away' };
  const one = rows.find(({ id }) => path === `/records/opportunity/${id}`);
  return method === 'GET' && one ? one : serverOf(freshly())(request);
};
const go = (path: string) => visit(path, [deal, account], answers);
const panel = (name: string) => screen.findByRole('complementary', { name: `Beside the list: ${name}` });
const press = (key: string, more = {}) =>
  fireEvent.keyDown(document.activeElement ?? window, { key, ...more });

describe('a record beside the list', () => {
  it('is opened with Space, goes with the keys and is closed with Escape', async () => {
    go('/o/opportunity');
    await screen.findByText('Acme');
    press('j');
    press(' ');
    const acme = await panel('Acme');
    await within(acme).findByText('1 of 2');
    expect(window.location.search).toContain('peek=r1');

    press('j');
    await panel('Bolt');
    await waitFor(() => expect(window.location.search).toContain('peek=r2'));
    press('ArrowUp', { altKey: true });
    await panel('Acme');

    press('Escape');
    await waitFor(() => expect(screen.queryByRole('complementary', { name: /Beside/ })).toBeNull());
    expect(window.location.search).not.toContain('peek');
  });

  it('is opened by its handle, and gives the focus back when it is closed from inside', async () => {
    go('/o/opportunity');
    await screen.findByText('Acme');
    fireEvent.click(screen.getAllByRole('button', { name: 'Open beside the list' })[1] as HTMLElement);
    const close = within(await panel('Bolt')).getByRole('button', { name: 'Close (Esc)' });
    close.focus();
    fireEvent.click(close);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('grid')));
  });

  it('opens from a link, wherever in the list it stands, and goes on from there', async () => {
    const sent = go('/o/opportunity?peek=far');
    const far = await panel('Far away');
    const next = await within(far).findByRole('button', { name: /^Next/ });
    await waitFor(() => expect(next.hasAttribute('disabled')).toBe(false));
    expect(
      within(far)
        .getByRole('button', { name: /^Previous/ })
        .hasAttribute('disabled'),
    ).toBe(true);
    fireEvent.click(next);
    await within(await panel('Acme')).findByText('1 of 2');
    expect(sent.find(({ path }) => path.endsWith('/neighbours'))?.body).toMatchObject({ id: 'far' });
  });

  it('leaves to the list what is typed into its own fields', async () => {
    go('/o/opportunity?peek=r1');
    const acme = await panel('Acme');
    fireEvent.click(await within(acme).findByRole('button', { name: 'Edit Size' }));
    const box = await within(acme).findByRole('textbox', { name: 'Size' });
    fireEvent.keyDown(box, { key: 'Escape' });
    await waitFor(() => expect(within(acme).queryByRole('textbox', { name: 'Size' })).toBeNull());
    expect(await panel('Acme')).toBeTruthy();
  });
});
