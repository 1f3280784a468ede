import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { adminKeys } from '@/api/adminKeys';
import type { SetOptions } from '@/api/importSets';
import { type ImportOptions, type ImportRun, operation } from '@/api/operation';

const SOON = 700;

/** An import from its start to its end: of one table, or of a file of several. */
export function useImport<Run extends Pick<ImportRun, 'id' | 'state'> = ImportRun>() {
  const [id, setId] = useState<string | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const { data: run } = useQuery({
    queryKey: [...adminKeys.imports, id],
    queryFn: () => operation.readImport<Run>(id ?? ''),
    enabled: id !== null,
    refetchInterval: ({ state: { data } }) => (data && data.state !== 'running' ? false : SOON),
  });
  const start = async (file: File, options: ImportOptions | SetOptions) => {
    setId(null);
    setFailure(null);
    setSent(0);
    try {
      const started = await operation.startImport(file, options, setSent);
      setId(started.id);
    } catch (refusal) {
      setFailure(refusal);
    } finally {
      setSent(null);
    }
  };
  const forget = () => {
    setId(null);
    setFailure(null);
  };
  return {
    run: id === null ? undefined : run,
    /** The part of the file that is on its way, from 0 to 1; null where none is. */
    sent,
    failure,
    isBusy: sent !== null || (id !== null && (run === undefined || run.state === 'running')),
    start,
    forget,
  };
}
