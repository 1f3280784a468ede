import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type Acceptance, duplicates, type GroupQuery, likelyKeys } from '@/api/duplicates';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';

/** How often a search under way is looked at, in milliseconds. */
const LOOK = 2_000;

/** The groups of an object, page by page, the likeliest first. */
export const useGroups = (object: string, asked: GroupQuery) =>
  useInfiniteQuery({
    queryKey: likelyKeys.groups(object, asked),
    queryFn: ({ pageParam, signal }) => duplicates.groups(object, asked, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** The latest search of an object; looked at again while it is under way. */
export function useScan(object: string) {
  const { data } = useQuery({
    queryKey: likelyKeys.scans,
    queryFn: ({ signal }) => duplicates.scans(signal),
    refetchInterval: ({ state }) =>
      state.data?.items.some((scan) => scan.state === 'running') ? LOOK : false,
  });
  return data?.items.find((scan) => scan.object === object);
}

/** The latest merge in bulk of an object; looked at again while it is under way. */
export function useAcceptance(object: string) {
  const { data } = useQuery({
    queryKey: likelyKeys.acceptances,
    queryFn: ({ signal }) => duplicates.acceptances(signal),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? LOOK : false),
  });
  return data?.items.find((acceptance) => acceptance.object === object);
}

export const isUnderWay = ({ state }: Acceptance) => state === 'running' || state === 'undoing';

/** Has the list of an object read again whenever work in the background has come further. */
export function useNewList(object: string, howFar: string | undefined) {
  const client = useQueryClient();
  useEffect(() => {
    if (howFar !== undefined) void client.invalidateQueries({ queryKey: likelyKeys.of(object) });
  }, [client, object, howFar]);
}

/** Does something about groups, tells what was refused, and looks at the list again. */
export function useDecide(object: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onError: (failure) => toast.failed(t('duplicates.notDone'), messageOf(failure, t)),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: likelyKeys.of(object) });
      await client.invalidateQueries({ queryKey: likelyKeys.scans });
      await client.invalidateQueries({ queryKey: likelyKeys.acceptances });
    },
  });
}
