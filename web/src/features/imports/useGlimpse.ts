import { useQuery } from '@tanstack/react-query';
import { adminKeys } from '@/api/adminKeys';
import { type ImportRun, operation } from '@/api/operation';

/** The first values under each heading of the file. */
export function useGlimpse({ id }: ImportRun): Readonly<Record<string, readonly string[]>> {
  const { data } = useQuery({
    queryKey: [...adminKeys.imports, id, 'values'],
    queryFn: () => operation.importValues(id),
    staleTime: Number.POSITIVE_INFINITY, // the file of an import never changes
    gcTime: 0, // what people wrote into it does not stay in the browser
    select: ({ items }) => Object.fromEntries(items.map(({ heading, values }) => [heading, values])),
  });
  return data ?? {};
}
