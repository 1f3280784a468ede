import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import type { FilterTree, RecordRow } from '@/api/types';
import { type Chain, learn, PAGE_SIZE, pagesFor, roomFor, START, startOf } from './chain';
import { turned } from './listState';
import { useCount } from './useCount';
import { useSettled } from './useSettled';

interface Wanted {
  readonly filter: FilterTree | undefined;
  readonly sort: readonly string[];
  readonly fields: readonly string[];
  readonly rights: boolean;
}

const KEEP_UNSEEN_PAGES_MS = 60_000;
const FRESH_MS = 30_000;
const SETTLED_MS = 120;

/**
 * Rows of a list by number. Only pages in view are held, so a million rows cost no more than a few hundred.
 *
 * @param startAt the row that it was opened at
 */
export function useRecordPages(object: string, wanted: Wanted, startAt: number) {
  const client = useQueryClient();
  const { filter, sort, fields, rights } = wanted;
  const query = useMemo(
    () => ({ filter, sort, fields, limit: PAGE_SIZE, rights }),
    [filter, sort, fields, rights],
  );
  const chainKey = useMemo(() => [...keys.lists(object), 'chain', query], [object, query]);
  const [chain, setChain] = useChain(chainKey);
  const [view, setView] = useState({ first: 0, last: 0 });

  const { exact, ...total } = useCount(object, filter, Math.max(startAt, view.last));
  const settled = useSettled(view.first, SETTLED_MS);
  // While the thumb is drawn along, only what is known already is shown on the way.
  const pages = pagesFor(chain, view.first, view.last).filter(
    (page) => chain.starts.has(page) || settled === view.first,
  );
  const queryOf = (page: number, known = chain) => {
    const start = startOf(known, page, exact);
    return {
      queryKey: keys.page(object, query, start),
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const { cursor, skip, back } = start;
        if (back === undefined)
          return records.query(
            object,
            { ...query, ...(skip > 0 && { skip }), ...(cursor !== null && { cursor }) },
            signal,
          );
        const answer = await records.query(
          object,
          { ...query, sort: sort.map(turned), skip, limit: back },
          signal,
        );
        return { ...answer, items: answer.items.toReversed() };
      },
      staleTime: FRESH_MS,
      gcTime: KEEP_UNSEEN_PAGES_MS,
    };
  };
  const answers = useQueries({ queries: pages.map((page) => queryOf(page)) });

  useEffect(() => {
    const learnt = answers.reduce((known, { data }, at) => {
      const page = pages[at];
      return data && page !== undefined ? learn(known, page, startOf(chain, page, exact), data) : known;
    }, chain);
    if (learnt !== chain) setChain(learnt);
  });

  const rowAt = (index: number): RecordRow | undefined => {
    const at = pages.indexOf(Math.floor(index / PAGE_SIZE));
    return answers[at]?.data?.items[index % PAGE_SIZE];
  };

  /** Where a record stands among what is in view; -1 where it does not. */
  const find = (id: string): number => {
    for (const [at, page] of pages.entries()) {
      const index = answers[at]?.data?.items.findIndex((row) => row.id === id) ?? -1;
      if (index >= 0) return page * PAGE_SIZE + index;
    }
    return -1;
  };

  /** The rows from one number to another, those too that are not in view. */
  const between = async (from: number, to: number): Promise<readonly RecordRow[]> => {
    const first = Math.floor(from / PAGE_SIZE);
    const rows: RecordRow[] = [];
    let known = chain;
    for (let page = first; page * PAGE_SIZE <= to; page++) {
      const part = await client.fetchQuery(queryOf(page, known));
      known = learn(known, page, startOf(known, page, exact), part);
      rows.push(...part.items);
    }
    return rows.slice(from - first * PAGE_SIZE, to - first * PAGE_SIZE + 1);
  };

  const onView = useCallback((first: number, last: number) => {
    setView((old) => (old.first === first && old.last === last ? old : { first, last }));
  }, []);

  return {
    rowAt,
    /** What of it is held. */
    held: answers.flatMap(({ data }) => data?.items ?? []),
    find,
    between,
    onView,
    room: roomFor(chain, total),
    /** -1 while it is not known. */
    total: chain.rows ?? total.total ?? -1,
    totalIsAtLeast: chain.rows === null && total.totalIsAtLeast === true,
    failure: answers.find((answer) => answer.error)?.error ?? null,
    retry: () => client.refetchQueries({ queryKey: keys.lists(object), type: 'active' }),
    refreshing: answers.some((answer) => answer.isFetching),
  };
}

/** Kept beside the pages, so that Back finds its way to the row it left. */
function useChain(key: readonly unknown[]) {
  const client = useQueryClient();
  const { data } = useQuery<Chain>({
    queryKey: key,
    queryFn: () => START,
    initialData: START,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const set = useCallback((chain: Chain) => client.setQueryData(key, chain), [client, key]);
  return [data, set] as const;
}
