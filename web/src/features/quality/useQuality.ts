import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { quality, qualityKeys, type Spot } from '@/api/quality';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';

/** How often a measurement under way is looked at, in milliseconds. */
const LOOK = 1_500;

/** All objects; looked at again while they are measured, and everything is once that is over. */
export function useOverview() {
  const client = useQueryClient();
  const overview = useQuery({
    queryKey: qualityKeys.overview,
    queryFn: ({ signal }) => quality.overview(signal),
    refetchInterval: ({ state }) => (state.data?.run?.state === 'running' ? LOOK : false),
  });
  const state = overview.data?.run?.state;
  const before = useRef(state);
  useEffect(() => {
    if (before.current === 'running' && state !== 'running') {
      void client.invalidateQueries({ queryKey: qualityKeys.all });
    }
    before.current = state;
  }, [state, client]);
  return overview;
}

/** The latest numbers of an object. */
export const useNumbers = (object: string) =>
  useQuery({
    queryKey: qualityKeys.of(object),
    queryFn: ({ signal }) => quality.of(object, signal),
  });

/** The records behind a number, page by page. */
export const useBehind = (object: string, spot: Spot) =>
  useInfiniteQuery({
    queryKey: qualityKeys.behind(object, spot),
    queryFn: ({ pageParam, signal }) => quality.behind(object, spot, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** Has everything measured now. */
export function useMeasure() {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => quality.measure(),
    onError: (failure) => toast.failed(t('quality.notDone'), messageOf(failure, t)),
    onSettled: () => client.invalidateQueries({ queryKey: qualityKeys.overview }),
  });
}
