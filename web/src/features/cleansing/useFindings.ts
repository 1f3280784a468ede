import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { cleansing, cleansingKeys, type FindingQuery, type Result } from '@/api/cleansing';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';

/** How often a scan under way is looked at, in milliseconds. */
const LOOK = 2_000;

/** What was found, page by page, the latest first. */
export const useFindings = (object: string, asked: FindingQuery) =>
  useInfiniteQuery({
    queryKey: cleansingKeys.findings(object, asked),
    queryFn: ({ pageParam, signal }) => cleansing.findings(object, asked, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** The latest scan of an object; looked at again while it is under way. */
export function useScan(object: string) {
  const { data } = useQuery({
    queryKey: cleansingKeys.scans,
    queryFn: ({ signal }) => cleansing.scans(signal),
    refetchInterval: ({ state }) =>
      state.data?.items.some((scan) => scan.state === 'running') ? LOOK : false,
  });
  return { scan: data?.items.find((scan) => scan.object === object), known: data !== undefined };
}

/** What was done and what was not, of several findings at once. */
export interface Outcome {
  readonly done: readonly string[];
  /** The first reason why something was not done. */
  readonly problem: string | undefined;
}

export function outcomeOf(results: readonly Result[]): Outcome {
  return {
    done: results.filter(({ problems }) => problems.length === 0).map(({ id }) => id),
    problem: results.flatMap(({ problems }) => problems)[0]?.detail,
  };
}

/** Does something about findings, tells what was refused, and looks at the list again. */
export function useDecide() {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onError: (failure) => toast.failed(t('cleansing.notDone'), messageOf(failure, t)),
    onSettled: () => client.invalidateQueries({ queryKey: cleansingKeys.all }),
  });
}
