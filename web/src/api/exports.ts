import { call } from './client';
import type { FilterTree } from './types';

export type ExportFormat = 'xlsx' | 'csv' | 'jsonl';

/** Which records, and what of them. */
export interface ExportOrder {
  readonly object: string;
  readonly ids?: readonly string[];
  readonly filter?: FilterTree | undefined;
  readonly sort?: readonly string[];
  /** None for all that one may read. */
  readonly fields?: readonly string[];
  readonly format: ExportFormat;
  /** What the file is called, without day and ending; the object's own name where there is none. */
  readonly name?: string;
  /** The filter in words, for whoever opens a workbook. */
  readonly question?: string;
}

export interface ExportRun {
  readonly id: string;
  readonly object: string;
  readonly format: ExportFormat;
  readonly name: string;
  readonly state: 'running' | 'done' | 'stopped' | 'failed';
  /** Null while they are not counted yet. */
  readonly total: number | null;
  readonly written: number;
  /** In bytes. */
  readonly size: number | null;
  readonly by: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly detail: string | null;
}

/** Records as files. */
export const exports = {
  start: (order: ExportOrder, idempotencyKey: string) =>
    call<ExportRun>('POST', '/exports', { body: order, idempotencyKey }),
  list: () => call<{ readonly items: readonly ExportRun[] }>('GET', '/exports'),
  read: (id: string) => call<ExportRun>('GET', `/exports/${id}`),
  stop: (id: string) => call<ExportRun>('POST', `/exports/${id}/stop`),
  remove: (id: string) => call<void>('DELETE', `/exports/${id}`),
  /** Where the file is. */
  content: (id: string) => `/api/v1/exports/${id}/content`,
};
