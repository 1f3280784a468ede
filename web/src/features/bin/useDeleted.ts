import { useInfiniteQuery } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import type { ObjectType } from '@/api/types';
import { columnsOf } from '@/schema/schema';

const PAGE_SIZE = 50;

/** The deleted records of an object whose name contains the text, the latest deletion first, page after page. */
export function useDeleted(object: ObjectType, text: string) {
  const wanted = text.trim();
  return useInfiniteQuery({
    queryKey: keys.deleted(object.name, wanted),
    queryFn: ({ signal, pageParam }) =>
      records.deleted(
        object.name,
        {
          fields: columnsOf(object).map((field) => field.name),
          limit: PAGE_SIZE,
          ...(wanted === ''
            ? {}
            : { filter: { op: 'contains', field: object.nameField, value: wanted } as const }),
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}
