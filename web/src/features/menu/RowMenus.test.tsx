import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { freshly, type Kept, lastAsked, openList } from '@/features/views/testing';
import { aField } from '@/fields/testing';
import { speakEnglish } from '@/testing';
import { conditionFor, withCondition } from './filterBy';

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

const go = async () => {
  const sent = openList('/o/opportunity', kept);
  await screen.findByText('Acme');
  await vi.dynamicImportSettled();
  return sent;
};
const size = () => screen.getAllByRole('gridcell', { name: '500' })[0] as HTMLElement;
/** What listens for it is loaded behind the list. */
const point = () =>
  waitFor(() => {
    fireEvent.contextMenu(size());
    expect(screen.getByRole('menu')).toBeTruthy();
  });
const item = (name: RegExp) => screen.findByRole('menuitem', { name });

describe('the menu of a row', () => {
  it('opens where the right button is pressed, with the value that is pointed at', async () => {
    const sent = await go();
    await point();
    fireEvent.click(await item(/Filter by “500”/));
    await waitFor(() => expect(lastAsked(sent).filter).toEqual({ op: 'eq', field: 'size', value: 500 }));
  });

  it('copies a value', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await go();
    await point();
    fireEvent.click(await item(/Copy value/));
    await waitFor(() => expect(writeText).toHaveBeenCalledWith('500'));
    expect(await screen.findByText('Value copied')).toBeTruthy();
  });

  it('opens the editor of the cell', async () => {
    await go();
    await point();
    fireEvent.click(await item(/^Edit/));
    expect(await screen.findByRole('textbox', { name: 'Size' })).toBeTruthy();
  });

  it('opens by ⋯ and by M for the row where the keys are, and Escape closes it', async () => {
    await go();
    fireEvent.click(screen.getAllByRole('button', { name: 'More actions' })[0] as HTMLElement);
    expect(await item(/Open in a new tab/)).toBeTruthy();
    fireEvent.keyDown(screen.getByRole('menu'), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());

    fireEvent.keyDown(window, { key: 'j' });
    fireEvent.keyDown(window, { key: 'm' });
    expect(await screen.findByRole('menu', { name: /Bolt/ })).toBeTruthy();
  });

  it('opens by the menu key for the row where the keys are, and for nothing beside the rows', async () => {
    await go();
    await point();
    fireEvent.keyDown(screen.getByRole('menu'), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    const grid = screen.getByRole('grid');

    fireEvent.contextMenu(grid, { button: 2 });
    expect(screen.queryByRole('menu')).toBeNull();
    fireEvent.contextMenu(grid);
    expect(await screen.findByRole('menu', { name: /Acme/ })).toBeTruthy();
    fireEvent.keyDown(screen.getByRole('menu'), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());

    (document.activeElement as HTMLElement).blur();
    fireEvent.contextMenu(document.body);
    expect(await screen.findByRole('menu', { name: /Acme/ })).toBeTruthy();
  });

  it('puts a record into the recycle bin', async () => {
    const sent = await go();
    await point();
    fireEvent.click(await item(/Delete/));
    await waitFor(() =>
      expect(sent.find(({ path }) => path.endsWith('/batch'))?.body).toMatchObject({
        changes: [{ op: 'delete', id: 'r1' }],
      }),
    );
  });
});

describe('the condition of a value', () => {
  const of = (...args: Parameters<typeof aField>) => aField(...args);
  const asked = (field: ReturnType<typeof aField>, value: unknown) => {
    const condition = conditionFor(field, value, 'Asia/Shanghai');
    return condition && [condition.op, condition.arg];
  };

  it('is one that the kind of field knows', () => {
    expect(asked(of('text'), 'Acme')).toEqual(['is', 'Acme']);
    expect(asked(of('decimal'), 5)).toEqual(['equals', 5]);
    expect(asked(of('money'), { amount: 5, currency: 'CNY' })).toEqual(['equals', 5]);
    expect(asked(of('boolean'), false)).toEqual(['isFalse', undefined]);
    expect(asked(of('date'), '2026-03-05')).toEqual(['onDay', '2026-03-05']);
    expect(asked(of('dateTime'), '2026-03-05T18:00:00Z')).toEqual(['onDay', '2026-03-06']);
    expect(asked(of('picklist', { options: [] }), 'won')).toEqual(['anyOf', ['won']]);
    expect(asked(of('lookup', { to: ['user'] }), { id: 'u1', label: 'Li' })).toEqual([
      'anyOf',
      [{ id: 'u1', label: 'Li' }],
    ]);
    expect(asked(of('text'), null)).toEqual(['isEmpty', undefined]);
    expect(asked(of('text', { filterable: false }), 'Acme')).toBeUndefined();
  });

  it('takes the place of what was asked of the same field in the same way', () => {
    const old = { field: 'text', op: 'is', arg: 'a' } as const;
    const other = { field: 'text', op: 'contains', arg: 'a' } as const;
    const next = { ...old, arg: 'b' };
    expect(withCondition([old, other], next)).toEqual([other, next]);
  });
});
