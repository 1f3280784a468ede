import type { ImportRun } from '@/api/operation';

/** An import that is over. */
export const run: ImportRun = {
  id: 'i1',
  object: 'contact',
  mode: 'upsert',
  key: 'email',
  dryRun: true,
  fileName: 'customers.csv',
  by: 'Ada',
  state: 'done',
  undoing: false,
  canBeUndone: false,
  undone: { restored: 0, kept: 0 },
  counts: { total: 100, created: 90, updated: 4, unchanged: 0, duplicate: 0, wrong: 6 },
  position: 100,
  rate: 0,
  createdAt: '2026-03-01T10:00:00Z',
  startedAt: '2026-03-01T10:00:00Z',
  finishedAt: '2026-03-01T10:01:00Z',
  mapping: { Name: 'name', Nick: null },
  unmapped: ['Nick'],
  sheet: null,
  sheets: [],
  encoding: 'UTF-8',
  delimiter: ',',
  detail: null,
};
