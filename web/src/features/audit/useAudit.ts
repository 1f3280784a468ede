import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { adminKeys } from '@/api/adminKeys';
import { type AuditQuery, audit } from '@/api/audit';
import { ApiProblem } from '@/api/problem';
import { dayAfter, startOf } from './days';

const ASK_AGAIN = 1_000;

/** Entries that match, the latest first, page after page. */
export function useAudit(query: AuditQuery, timeZone: string) {
  return useInfiniteQuery({
    queryKey: adminKeys.audit(query),
    queryFn: ({ signal, pageParam }) => {
      const { from, to, ...rest } = query;
      return audit.page(
        {
          ...rest,
          ...(from ? { from: startOf(from, timeZone) } : {}),
          ...(to ? { to: startOf(dayAfter(to), timeZone) } : {}),
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        signal,
      );
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** The latest verification, null before the first; asked for again and again while it runs. */
export function useVerification() {
  const client = useQueryClient();
  const verification = useQuery({
    queryKey: adminKeys.verification,
    queryFn: () => audit.verification().catch(noneYet),
    refetchInterval: (query) => (query.state.data?.state === 'running' ? ASK_AGAIN : false),
  });
  const again = () => client.invalidateQueries({ queryKey: adminKeys.verification });
  return {
    ...verification,
    verify: async () => {
      await audit.verify();
      await again();
    },
    stop: async () => {
      await audit.stop();
      await again();
    },
  };
}

function noneYet(failure: unknown): null {
  if (failure instanceof ApiProblem && failure.status === 404) return null;
  throw failure;
}
