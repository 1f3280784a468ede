import { useQuery } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import type { FilterTree } from '@/api/types';

interface Asked {
  readonly filter: FilterTree | undefined;
  readonly sort: string;
}

/** The neighbours of a record that a link led to, wherever in the list it stands. */
export function useBeside(object: string, id: string, { filter, sort }: Asked, enabled: boolean) {
  const list = { filter, sort: [sort] };
  const { data } = useQuery({
    queryKey: keys.beside(object, id, list),
    queryFn: ({ signal }) => records.beside(object, id, list, signal),
    enabled,
    staleTime: 15_000,
  });
  return enabled ? data : undefined;
}
