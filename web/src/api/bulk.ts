import { call } from './client';
import type { Values } from './records';
import type { FilterTree } from './types';

/** Which records, and what is to become of them. */
export interface BulkOrder {
  readonly ids?: readonly string[];
  readonly filter?: FilterTree | undefined;
  readonly all?: true;
  readonly values?: Values;
  readonly delete?: true;
}

export interface BulkRun {
  readonly id: string;
  readonly object: string;
  readonly kind: 'edit' | 'delete';
  readonly state: 'running' | 'stopped' | 'done' | 'failed' | 'undoing' | 'undone' | 'redoing';
  /** Null while they are not counted yet. */
  readonly total: number | null;
  readonly counts: {
    readonly changed: number;
    readonly unchanged: number;
    readonly refused: number;
    readonly restored: number;
    /** Not taken back, since somebody has changed them since. */
    readonly kept: number;
  };
  readonly canBeUndone: boolean;
  readonly canBeRedone: boolean;
  readonly reasons: readonly { readonly detail: string; readonly count: number }[];
  readonly detail: string | null;
}

/** One order for many records. */
export const bulk = {
  start: (object: string, order: BulkOrder, idempotencyKey: string) =>
    call<BulkRun>('POST', `/records/${encodeURIComponent(object)}/bulk`, { body: order, idempotencyKey }),
  /** One’s own that go on, or ended within the last minutes. */
  own: () => call<{ readonly items: readonly BulkRun[] }>('GET', '/bulk'),
  read: (id: string) => call<BulkRun>('GET', `/bulk/${id}`),
  stop: (id: string) => call<BulkRun>('POST', `/bulk/${id}/stop`),
  undo: (id: string) => call<BulkRun>('POST', `/bulk/${id}/undo`),
  redo: (id: string) => call<BulkRun>('POST', `/bulk/${id}/redo`),
  /** Where the table of those that were refused is. */
  refused: (id: string) => `/api/v1/bulk/${id}/refused.csv`,
};
