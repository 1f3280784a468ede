import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import type { ObjectType, RecordRow } from '@/api/types';
import { isObject, isText } from '@/fields/kind';
import { fieldOf } from '@/schema/schema';

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

const labelOf = (value: unknown): string | undefined =>
  isObject(value) && isText(value.label) ? value.label : undefined;

/** A line without words of its own is called after what it is a line of: its product, for instance. */
function firstLink(object: ObjectType, row: RecordRow): string | undefined {
  const own = object.list.filter((name) => fieldOf(object, name)?.onDelete !== 'cascade');
  return own.map((name) => labelOf(row[name])).find((label) => label !== undefined);
}

/** What a record is called wherever it is mentioned. */
export function nameOf(object: ObjectType, row: RecordRow): string {
  const value = row[object.nameField];
  if (isText(value) && value !== '') return value;
  return labelOf(value) ?? firstLink(object, row) ?? row.id.slice(0, 8);
}
