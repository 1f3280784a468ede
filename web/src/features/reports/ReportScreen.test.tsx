import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Report } from '@/api/reports';
import type { Aggregate } from '@/api/types';
import { aField, anObject } from '@/fields/testing';
import { speakEnglish, visit } from '@/testing';

const deal = anObject(
  [
    aField('text', { name: 'name', label: { en: 'Name' } }),
    aField('picklist', {
      name: 'stage',
      label: { en: 'Stage' },
      options: [
        { value: 'new', label: { en: 'Fresh' } },
        { value: 'won', label: { en: 'Gained' } },
      ],
    }),
    aField('integer', { name: 'size', label: { en: 'Size' } }),
  ],
  { name: 'opportunity', label: { en: 'Deal' }, plural: { en: 'Deals' } },
);

const byStage: Report = {
  id: 'r1',
  name: 'By stage',
  note: 'What stands where',
  audience: 'private',
  team: null,
  owner: { id: 'u1', label: 'Maria' },
  version: 3,
  standard: false,
  roles: [],
  can: { change: true },
  problems: [],
  object: 'opportunity',
  filter: { op: 'gt', field: 'size', value: 10 },
  groups: [{ field: 'stage', bucket: null }],
  measures: [{ fn: 'count', field: null }],
  columns: [],
  chart: 'table',
  sort: [],
  limit: null,
};

const answer = ({ groupBy, measures }: Aggregate) => ({
  rows:
    groupBy.length === 0
      ? [{ group: [], values: measures.map(() => 7) }]
      : [
          { group: ['won'], values: measures.map(() => 5) },
          { group: ['new'], values: measures.map(() => 2) },
        ],
  units: measures.map(() => null),
});

const open = (path: string, report: Report = byStage) =>
  visit(path, [deal], ({ method, path: asked, body }) => {
    if (asked === '/reports' && method === 'GET') {
      return { items: [report], may: { everyone: false, teams: [] } };
    }
    if (asked === '/reports/r1') return { ...report, ...(body as object), version: 4 };
    if (asked === '/records/opportunity/aggregate') return answer(body as Aggregate);
    if (asked === '/records/opportunity/query') return { items: [], next: null, total: 5 };
    return undefined;
  });

beforeAll(async () => {
  await speakEnglish();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('a report', () => {
  it('shows its groups in the order of their options, and what they come to', async () => {
    open('/reports/r1');
    const table = await screen.findByRole('table', { name: 'By stage' });
    const lines = within(table)
      .getAllByRole('row')
      .map((row) => row.textContent);
    expect(lines).toEqual(['StageRecords', 'Fresh2', 'Gained5', 'Total7']);
  });

  it('leads from each number to the list behind it', async () => {
    open('/reports/r1');
    const table = await screen.findByRole('table', { name: 'By stage' });
    const href = within(table).getByRole('link', { name: '5' }).getAttribute('href') ?? '';
    const where = JSON.parse(new URL(href, 'http://x').searchParams.get('where') ?? '');
    expect(href).toContain('/o/opportunity?view=all');
    expect(where).toEqual([
      { field: 'size', op: 'above', arg: 10 },
      { field: 'stage', op: 'anyOf', arg: ['won'] },
    ]);
  });

  it('is asked anew when it changes, which its address says, and saved', async () => {
    const sent = open('/reports/r1');
    fireEvent.click(await screen.findByRole('button', { name: 'Records' }));
    await screen.findByText('Unsaved changes');
    expect(window.location.search).toContain('-value0');
    const asked = sent.filter(({ path }) => path.endsWith('/aggregate')).at(-1)?.body as { sort?: string[] };
    expect(asked.sort).toEqual(['-value0']);

    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(window.location.search).toBe(''));
    const put = sent.find(({ method }) => method === 'PUT')?.body as Report;
    expect(put.sort).toEqual(['-value0']);
    expect(put.name).toBe('By stage');
  });

  it('has its pieces moved and taken by keys', async () => {
    open('/reports/r1', { ...byStage, measures: [...byStage.measures, { fn: 'sum', field: 'size' }] });
    const handle = await screen.findByRole('button', { name: 'Move “Records”' });
    fireEvent.keyDown(handle, { key: 'ArrowDown', altKey: true });
    await waitFor(() =>
      expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
        'Stage',
        'Size, sum',
        'Records',
      ]),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Take “Size, sum” out' }));
    await waitFor(() => expect(screen.queryByText('Size, sum')).toBeNull());
  });

  it('that asks what the reader may not see says so and asks nothing', async () => {
    const sent = open('/reports/r1', {
      ...byStage,
      groups: [],
      problems: [{ field: '', code: 'reportUnseen', detail: 'Hidden.' }],
    });
    expect(await screen.findByText('Hidden.')).toBeTruthy();
    expect(sent.some(({ path }) => path.endsWith('/aggregate'))).toBe(false);
  });

  it('as numbers shows what everything comes to', async () => {
    open('/reports/r1', { ...byStage, chart: 'number', groups: [] });
    expect(await screen.findByRole('link', { name: '7' })).toBeTruthy();
  });
});
