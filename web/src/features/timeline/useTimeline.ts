import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import { type RecordSearch, readRecordSearch } from '@/records/recordState';

const MOST_PAGES_LOOKED_THROUGH = 10;

/** The timeline of a record: address → question → what happened. A change that the address points at is looked for. */
export function useTimeline(object: string, id: string) {
  const search = useSearch({ from: '/app/o/$object/$id' });
  const navigate = useNavigate({ from: '/o/$object/$id' });
  const { kinds, by, change } = search;
  const asked = useMemo(() => ({ kinds: kinds ?? [], by: by?.id ?? null }), [kinds, by?.id]);
  const pages = useInfiniteQuery({
    queryKey: keys.timeline(object, id, asked),
    queryFn: ({ signal, pageParam }) => records.timeline(object, id, asked, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: 15_000,
  });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const { hasNextPage, isFetching, fetchNextPage } = pages;
  const lookFurther =
    change !== undefined &&
    hasNextPage &&
    !isFetching &&
    (pages.data?.pages.length ?? 0) < MOST_PAGES_LOOKED_THROUGH &&
    !items.some((item) => item.kind === 'change' && item.at === change);
  useEffect(() => {
    if (lookFurther) void fetchNextPage();
  }, [lookFurther, fetchNextPage]);

  const ask = (more: { readonly [key in keyof RecordSearch]?: RecordSearch[key] | undefined }) =>
    void navigate({
      search: (old) => readRecordSearch({ ...old, tab: 'timeline', change: undefined, ...more }),
      replace: true,
    });
  return { pages, items, kinds: asked.kinds, by: by ?? null, change, ask };
}
