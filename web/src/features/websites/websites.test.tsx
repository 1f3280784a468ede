import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Website } from '@/api/websites';
import { account, freshly, serverOf } from '@/features/views/testing';
import { type Answers, speakEnglish, visit } from '@/testing';
import { snippetOf } from './snippet';

beforeAll(async () => {
  await speakEnglish();
  HTMLElement.prototype.scrollIntoView = () => undefined;
});
beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const shop: Website = {
  id: 'w1',
  key: 'abc',
  name: 'Shop',
  origins: ['https://shop.example'],
  consent: { en: 'We look at what you do' },
  consentElsewhere: false,
  parameters: [],
  knownBy: [],
  keptMonths: 13,
  state: 'on',
  consentVersion: 2,
  version: 3,
  days: [
    { day: '2026-11-01', count: 3 },
    { day: '2026-11-02', count: 9 },
  ],
  lastAt: '2026-11-02T08:00:00Z',
};

const events = [
  { at: '2026-11-02T08:00:00Z', type: 'page', url: 'https://shop.example/tea', known: true },
  { at: '2026-11-02T07:00:00Z', type: 'order', url: null, known: false },
];

const server =
  (items: readonly unknown[]): Answers =>
  (request) => {
    const { method, path } = request;
    if (path === '/websites') return method === 'POST' ? { ...shop, id: 'w2' } : { items };
    if (path === '/websites/w1/events' || path === '/websites/w2/events') return { items: events };
    if (path === '/websites/w1') return { ...shop, state: 'off' };
    return serverOf(freshly())(request);
  };

const at = (items: readonly unknown[]) =>
  visit('/settings/websites', [account], server(items), 'administrator');

describe('websites', () => {
  it('tell how much they take and which words are agreed to', async () => {
    at([shop]);
    expect(await screen.findByText('Consent version 2')).toBeTruthy();
    expect(screen.getByRole('img', { name: '12 events in 30 days' })).toBeTruthy();
    expect(screen.getByText('https://shop.example')).toBeTruthy();
  });

  it('are installed by a piece of code, and what arrives is shown', async () => {
    at([shop]);
    fireEvent.click(await screen.findByText('Install'));
    const dialog = await screen.findByRole('dialog');
    const code = within(dialog).getByLabelText('Code for every page') as HTMLTextAreaElement;
    expect(code.value).toBe(snippetOf(shop, location.origin));
    expect(code.value).toContain('/collect/abc.js');
    expect(await within(dialog).findByText('https://shop.example/tea')).toBeTruthy();
    expect(within(dialog).getAllByText('known')).toHaveLength(1);
  });

  it('are added with addresses as lines and parameters between commas', async () => {
    const sent = at([]);
    fireEvent.click(await screen.findByText('Add website'));
    const dialog = await screen.findByRole('dialog');
    const type = (label: RegExp, value: string) =>
      fireEvent.change(within(dialog).getByLabelText(label), { target: { value } });
    type(/^Name/, 'Fair');
    type(/^Addresses of its pages/, 'https://a.example\nhttps://b.example');
    type(/^Parameters of addresses/, 'q, page');
    type(/^Consent/, 'elsewhere');
    fireEvent.click(within(dialog).getByText('Save'));
    await waitFor(() => expect(sent.some(({ method }) => method === 'POST')).toBe(true));
    const { body } = sent.find(({ method }) => method === 'POST') ?? {};
    expect(body).toMatchObject({
      name: 'Fair',
      origins: ['https://a.example', 'https://b.example'],
      parameters: ['q', 'page'],
      consentElsewhere: true,
      consent: null,
    });
  });

  it('are switched off', async () => {
    const sent = at([shop]);
    fireEvent.click(await screen.findByText('Switch off'));
    await waitFor(() =>
      expect(sent.some(({ method, body }) => method === 'PATCH' && (body as Website).state === 'off')).toBe(
        true,
      ),
    );
  });
});
