import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import { useSession } from '@/features/session/useSession';
import { recentOf } from '@/records/recent';
import { nameOf } from '@/records/useRecord';
import { useSchema } from '@/schema/useSchema';

export interface RecentRecord {
  readonly object: string;
  readonly id: string;
  readonly label: string;
}

/** The records that were opened last, as the reader may see them now. */
export function useRecent(): readonly RecentRecord[] {
  const schema = useSchema();
  const person = useSession()?.user.id ?? '';
  const [visited] = useState(() => recentOf(person));
  const { data } = useQuery({
    queryKey: keys.recent(visited.map(({ id }) => id)),
    enabled: visited.length > 0,
    queryFn: async ({ signal }) => {
      const names = new Map<string, string>();
      const objects = [...new Set(visited.map(({ object }) => object))].flatMap(
        (name) => schema.find(name) ?? [],
      );
      // One question for each object; of what she may no longer see nothing is told.
      await Promise.allSettled(
        objects.map(async (object) => {
          const ids = visited.filter((one) => one.object === object.name).map(({ id }) => id);
          const filter = { op: 'in', field: 'id', value: ids } as const;
          const fields = [...new Set([object.nameField, ...object.list])];
          const { items } = await records.query(object.name, { filter, fields, limit: ids.length }, signal);
          for (const row of items) names.set(row.id, nameOf(object, row));
        }),
      );
      return visited.flatMap((one) => {
        const label = names.get(one.id);
        return label === undefined ? [] : [{ ...one, label }];
      });
    },
    staleTime: 10_000,
  });
  return data ?? [];
}
