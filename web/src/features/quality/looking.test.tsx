import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { account } from '@/features/views/testing';
import { speakEnglish, visit } from '@/testing';
import { run, server } from './testing';

beforeAll(async () => {
  await speakEnglish();
  HTMLElement.prototype.scrollIntoView = () => undefined;
});
beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the data audit', () => {
  it('tells what fits and what does not, with the records and the repair', async () => {
    const inspection = { ...run, wrong: 2, done: 2, total: 2 };
    const finding = {
      place: 0,
      check: 'roll_up',
      object: 'account',
      field: 'name',
      target: null,
      looked: 9,
      wrong: 2,
      repairable: true,
      repairedAt: null,
    };
    const sent = visit(
      '/quality?view=audit',
      [account],
      (request) => {
        const { path } = request;
        if (path === '/quality/inspections') {
          return { items: [inspection], log: { intact: true, damaged: 0, endedAt: null } };
        }
        if (path === '/quality/inspections/run') {
          return { items: [finding, { ...finding, place: 1, check: 'lookup', wrong: 0, repairable: false }] };
        }
        if (path === '/quality/inspections/run/findings/0/records') {
          return { items: [{ id: 'a1', name: 'Acme', version: 1 }] };
        }
        if (path === '/quality/inspections/run/findings/0/repair') return {};
        return server()(request);
      },
      'administrator',
    );
    expect(await screen.findByText('All right, 1 checked')).toBeTruthy();
    expect(screen.getByText('Nothing was changed afterwards')).toBeTruthy();

    fireEvent.click(screen.getByRole('button', { name: '2 records wrong' }));
    expect(await screen.findByRole('link', { name: 'Acme' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Repair' }));

    await waitFor(() => expect(sent.some(({ path }) => path.endsWith('/findings/0/repair'))).toBe(true));
  });
});

describe('a spot check', () => {
  it('is gone through by keys, and tells the interval', async () => {
    const check = {
      id: 'c1',
      object: 'account',
      fields: ['name', 'industry'],
      by: 'Maria',
      size: 2,
      marked: 0,
      startedAt: '2026-11-01T02:00:00Z',
      endedAt: null,
    };
    const sent = visit(
      '/quality?object=account&view=spot',
      [account],
      (request) => {
        const { method, path } = request;
        if (path === '/quality/spot-checks?object=account') return { items: [check] };
        if (path === '/quality/spot-checks/c1') {
          return {
            check,
            accuracy: [{ field: null, right: 8, wrong: 2, unknown: 0, low: 0.49, high: 0.943 }],
          };
        }
        if (path.startsWith('/quality/spot-checks/c1/places/')) {
          if (method === 'PUT') return {};
          return { record: { id: 'a1', name: path.endsWith('0') ? 'Acme' : 'Bolt', version: 1 }, marks: {} };
        }
        return server()(request);
      },
      'administrator',
    );
    expect(await screen.findByRole('link', { name: 'Acme' })).toBeTruthy();
    expect(screen.getByText('49% – 94.3%')).toBeTruthy();

    fireEvent.keyDown(document.body, { key: 'y' });
    fireEvent.keyDown(document.body, { key: 'n' });
    await waitFor(() =>
      expect(sent.filter(({ method }) => method === 'PUT').at(-1)?.body).toEqual({
        marks: { name: 'right', industry: 'wrong' },
      }),
    );
    fireEvent.keyDown(document.body, { key: 'l' });

    expect(await screen.findByRole('link', { name: 'Bolt' })).toBeTruthy();
  });
});
