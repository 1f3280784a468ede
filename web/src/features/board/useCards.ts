import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import type { ObjectType } from '@/api/types';
import { allOf, isValue, type Place } from './cells';
import type { Asked } from './useBoard';

const FRESH_MS = 30_000;

/** The cards of one place, page by page. */
export function useCards(
  object: ObjectType,
  { by, lanes, filter, sort }: Asked,
  fields: readonly string[],
  place: Place,
  { limit, enabled }: { readonly limit: number; readonly enabled: boolean },
) {
  const { column, lane } = place;
  const query = useMemo(
    () => ({
      filter: allOf(filter, isValue(by.name, column), lanes ? isValue(lanes.name, lane) : undefined),
      sort: [sort],
      fields,
      limit,
    }),
    [filter, by, column, lanes, lane, sort, fields, limit],
  );
  return useInfiniteQuery({
    queryKey: keys.board(object.name, query),
    queryFn: ({ signal, pageParam }) =>
      records.query(object.name, pageParam === null ? query : { ...query, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled,
    staleTime: FRESH_MS,
  });
}
