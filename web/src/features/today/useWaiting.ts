import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import type { ObjectType, RecordRow, Waiting } from '@/api/types';
import { type Part, treeOf } from '@/records/filter';
import { columnsOf, type Schema } from '@/schema/schema';

const SHOWN = 4;
const FRESH_MS = 60_000;

export interface Waits {
  readonly object: ObjectType;
  readonly waiting: Waiting;
  readonly where: readonly Part[];
  readonly rows: readonly RecordRow[];
  readonly count: number;
  readonly isAtLeast: boolean;
}

/** My records that wait for something, by the reason; a reason that somebody's rights do not let her ask for is left out. */
export function useWaiting(schema: Schema, timeZone: string) {
  const asked = useMemo(
    () =>
      schema.objects.flatMap((object) =>
        (object.waits ?? []).map((waiting) => {
          const where: readonly Part[] = [
            { is: { op: 'condition', text: waiting.when } },
            { field: 'owner', op: 'isMe' },
          ];
          const query = {
            filter: treeOf(object, where, '', { timeZone, now: new Date() }, schema),
            sort: ['-updatedAt'],
            fields: columnsOf(object).map((field) => field.name),
            limit: SHOWN,
            count: true,
          };
          return { object, waiting, where, query };
        }),
      ),
    [schema, timeZone],
  );
  const answers = useQueries({
    queries: asked.map(({ object, query }) => ({
      queryKey: keys.page(object.name, query, null),
      queryFn: ({ signal }: { signal: AbortSignal }) => records.query(object.name, query, signal),
      staleTime: FRESH_MS,
      retry: false,
    })),
  });
  const waits = asked.flatMap(({ object, waiting, where }, at): readonly Waits[] => {
    const page = answers[at]?.data;
    if (!page || page.items.length === 0) return [];
    const count = page.total ?? page.items.length;
    return [{ object, waiting, where, rows: page.items, count, isAtLeast: page.totalIsAtLeast === true }];
  });
  return { waits, loading: answers.some((answer) => answer.isPending) };
}
