import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { account, freshly, serverOf } from '@/features/views/testing';
import { type Answers, speakEnglish, visit } from '@/testing';

beforeAll(async () => {
  await speakEnglish();
  HTMLElement.prototype.scrollIntoView = () => undefined;
});
beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const hook = {
  id: 'h1',
  name: 'ERP',
  url: 'https://erp.example/hook',
  objects: ['account'],
  kinds: ['created', 'updated'],
  condition: null,
  fields: [],
  values: true,
  person: { id: 'u1', label: 'Maria', object: 'user' },
  state: 'stopped',
  cause: 'gone',
  failures: 3,
  deliveredAt: null,
  waiting: 0,
  dead: 2,
  version: 4,
};
const attempt = {
  number: 1,
  at: '2026-11-01T02:00:00Z',
  status: 410,
  millis: 12,
  problem: null,
  answer: 'nobody here',
};
const delivery = {
  id: 'd1',
  kind: 'updated',
  object: 'account',
  record: 'a1',
  at: '2026-11-01T02:00:00Z',
  state: 'dead',
  attempts: 1,
  nextAt: null,
};

const server =
  (items: readonly unknown[]): Answers =>
  (request) => {
    const { method, path } = request;
    if (path === '/webhooks') {
      return method === 'POST' ? { ...hook, secret: 'whsec_abc' } : { items };
    }
    if (path === '/webhooks/h1/test') {
      return { ...delivery, kind: 'test', state: 'delivered', last: { ...attempt, status: 200 } };
    }
    if (path === '/webhooks/h1/deliveries/d1') {
      return { ...delivery, log: [attempt], payload: '{"type":"account.updated"}' };
    }
    if (path === '/webhooks/h1/deliveries/d1/replay') return {};
    if (path.startsWith('/webhooks/h1/deliveries')) {
      return { items: [{ ...delivery, last: attempt }], next: null };
    }
    if (path === '/webhooks/h1') return { ...hook, state: 'on', cause: null };
    return serverOf(freshly())(request);
  };

const open = (items: readonly unknown[] = [hook]) =>
  visit('/settings/webhooks', [account], server(items), 'administrator');

describe('the page of webhooks', () => {
  it('teaches what they are for, and makes one whose secret is shown once', async () => {
    const sent = open([]);
    fireEvent.click(await screen.findByRole('button', { name: 'New webhook' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'New webhook' }));
    fireEvent.change(await dialog.findByLabelText(/^Name/), { target: { value: 'ERP' } });
    fireEvent.change(dialog.getByLabelText(/^Address/), { target: { value: 'https://erp.example' } });
    fireEvent.click(dialog.getByRole('combobox', { name: /^Objects/ }));
    fireEvent.click(await screen.findByRole('option', { name: 'Accounts' }));
    expect(await dialog.findByLabelText('Only records that')).toBeTruthy();
    fireEvent.click(dialog.getByRole('checkbox', { name: 'deleted' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('whsec_abc')).toBeTruthy();
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
      name: 'ERP',
      url: 'https://erp.example',
      objects: ['account'],
      kinds: ['created', 'updated'],
      condition: null,
      fields: [],
      values: true,
    });
  });

  it('tells why one has stopped, and switches it on again', async () => {
    const sent = open();
    expect(await screen.findByText('Stopped')).toBeTruthy();
    expect(screen.getByText(/gone for good/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Switch on' }));
    await waitFor(() => expect(sent.find(({ method }) => method === 'PATCH')?.body).toEqual({ state: 'on' }));
  });

  it('sends a test and tells the answer', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Send a test' }));
    expect(await screen.findByText(/The receiver took it: Answered 200/)).toBeTruthy();
  });

  it('shows what was told with all attempts, and sends it again', async () => {
    const sent = open([{ ...hook, state: 'on', cause: null }]);
    fireEvent.click(await screen.findByRole('button', { name: 'Deliveries' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Deliveries of ERP' }));
    fireEvent.click(await dialog.findByRole('button', { name: 'Show details' }));
    expect(await dialog.findByText('nobody here')).toBeTruthy();
    expect(dialog.getByText(/account\.updated/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Send again' }));
    await waitFor(() =>
      expect(sent.some(({ path }) => path === '/webhooks/h1/deliveries/d1/replay')).toBe(true),
    );
  });
});
