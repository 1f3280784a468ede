import { call } from './client';
import type { HistoryPage, RecordPage, RecordQuery, RecordRow } from './types';

const path = (object: string, id?: string) =>
  `/records/${encodeURIComponent(object)}${id === undefined ? '' : `/${encodeURIComponent(id)}`}`;

export type Values = Readonly<Record<string, unknown>>;

export const records = {
  query: (object: string, query: RecordQuery, signal?: AbortSignal) =>
    call<RecordPage>('POST', `${path(object)}/query`, { body: query, signal }),
  read: (object: string, id: string, signal?: AbortSignal) =>
    call<RecordRow>('GET', path(object, id), { signal }),
  create: (object: string, values: Values, idempotencyKey: string) =>
    call<RecordRow>('POST', path(object), { body: values, idempotencyKey }),
  patch: (object: string, id: string, version: number, values: Values) =>
    call<RecordRow>('PATCH', path(object, id), { body: values, version }),
  remove: (object: string, id: string) => call<void>('DELETE', path(object, id)),
  restore: (object: string, id: string) => call<RecordRow>('POST', `${path(object, id)}/restore`),
  history: (object: string, id: string, cursor: string | null, signal?: AbortSignal) =>
    call<HistoryPage>(
      'GET',
      `${path(object, id)}/history${cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`}`,
      { signal },
    ),
};
