import { useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { ApiProblem } from '@/api/problem';
import { session } from '@/api/session';
import type { Session } from '@/api/types';

/** The signed-in person's session, or null. Being signed out is an answer, not a failure. */
export const sessionQuery = {
  queryKey: keys.session,
  queryFn: async (): Promise<Session | null> => {
    try {
      return await session.read();
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.status === 401) return null;
      throw failure;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
};

export const setupQuery = { queryKey: keys.setup, queryFn: session.setupNeeded, staleTime: 0 };

export const useSession = () => useQuery(sessionQuery).data ?? null;

export function useSessionChange() {
  const client = useQueryClient();
  return {
    enter: (entered: Session) => {
      client.setQueryData(keys.session, entered);
      client.setQueryData(keys.setup, { needed: false });
    },
    /** Forgets everything that was read for the person who leaves. Gives the address at which her provider signs her out. */
    leave: async (): Promise<string | undefined> => {
      const answer = await session.signOut();
      client.clear();
      client.setQueryData(keys.session, null);
      return answer?.continueAt;
    },
  };
}
