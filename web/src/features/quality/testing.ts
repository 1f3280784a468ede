import type { Day } from '@/api/quality';
import { freshly, serverOf } from '@/features/views/testing';
import type { Answers } from '@/testing';

/** An object that was measured, and a server that knows of it. */

export const days: readonly Day[] = [
  { day: '2026-10-01', good: 50, total: 100, behind: 50 },
  { day: '2026-10-24', good: 60, total: 100, behind: 40 },
  { day: '2026-11-01', good: 80, total: 100, behind: 20 },
];
const filter = { op: 'isEmpty', field: 'industry' };
const number = {
  measure: 'validity',
  dimension: 'field',
  key: 'industry',
  label: null,
  good: 80,
  total: 100,
  behind: 20,
  filter: null,
};
const policy = {
  version: 0,
  measured: true,
  weights: { name: 2, industry: 1 },
  source: null,
  confirmedBy: 'updatedAt',
  confirmEvery: null,
};
export const run = {
  id: 'run',
  state: 'done',
  by: null,
  object: null,
  total: 100,
  done: 100,
  startedAt: '2026-11-01T02:00:00Z',
  endedAt: '2026-11-01T02:01:00Z',
};
const trend = { measure: 'completeness', days, filter };

/** @param measured whether there was a measurement already */
export const server =
  (measured = true): Answers =>
  (request) => {
    const { method, path } = request;
    if (path === '/quality') {
      return {
        items: [{ object: 'account', measures: measured ? [trend] : [] }],
        run: measured ? run : null,
      };
    }
    if (path === '/quality/objects/account')
      return { items: [number, { ...number, measure: 'completeness', filter }] };
    if (path.startsWith('/quality/objects/account/behind')) {
      return {
        items: [
          {
            record: { id: 'a1', name: 'Acme', version: 1 },
            problems: [{ field: 'industry', text: 'No such trade' }],
          },
        ],
        next: null,
      };
    }
    if (path === '/quality/objects/account/policy')
      return method === 'PUT' ? { ...policy, version: 1 } : policy;
    if (path === '/quality/runs') return { id: 'run' };
    if (path === '/records/account/a1/completeness') return { good: 2, total: 3, missing: ['industry'] };
    if (path === '/records/account/a1') return { id: 'a1', name: 'Acme', version: 1 };
    return serverOf(freshly())(request);
  };
