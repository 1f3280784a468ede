import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SAMPLES_KEY, samples } from '@/api/samples';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';

const SOON = 1_000;

/** What there is of sample data; looked at often while it goes or comes back. */
export function useSamples() {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: SAMPLES_KEY,
    queryFn: samples.read,
    refetchInterval: ({ state: { data } }) => (data?.removal?.state === 'running' ? SOON : false),
  });
  const runs = query.data?.removal?.state === 'running';
  const ran = useRef(false);
  useEffect(() => {
    // Everything that pages show of records is old then.
    if (ran.current && !runs) void client.invalidateQueries();
    ran.current = runs;
  }, [runs, client]);
  return query;
}

/** What a removal would leave; looked up anew, and not while one is going on. */
export const useKeptSamples = (enabled: boolean) =>
  useQuery({ queryKey: [...SAMPLES_KEY, 'kept'], queryFn: samples.kept, enabled, staleTime: 10_000 });

/** Does something about the sample data; says why where that is refused. */
export function useSampleChange() {
  const client = useQueryClient();
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const change = async (work: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await work();
    } catch (failure) {
      toast.failed(t('samples.failed'), messageOf(failure, t));
    }
    await client.invalidateQueries({ queryKey: SAMPLES_KEY });
    setBusy(false);
  };
  return { busy, change };
}
