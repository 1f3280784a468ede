import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { adminKeys } from '@/api/adminKeys';
import { imports } from '@/api/imports';
import type { ImportRun } from '@/api/operation';

/** By heading what the last check says of the values of the columns; undefined until it is known. */
export function useMeanings(run: ImportRun) {
  const { data } = useQuery({
    queryKey: [...adminKeys.imports, run.id, 'values'],
    queryFn: () => imports.values(run.id),
  });
  return useMemo(() => data && new Map(data.items.map((column) => [column.heading, column])), [data]);
}
