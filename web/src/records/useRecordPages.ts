import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import type { FilterTree, RecordRow } from '@/api/types';
import { type Chain, learn, PAGE_SIZE, pagesFor, roomFor, START } from './chain';

interface Wanted {
  readonly filter: FilterTree | undefined;
  readonly sort: readonly string[];
  readonly fields: readonly string[];
  readonly rights: boolean;
}

const KEEP_UNSEEN_PAGES_MS = 60_000;
const FRESH_MS = 30_000;

/** Rows of a list by number. Only pages in view are held, so a million rows cost no more than a few hundred. */
export function useRecordPages(object: string, wanted: Wanted) {
  const client = useQueryClient();
  const { filter, sort, fields, rights } = wanted;
  const query = useMemo(
    () => ({ filter, sort, fields, limit: PAGE_SIZE, rights }),
    [filter, sort, fields, rights],
  );
  const chainKey = useMemo(() => [...keys.lists(object), 'chain', query], [object, query]);
  const [chain, setChain] = useChain(chainKey);
  const [view, setView] = useState({ first: 0, last: 0 });

  const pages = pagesFor(chain, view.first, view.last);
  const queryOf = (page: number) => {
    const cursor = chain.starts[page] ?? null;
    return {
      queryKey: keys.page(object, query, cursor),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        records.query(object, cursor === null ? query : { ...query, cursor }, signal),
      staleTime: FRESH_MS,
      gcTime: KEEP_UNSEEN_PAGES_MS,
    };
  };
  const answers = useQueries({ queries: pages.map(queryOf) });

  const count = useQuery({
    queryKey: keys.count(object, filter),
    queryFn: ({ signal }) => records.query(object, { filter, fields: ['id'], limit: 1, count: true }, signal),
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  });

  useEffect(() => {
    const learnt = answers.reduce((known, { data }, at) => {
      const page = pages[at];
      return data && page !== undefined ? learn(known, page, data) : known;
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
    const needed = pagesFor(chain, from, to);
    const parts = await Promise.all(needed.map((page) => client.fetchQuery(queryOf(page))));
    const first = (needed[0] ?? 0) * PAGE_SIZE;
    return parts.flatMap((part) => part.items).slice(from - first, to - first + 1);
  };

  const onView = useCallback((first: number, last: number) => {
    setView((old) => (old.first === first && old.last === last ? old : { first, last }));
  }, []);

  const total = { total: count.data?.total, totalIsAtLeast: count.data?.totalIsAtLeast };
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
