import { call } from './client';
import type { HistoryEntry, RecordRow } from './types';

/** What somebody else did: to a record of one's own, or around one. */
export type NewsItem = { readonly object: string; readonly record: RecordRow } & (
  | ({ readonly kind: 'change' } & HistoryEntry)
  | { readonly kind: 'record'; readonly at: string }
);

export interface News {
  readonly date: string;
  /** The first day that is told of. */
  readonly since: string;
  readonly items: readonly NewsItem[];
  readonly more: boolean;
}

export const today = {
  /** Since a day; since the last workday where none is given. */
  news: (since: string | undefined, signal?: AbortSignal) =>
    call<News>('GET', since === undefined ? '/today' : `/today?since=${since}`, { signal }),
};
