import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { whole, wholeKeys } from '@/api/whole';
import { useSecurityChange } from '@/features/security/useSecurityChange';

const SOON = 1_000;
const NOW_AND_THEN = 15_000;

export const useWholeRuns = () =>
  useQuery({
    queryKey: wholeKeys.runs,
    queryFn: whole.list,
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(({ state }) => state === 'running') ? SOON : NOW_AND_THEN,
  });

/** Begins, fetches and ends runs; asks who is there where the server wants to know. */
export function useWhole() {
  const client = useQueryClient();
  const { change, confirmation } = useSecurityChange();
  const [busy, setBusy] = useState<string>();
  const act = async (what: string, work: () => Promise<unknown>, done?: string) => {
    setBusy(what);
    await change(work, done);
    await client.invalidateQueries({ queryKey: wholeKeys.runs });
    setBusy(undefined);
  };
  const fetchFile = (id: string) =>
    act(id, async () => {
      await whole.mayFetch(id);
      window.location.assign(whole.content(id));
    });
  return { act, fetchFile, busy, confirmation };
}
