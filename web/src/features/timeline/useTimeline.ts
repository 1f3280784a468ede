import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import { type RecordSearch, readRecordSearch } from '@/records/recordState';

const MOST_PAGES_LOOKED_THROUGH = 10;

/** What is asked of a timeline, and how to ask for something else. */
export interface TimelineState extends Pick<RecordSearch, 'kinds' | 'by' | 'change'> {
  readonly ask: (more: More) => void;
}

type More = { readonly [key in keyof RecordSearch]?: RecordSearch[key] | undefined };

/** On the record's own page the address holds what is asked. */
export function useTimelineAddress(): TimelineState {
  const search = useSearch({ from: '/app/o/$object/$id' });
  const navigate = useNavigate({ from: '/o/$object/$id' });
  const ask = (more: More) =>
    void navigate({
      search: (old) => readRecordSearch({ ...old, tab: 'timeline', change: undefined, ...more }),
      replace: true,
    });
  return { ...search, ask };
}

/** Beside a list the address is the list's: what is asked lasts as long as the timeline is shown. */
export function useTimelineHere(): TimelineState {
  const [search, setSearch] = useState<RecordSearch>({});
  const ask = (more: More) => setSearch((old) => readRecordSearch({ ...old, tab: 'timeline', ...more }));
  return { ...search, ask };
}

/** The timeline of a record: question → what happened. A change that is pointed at is looked for. */
export function useTimeline(object: string, id: string, { kinds, by, change }: TimelineState) {
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

  return { pages, items, kinds: asked.kinds, by: by ?? null, change };
}
