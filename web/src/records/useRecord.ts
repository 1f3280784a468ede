import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import type { ObjectType, RecordRow } from '@/api/types';
import { isObject, isText } from '@/fields/kind';

export function useRecord(object: string, id: string) {
  return useQuery({
    queryKey: keys.record(object, id),
    queryFn: ({ signal }) => records.read(object, id, signal),
    staleTime: 15_000,
  });
}

/** How many records point here, through every lookup at once. */
export function useRelatedCounts(object: string, id: string) {
  return useQuery({
    queryKey: keys.related(object, id),
    queryFn: ({ signal }) => records.related(object, id, signal),
    staleTime: 15_000,
  });
}

export function useHistory(object: string, id: string) {
  return useInfiniteQuery({
    queryKey: keys.history(object, id),
    queryFn: ({ signal, pageParam }) => records.history(object, id, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** What a record is called wherever it is mentioned. */
export function nameOf(object: ObjectType, row: RecordRow): string {
  const value = row[object.nameField];
  if (isText(value) && value !== '') return value;
  if (isObject(value) && isText(value.label)) return value.label;
  return row.id.slice(0, 8);
}
