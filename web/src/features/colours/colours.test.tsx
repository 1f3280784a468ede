import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordQuery } from '@/api/types';
import type { ViewForm } from '@/api/views';
import { big, deal, freshly, type Kept, serverOf } from '@/features/views/testing';
import { speakEnglish, visit } from '@/testing';
import { rulesIn } from './looks';

const large = { op: 'gt', field: 'size', value: 400 } as const;

let kept: Kept;
/** What the rules were asked of. */
let asked: RecordQuery[];
const go = (path: string) => {
  const server = serverOf(kept);
  return visit(path, [deal], (request) => {
    const query = request.body as RecordQuery | undefined;
    if (request.path.endsWith('/query') && JSON.stringify(query?.filter ?? '').includes('"in"')) {
      asked.push(query as RecordQuery);
      return { items: [{ id: 'r1', version: 1 }], next: null };
    }
    return server(request);
  });
};
const rowOf = async (name: string) => (await screen.findByText(name)).closest('[role=row]');

beforeAll(async () => {
  await speakEnglish();
  // No layout here: without a height no row would be in view.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
});
beforeEach(() => {
  localStorage.clear();
  kept = freshly();
  asked = [];
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the colours of a view', () => {
  it('show on the rows of which the server says that the rule holds, and are explained', async () => {
    kept.list = { ...kept.list, items: [{ ...big, colours: [{ tone: 'warn', when: large }] }] };
    go('/o/opportunity?view=v1');
    await waitFor(async () => expect((await rowOf('Acme'))?.className).toContain('--warn-soft'));
    expect((await rowOf('Bolt'))?.className).not.toContain('--warn-soft');
    expect(asked[0]?.filter).toEqual({
      op: 'and',
      of: [large, { op: 'in', field: 'id', value: ['r1', 'r2'] }],
    });
    const legend = within(screen.getByRole('list', { name: 'What the colours of rows mean' }));
    expect(legend.getByRole('img', { name: 'Amber' })).toBeTruthy();
    expect(legend.getByText('Size > 400')).toBeTruthy();
  });

  it('are made with the editor of filters and saved with the view', async () => {
    const sent = go('/o/opportunity?view=v1');
    fireEvent.keyDown(await screen.findByRole('button', { name: 'Options for “Big ones”' }), {
      key: 'Enter',
    });
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Row colours…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Row colours' }));
    fireEvent.change(dialog.getByRole('combobox', { name: 'Field' }), { target: { value: 'size' } });
    fireEvent.change(dialog.getByRole('combobox', { name: 'Operator' }), { target: { value: 'above' } });
    fireEvent.change(dialog.getByRole('textbox', { name: 'Value' }), { target: { value: '400' } });
    fireEvent.change(dialog.getByRole('combobox', { name: 'Colour' }), { target: { value: 'bad' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Apply' }));

    await waitFor(async () => expect((await rowOf('Acme'))?.className).toContain('--bad-soft'));
    fireEvent.click(await screen.findByRole('button', { name: 'Save' }));
    await screen.findByText('Saved “Big ones”');
    const put = sent.find(({ method }) => method === 'PUT')?.body as ViewForm;
    expect(put.colours).toEqual([{ tone: 'bad', when: large }]);
  });
});

describe('rules in an address', () => {
  it('are taken as far as they make sense', () => {
    const rule = { tone: 'ok', when: large };
    expect(rulesIn([rule, { ...rule, tone: 'pink' }, { tone: 'ok' }, null, 'x'])).toEqual([rule]);
  });
});
