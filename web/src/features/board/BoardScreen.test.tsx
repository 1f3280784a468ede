import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aField, anObject } from '@/fields/testing';
import { type Answers, type Sent, speakEnglish, undo, visit } from '@/testing';

const option = (value: string, label: string, more = {}) => ({ value, label: { en: label }, ...more });
const deal = anObject(
  [
    aField('text', { name: 'name', label: { en: 'Name' } }),
    aField('picklist', {
      name: 'stage',
      label: { en: 'Stage' },
      options: [
        option('open', 'Open'),
        option('won', 'Won'),
        option('lost', 'Lost', { requires: ['reason'] }),
      ],
    }),
    aField('text', { name: 'reason', label: { en: 'Reason' } }),
    aField('integer', { name: 'seats', label: { en: 'Seats' } }),
  ],
  { list: ['name', 'stage', 'seats'], board: { by: 'stage', total: 'seats' } },
);

let stages: Record<string, string> = {};
let refuse: ((sent: Sent) => Response | undefined) | null = null;

const rowOf = (id: string) => ({
  id,
  version: 1,
  name: `Deal ${id}`,
  stage: stages[id],
  seats: 5,
  reason: null,
});
const asked = (body: unknown) => JSON.stringify(body);

const server: Answers = (sent) => {
  const { method, path, body } = sent;
  const ids = Object.keys(stages);
  if (path.endsWith('/aggregate')) {
    const met = [...new Set(Object.values(stages))];
    const count = (stage: string) => ids.filter((id) => stages[id] === stage).length;
    return {
      rows: met.map((stage) => ({ group: [stage], values: [count(stage), count(stage) * 5] })),
      units: [null, null],
    };
  }
  if (path.endsWith('/query')) {
    const stage = /"field":"stage","value":"(\w+)"/.exec(asked(body))?.[1];
    return { items: ids.filter((id) => stages[id] === stage).map(rowOf), next: null };
  }
  if (method === 'PATCH') {
    const answer = refuse?.(sent);
    if (answer) return answer;
    const id = path.split('/').at(-1) ?? '';
    stages[id] = (body as { stage: string }).stage;
    return { ...rowOf(id), version: 2 };
  }
  return undefined;
};

const column = (name: string) => screen.findByRole('region', { name });
const card = async (name: string, where: string) =>
  within(await column(where)).findByRole('link', { name: new RegExp(name) });
const patches = (sent: readonly Sent[]) =>
  sent.filter(({ method }) => method === 'PATCH').map(({ body }) => body);

beforeAll(speakEnglish);
beforeEach(() => {
  stages = { a: 'open', b: 'open', c: 'won' };
  refuse = null;
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(private readonly tell: (entries: readonly { isIntersecting: boolean }[]) => void) {}
      observe() {
        this.tell([{ isIntersecting: true }]);
      }
      disconnect() {}
    },
  );
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('a board', () => {
  it('has a column for each option, with what the server counts and sums', async () => {
    visit('/o/opportunity/board', [deal], server);

    expect(await card('Deal c', 'Won')).toBeTruthy();
    expect((await column('Open')).textContent).toContain('2 records');
    expect((await column('Open')).textContent).toContain('10');
  });

  it('carries a card by keys, and takes it back by undo', async () => {
    const sent = visit('/o/opportunity/board', [deal], server);
    const link = await card('Deal a', 'Open');

    fireEvent.keyDown(link, { key: ' ' });
    fireEvent.keyDown(link, { key: 'ArrowRight' });
    fireEvent.keyDown(link, { key: ' ' });

    await card('Deal a', 'Won');
    await undo('Moved to “Won”');
    await card('Deal a', 'Open');
    expect(patches(sent)).toEqual([{ stage: 'won' }, { stage: 'open' }]);
  });

  it('has a menu for each card, which the right button opens too', async () => {
    const sent = visit('/o/opportunity/board', [deal], server);
    fireEvent.contextMenu(await card('Deal a', 'Open'));

    expect(await screen.findByRole('menuitem', { name: 'Open in a new tab' })).toBeTruthy();
    fireEvent.click(screen.getByRole('menuitem', { name: 'Won' }));
    await card('Deal a', 'Won');
    expect(patches(sent)).toEqual([{ stage: 'won' }]);
  });

  it('leaves a card that was picked up where it was', async () => {
    const sent = visit('/o/opportunity/board', [deal], server);
    const link = await card('Deal a', 'Open');

    fireEvent.keyDown(link, { key: ' ' });
    fireEvent.keyDown(link, { key: 'ArrowRight' });
    fireEvent.keyDown(link, { key: 'Escape' });

    expect(await screen.findByText('“Deal a” stays where it was.')).toBeTruthy();
    expect(patches(sent)).toEqual([]);
  });

  it('asks for what is missing; giving up returns the card, an answer moves it', async () => {
    const sent = visit('/o/opportunity/board', [deal], server);
    const toLost = async () => {
      const link = await card('Deal b', 'Open');
      for (const key of [' ', 'ArrowRight', 'ArrowRight', ' ']) fireEvent.keyDown(link, { key });
      return screen.findByRole('dialog', { name: 'Move to “Lost”' });
    };

    fireEvent.click(within(await toLost()).getByRole('button', { name: 'Cancel' }));
    await card('Deal b', 'Open');
    expect(patches(sent)).toEqual([]);

    const dialog = await toLost();
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'Too dear' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Move' }));
    await card('Deal b', 'Lost');
    expect(patches(sent)).toEqual([{ stage: 'lost', reason: 'Too dear' }]);
  });

  it('returns a card that the server refuses to move, and says why', async () => {
    refuse = () => new Response('{"detail":"Not yours."}', { status: 403 });
    visit('/o/opportunity/board', [deal], server);
    const link = await card('Deal a', 'Open');

    for (const key of [' ', 'ArrowRight', ' ']) fireEvent.keyDown(link, { key });

    expect(await screen.findByText('Not yours.')).toBeTruthy();
    await card('Deal a', 'Open');
  });

  it('moves on although somebody else has changed the record elsewhere', async () => {
    refuse = ({ body }) => {
      refuse = null;
      const current = { ...rowOf('a'), version: 7, seats: 6 };
      return body ? new Response(JSON.stringify({ code: 'stale', current }), { status: 409 }) : undefined;
    };
    const sent = visit('/o/opportunity/board', [deal], server);
    const link = await card('Deal a', 'Open');

    for (const key of [' ', 'ArrowRight', ' ']) fireEvent.keyDown(link, { key });

    await card('Deal a', 'Won');
    expect(patches(sent)).toHaveLength(2);
  });

  it('says so when nothing stands on it, with a way on', async () => {
    stages = {};
    visit('/o/opportunity/board?q=nobody', [deal], server);

    expect(await screen.findByText('Nothing matches')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    await waitFor(() => expect(window.location.search).not.toContain('nobody'));
  });

  it('says so when the server does not answer, and asks again', async () => {
    let down = true;
    visit('/o/opportunity/board', [deal], (sent) =>
      down ? new Response('{"detail":"Down."}', { status: 503 }) : server(sent),
    );

    expect(await screen.findByText('Down.')).toBeTruthy();
    down = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await card('Deal a', 'Open');
  });
});
