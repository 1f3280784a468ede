import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { adminKeys } from '@/api/adminKeys';
import { keys } from '@/api/keys';
import type { Calendar, Organisation } from '@/api/organisation';
import { speakEnglish } from '@/testing';
import { OrganisationScreen } from './OrganisationScreen';

const settings: Organisation = {
  version: 7,
  language: 'zh-CN',
  languages: ['zh-CN', 'en'],
  timeZone: 'Asia/Shanghai',
  region: 'CN',
  homeCurrency: 'CNY',
  currencies: ['CNY', 'USD'],
  fiscalYear: { month: 1, day: 1, namedBy: 'start' },
  dateOrder: null,
  nameOrder: { 'zh-CN': 'familyGiven', en: 'givenFamily' },
  addressOrder: { 'zh-CN': 'bigToSmall', en: 'smallToBig' },
  calendar: 'c1',
  recycleBinDays: 30,
};
const office = [{ from: '09:00', to: '12:00' }];
const calendar: Calendar = {
  id: 'c1',
  name: { 'zh-CN': '标准', en: 'Standard' },
  timeZone: 'Asia/Shanghai',
  week: {
    monday: office,
    tuesday: office,
    wednesday: office,
    thursday: office,
    friday: office,
    saturday: [],
    sunday: [],
  },
  days: [],
};

const sent: { method: string; path: string; body: unknown; ifMatch: string | undefined }[] = [];

function show() {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  client.setQueryData(keys.organisation, settings);
  client.setQueryData(adminKeys.currencies, {
    items: [
      { code: 'CNY', name: { 'zh-CN': '人民币', en: 'Chinese Yuan' }, home: true, rate: 1, validFrom: null },
      { code: 'USD', name: { 'zh-CN': '美元', en: 'US Dollar' }, home: false, rate: null, validFrom: null },
    ],
  });
  client.setQueryData(adminKeys.rates(''), {
    items: [{ currency: 'USD', validFrom: '2026-01-01', rate: 7.03 }],
    next: null,
  });
  client.setQueryData(adminKeys.calendars, { items: [calendar] });
  client.setQueryData(adminKeys.holidaySets, { items: [] });
  render(
    <QueryClientProvider client={client}>
      <OrganisationScreen />
    </QueryClientProvider>,
  );
}

const openTab = (name: string) => {
  const tab = screen.getByRole('tab', { name });
  fireEvent.mouseDown(tab, { button: 0 });
};

beforeAll(async () => {
  await speakEnglish();
});
beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    const headers = init.headers as Record<string, string>;
    const body = typeof init.body === 'string' ? init.body : undefined;
    const isJson = headers['Content-Type']?.includes('json') ?? false;
    sent.push({
      method: String(init.method),
      path,
      body: body !== undefined && isJson ? JSON.parse(body) : body,
      ifMatch: headers['If-Match'],
    });
    return Promise.resolve(new Response('{"items":[],"added":1,"changed":0,"unchanged":0}'));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const written = () => sent.filter((call) => call.method !== 'GET');

describe('the settings of the organisation', () => {
  it('send only what was changed, with the version that was seen', async () => {
    show();
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByLabelText('Begins in'), { target: { value: '4' } });
    fireEvent.change(screen.getByLabelText('Country or region'), { target: { value: 'DE' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(written()).toHaveLength(1));
    expect(written()[0]).toEqual({
      method: 'PATCH',
      path: '/api/v1/organisation',
      body: { fiscalYear: { month: 4, day: 1, namedBy: 'start' }, region: 'DE' },
      ifMatch: '"7"',
    });
  });

  it('say which currency lacks a rate, and take pasted rates as they are', async () => {
    show();
    openTab('Currencies');
    const used = await screen.findByRole('list', { name: 'Currencies in use' });
    expect(within(used).getByText('No rate yet')).toBeTruthy();

    fireEvent.change(screen.getByLabelText('Lines out of a spreadsheet'), {
      target: { value: 'USD\t2026-02-01\t7.1' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Save rates' }));
    await waitFor(() => expect(written()).toHaveLength(1));
    expect(written()[0]).toMatchObject({ path: '/api/v1/organisation/rates', body: 'USD\t2026-02-01\t7.1' });
  });

  it('take hours as they are typed and refuse what cannot be read before it is sent', async () => {
    show();
    openTab('Business calendars');
    const saturday = await screen.findByLabelText('Saturday');
    fireEvent.change(saturday, { target: { value: 'morning' } });
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);

    fireEvent.change(saturday, { target: { value: '10-12, 13:30-15' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(written()).toHaveLength(1));
    expect(written()[0]?.path).toBe('/api/v1/organisation/calendars/c1');
    expect(written()[0]?.body).toMatchObject({
      week: {
        monday: office,
        saturday: [
          { from: '10:00', to: '12:00' },
          { from: '13:30', to: '15:00' },
        ],
      },
    });
  });

  it('name every control', async () => {
    show();
    for (const name of ['General', 'Currencies', 'Business calendars']) {
      openTab(name);
      for (const control of document.querySelectorAll('input, select, textarea')) {
        const labelled =
          control.getAttribute('aria-label') ?? document.querySelector(`label[for="${control.id}"]`);
        expect(labelled, control.outerHTML.slice(0, 80)).toBeTruthy();
      }
    }
  });
});
