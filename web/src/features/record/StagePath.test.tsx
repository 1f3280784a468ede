import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aField, anObject } from '@/fields/testing';
import { type Answers, speakEnglish, undo, visit } from '@/testing';

const option = (value: string, label: string, more = {}) => ({ value, label: { en: label }, ...more });
const stage = aField('picklist', {
  name: 'stage',
  label: { en: 'Stage' },
  options: [
    option('open', 'Open'),
    option('offered', 'Offered', { requires: ['seats'] }),
    option('won', 'Won'),
  ],
});
const deal = (mayEdit: boolean) =>
  anObject(
    [
      aField('text', { name: 'name' }),
      { ...stage, can: { read: true, edit: mayEdit } },
      aField('text', { name: 'seats', label: { en: 'Seats' } }),
      aField('text', { name: 'city', label: { en: 'City' } }),
    ],
    { board: { by: 'stage' }, highlights: ['city'], list: ['name', 'seats'] },
  );

let now: Record<string, unknown> = {};
const server: Answers = ({ method, path, body }) => {
  if (path.endsWith('/related')) return { items: [] };
  if (path !== '/records/opportunity/d1') return undefined;
  if (method === 'PATCH') now = { ...now, ...(body as object), version: Number(now.version) + 1 };
  return now;
};

const path = () => screen.findByRole('list', { name: 'Stage' });
const step = async (name: string) => within(await path()).getByRole('button', { name });
const current = async () => within(await path()).getByRole('button', { current: 'step' }).textContent;

beforeAll(speakEnglish);
beforeEach(() => {
  now = { id: 'd1', version: 1, name: 'Cranes', stage: 'open', seats: null, city: 'Wuxi' };
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the path of a record', () => {
  it('tells where it stands, what comes next and what that still takes; on top stands what the layout says', async () => {
    visit('/o/opportunity/d1', [deal(true)], server);

    expect(await current()).toBe('Open');
    expect(screen.getByRole('button', { name: 'Next: Offered' })).toBeTruthy();
    expect(screen.getByText(/still needed: Seats/)).toBeTruthy();
    expect(screen.getAllByText('City')[0]?.closest('header')).toBeTruthy();
  });

  it('is gone along by a click, and back by undo', async () => {
    visit('/o/opportunity/d1', [deal(true)], server);
    fireEvent.click(await step('Won'));

    await waitFor(async () => expect(await current()).toBe('Won'));
    await undo('Moved to “Won”');
    await waitFor(async () => expect(await current()).toBe('Open'));
  });

  it('is gone along once more by a click where the server was not able to', async () => {
    let isAble = false;
    visit('/o/opportunity/d1', [deal(true)], (sent) =>
      sent.method === 'PATCH' && !isAble
        ? new Response('{"detail":"Something broke."}', { status: 500 })
        : server(sent),
    );
    fireEvent.click(await step('Won'));
    expect(await screen.findByText('Something broke.')).toBeTruthy();
    await waitFor(async () => expect(await current()).toBe('Open'));

    isAble = true;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(async () => expect(await current()).toBe('Won'));
  });

  it('asks for what a step requires', async () => {
    visit('/o/opportunity/d1', [deal(true)], server);
    fireEvent.click(await step('Offered'));
    const dialog = await screen.findByRole('dialog', { name: 'Move to “Offered”' });

    fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(await current()).toBe('Open');

    fireEvent.click(await step('Offered'));
    fireEvent.change(within(await screen.findByRole('dialog')).getByRole('textbox'), {
      target: { value: '12' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Move' }));
    await waitFor(async () => expect(await current()).toBe('Offered'));
    expect(now.seats).toBe('12');
  });

  it('is walked by arrow keys', async () => {
    visit('/o/opportunity/d1', [deal(true)], server);
    const open = await step('Open');
    open.focus();
    fireEvent.keyDown(open, { key: 'ArrowRight' });

    expect(document.activeElement).toBe(await step('Offered'));
  });

  it('is only looked at by whoever may not change it', async () => {
    const sent = visit('/o/opportunity/d1', [deal(false)], server);
    fireEvent.click(await step('Won'));

    expect(await current()).toBe('Open');
    expect(sent.filter(({ method }) => method === 'PATCH')).toEqual([]);
  });
});
