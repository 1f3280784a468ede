import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import type { FilterTree } from '@/api/types';

const FRESH_MS = 30_000;
/** Whoever looks at rows behind that wants to know how far it goes. */
const FAR = 1_000;

/** How many records a list has: at first no further than it is quick to count, and all once somebody goes far into it. */
export function useCount(object: string, filter: FilterTree | undefined, last: number) {
  const { data: some } = useQuery({
    queryKey: keys.count(object, filter),
    queryFn: ({ signal }) => records.query(object, { filter, fields: ['id'], limit: 1, count: true }, signal),
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  });
  const capped = some?.totalIsAtLeast === true;
  const { data: all } = useQuery({
    queryKey: keys.exactCount(object, filter),
    queryFn: ({ signal }) =>
      records.aggregate(object, { filter, groupBy: [], measures: [{ fn: 'count' }] }, signal),
    select: ({ rows }) => Number(rows[0]?.values[0] ?? 0),
    enabled: capped && last > FAR,
    staleTime: FRESH_MS,
  });
  const counted = capped && all !== undefined;
  return {
    total: counted ? all : some?.total,
    totalIsAtLeast: counted ? false : some?.totalIsAtLeast,
    /** Undefined where it is not known. */
    exact: counted ? all : capped ? undefined : some?.total,
  };
}
