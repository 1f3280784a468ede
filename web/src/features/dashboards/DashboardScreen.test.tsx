import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dashboard, Report } from '@/api/reports';
import type { Aggregate, ObjectType } from '@/api/types';
import { aField, anObject } from '@/fields/testing';
import { speakEnglish, visit } from '@/testing';
import { arranged } from './arranging';

const sheet = {
  note: '',
  audience: 'private',
  team: null,
  owner: { id: 'u1', label: 'Maria' },
  version: 1,
  standard: false,
  roles: [],
  can: { change: true },
  problems: [],
} as const;
const numberOf = (id: string, name: string, object: string): Report => ({
  ...sheet,
  id,
  name,
  object,
  filter: null,
  groups: [],
  measures: [{ fn: 'count', field: null }],
  columns: [],
  chart: 'number',
  sort: [],
  limit: null,
});
const tile = (report: string) => ({
  report,
  title: null,
  width: 6,
  height: 1,
  dateField: null,
  period: null,
});
const board: Dashboard = {
  ...sheet,
  id: 'd1',
  name: 'Morning',
  tiles: [tile('r1'), tile('r2'), tile('gone')],
  period: 'thisMonth',
  whose: null,
};

const user = aField('lookup', { name: 'owner', to: ['user'], label: { en: 'Owner' } });
const objects: readonly ObjectType[] = [
  anObject([aField('text', { name: 'name' }), aField('date', { name: 'closeDate' }), user], {
    name: 'opportunity',
    timeField: 'closeDate',
  }),
  anObject([aField('text', { name: 'name' })], { name: 'line' }),
];

const open = (path = '/dashboards/d1') =>
  visit(path, objects, ({ method, path: asked, body }) => {
    if (asked === '/reports') {
      return {
        items: [numberOf('r1', 'Deals', 'opportunity'), numberOf('r2', 'Lines', 'line')],
        may: { everyone: false, teams: [] },
      };
    }
    if (asked === '/dashboards' && method === 'GET') {
      return { items: [board], may: { everyone: false, teams: [] } };
    }
    if (asked === '/dashboards/d1') return { ...board, ...(body as object), version: 2 };
    if (asked === '/records/line/aggregate') return new Response('{"detail":"Broken."}', { status: 500 });
    if (asked.endsWith('/aggregate')) return { rows: [{ group: [], values: [4] }], units: [null] };
    return undefined;
  });

beforeAll(async () => {
  await speakEnglish();
});
beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('a dashboard', () => {
  it('asks every tile for its period, and says which cannot be asked', async () => {
    const sent = open();
    expect(await screen.findByRole('link', { name: '4' })).toBeTruthy();
    const asked = sent.find(({ path }) => path === '/records/opportunity/aggregate')?.body as Aggregate;
    expect(JSON.stringify(asked.filter)).toContain('monthStart');
    expect(screen.getByText('(all time)')).toBeTruthy();
  });

  it('keeps what goes wrong within its tile', async () => {
    open();
    expect(await screen.findByText('Broken.')).toBeTruthy();
    expect(await screen.findByRole('link', { name: '4' })).toBeTruthy();
    expect(screen.getByText('This report isn’t there, or it isn’t shared with you.')).toBeTruthy();
  });

  it('has another period in its address', async () => {
    open();
    fireEvent.change(await screen.findByLabelText('Period'), { target: { value: '' } });
    await waitFor(() => expect(window.location.search).toBe('?period=all'));
  });

  it('is arranged by keys and saved', async () => {
    const sent = open();
    fireEvent.keyDown(await screen.findByRole('button', { name: 'Options for “Morning”' }), { key: 'Enter' });
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Arrange tiles' }));
    const handle = await screen.findByRole('button', { name: 'Arrange “Deals”' });
    fireEvent.keyDown(handle, { key: 'ArrowRight' });
    fireEvent.keyDown(screen.getByRole('button', { name: 'Arrange “Deals”' }), {
      key: 'ArrowDown',
      shiftKey: true,
    });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent.some(({ method }) => method === 'PUT')).toBe(true));
    const put = sent.find(({ method }) => method === 'PUT')?.body as Dashboard;
    expect(put.tiles.map(({ report, height }) => [report, height])).toEqual([
      ['r2', 1],
      ['r1', 2],
      ['gone', 1],
    ]);
  });

  it('that is the only one opens by itself', async () => {
    open('/dashboards');
    await waitFor(() => expect(window.location.pathname).toBe('/dashboards/d1'));
  });
});

describe('the arrows', () => {
  it('leave a tile within the grid', () => {
    const one = [{ ...tile('r1'), width: 12 }];
    expect(arranged(one, 0, 'ArrowRight', true)[0]?.width).toBe(12);
    expect(arranged(one, 0, 'ArrowUp', true)[0]?.height).toBe(1);
    expect(arranged(one, 0, 'ArrowRight', false)).toEqual(one);
  });
});
