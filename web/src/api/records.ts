import { call } from './client';
import type {
  Aggregate,
  BinContents,
  DeletedPage,
  Groups,
  HistoryPage,
  Moved,
  RecordPage,
  RecordQuery,
  RecordRow,
  RelatedCount,
  TimelineAsked,
  TimelinePage,
} from './types';

const path = (object: string, id?: string) =>
  `/records/${encodeURIComponent(object)}${id === undefined ? '' : `/${encodeURIComponent(id)}`}`;

export type Values = Readonly<Record<string, unknown>>;

/** The records before and behind one in a list; null at its ends. */
export interface Beside {
  readonly previous: string | null;
  readonly next: string | null;
}

export type Move = 'delete' | 'restore' | 'purge';

export const records = {
  query: (object: string, query: RecordQuery, signal?: AbortSignal) =>
    call<RecordPage>('POST', `${path(object)}/query`, { body: query, signal }),
  aggregate: (object: string, asked: Aggregate, signal?: AbortSignal) =>
    call<Groups>('POST', `${path(object)}/aggregate`, { body: asked, signal }),
  /** What stands before and behind a record in a list. */
  beside: (object: string, id: string, list: Pick<RecordQuery, 'filter' | 'sort'>, signal?: AbortSignal) =>
    call<Beside>('POST', `${path(object)}/neighbours`, { body: { id, ...list }, signal }),
  read: (object: string, id: string, signal?: AbortSignal) =>
    call<RecordRow>('GET', path(object, id), { signal }),
  /** @param likely what becomes of one that looks like a record there is */
  create: (object: string, values: Values, idempotencyKey: string, likely: 'allow' | 'refuse') =>
    call<RecordRow>('POST', `${path(object)}?duplicates=${likely}`, { body: values, idempotencyKey }),
  patch: (object: string, id: string, version: number, values: Values) =>
    call<RecordRow>('PATCH', path(object, id), { body: values, version }),
  /** Into the recycle bin, out of it, or out of it for good; each record is answered for itself, in the order asked. */
  move: (object: string, op: Move, ids: readonly string[]) =>
    call<{ readonly results: readonly Moved[] }>('POST', `${path(object)}/batch`, {
      body: { atomic: false, changes: ids.map((id) => ({ op, id })) },
    }),
  deleted: (object: string, query: RecordQuery, signal?: AbortSignal) =>
    call<DeletedPage>('POST', `${path(object)}/query`, { body: { ...query, deleted: true }, signal }),
  bin: () => call<BinContents>('GET', '/bin'),
  related: (object: string, id: string, signal?: AbortSignal) =>
    call<{ readonly items: readonly RelatedCount[] }>('GET', `${path(object, id)}/related`, { signal }),
  timeline: (
    object: string,
    id: string,
    { kinds, by }: TimelineAsked,
    cursor: string | null,
    signal?: AbortSignal,
  ) => {
    const asked = new URLSearchParams();
    if (kinds.length > 0) asked.set('kinds', kinds.join(','));
    if (by !== null) asked.set('by', by);
    if (cursor !== null) asked.set('cursor', cursor);
    return call<TimelinePage>('GET', `${path(object, id)}/timeline?${asked}`, { signal });
  },
  history: (object: string, id: string, cursor: string | null, signal?: AbortSignal) =>
    call<HistoryPage>(
      'GET',
      `${path(object, id)}/history${cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`}`,
      { signal },
    ),
};
