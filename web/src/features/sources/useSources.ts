import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type RecordsOf, type SourceRules, sourceKeys, sources } from '@/api/sources';
import { toast } from '@/design/Toast';
import { useChange } from '@/records/useChange';

/** How often values that are worked out anew are looked at, in milliseconds. */
const LOOK = 1_500;

/** The sources in their order; looked at again while values are worked out anew. */
export const useSources = () =>
  useQuery({
    queryKey: sourceKeys.list,
    queryFn: ({ signal }) => sources.list(signal),
    refetchInterval: ({ state }) => (state.data?.run?.state === 'running' ? LOOK : false),
  });

/** What each source has. */
export const useCoverage = () =>
  useQuery({ queryKey: sourceKeys.coverage, queryFn: ({ signal }) => sources.coverage(signal) });

/** The records behind a number of the coverage. */
export const useRecordsOf = (object: string, of: RecordsOf) =>
  useInfiniteQuery({
    queryKey: sourceKeys.records(object, of),
    queryFn: ({ pageParam, signal }) => sources.records(object, of, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** By which rules values are chosen; as it is now, whatever was asked before. */
export const useRules = (object: string) =>
  useQuery({
    queryKey: sourceKeys.rules(object),
    queryFn: ({ signal }) => sources.rules(object, signal),
    staleTime: 0,
    gcTime: 0,
  });

/** Does something about sources, and says so. */
export function useSourceChange<T>(
  change: (with_: T) => Promise<unknown>,
  done: string,
  onDone?: () => void,
) {
  const { t } = useTranslation();
  return useChange(change, {
    changes: sourceKeys.all,
    notDone: t('sources.notDone'),
    onDone: () => {
      toast.done(done);
      onDone?.();
    },
  });
}

export const saveRules = (object: string) => (rules: SourceRules) => sources.rule(object, rules);
