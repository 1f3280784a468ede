import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { MARKS_KEY, type Marks, marks } from '@/api/marks';

/** What the reader has taken, seen or put away, on whatever machine; shown at once when it changes. */
export function useMarks() {
  const client = useQueryClient();
  const { data } = useQuery({ queryKey: MARKS_KEY, queryFn: marks.own, staleTime: 60_000 });
  const change = useCallback(
    async (name: string, at: string | null, send: () => Promise<void>) => {
      client.setQueryData<Marks>(MARKS_KEY, (old) => {
        const { [name]: _, ...others } = old?.marks ?? {};
        return { marks: at === null ? others : { ...others, [name]: at } };
      });
      try {
        await send();
      } catch {
        // Whoever is offered it once more has lost nothing.
        await client.invalidateQueries({ queryKey: MARKS_KEY });
      }
    },
    [client],
  );
  const set = useCallback(
    (name: string) => change(name, new Date().toISOString(), () => marks.set(name)),
    [change],
  );
  const clear = useCallback((name: string) => change(name, null, () => marks.clear(name)), [change]);
  return {
    /** False until it is known. */
    known: data !== undefined,
    has: (name: string) => data?.marks[name] !== undefined,
    set,
    clear,
  };
}
