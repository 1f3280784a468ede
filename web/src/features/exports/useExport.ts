import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { type ExportOrder, type ExportRun, exports } from '@/api/exports';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';

const SOON = 700;

/** One export from its order to its file, which is fetched as soon as it is there. */
export function useExport() {
  const { t } = useTranslation();
  const [begun, setBegun] = useState<ExportRun | null>(null);
  const [busy, setBusy] = useState(false);
  const id = begun?.id ?? '';
  const { data: run = begun } = useQuery({
    queryKey: [...adminKeys.exports, id],
    queryFn: () => exports.read(id),
    enabled: begun !== null,
    refetchInterval: ({ state: { data } }) => (data && data.state !== 'running' ? false : SOON),
  });
  const isDone = run?.state === 'done';
  const fetched = useRef(false);
  useEffect(() => {
    if (!isDone || fetched.current) return;
    fetched.current = true;
    const link = document.createElement('a');
    link.href = exports.content(id);
    link.download = '';
    link.click();
  }, [isDone, id]);

  const start = async (order: ExportOrder) => {
    setBusy(true);
    try {
      setBegun(await exports.start(order, crypto.randomUUID()));
    } catch (failure) {
      toast.failed(t('exports.notStarted'), messageOf(failure, t));
    } finally {
      setBusy(false);
    }
  };
  // Where it was over before, what is asked next tells so.
  const stop = () => void exports.stop(id).catch(() => undefined);
  return { run, busy, start, stop };
}
