import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { exports } from '@/api/exports';
import { operation } from '@/api/operation';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';

const SOON = 1_500;
const NOW_AND_THEN = 15_000;

/** Looked at often while something goes on, and now and then otherwise: others start work too. */
export const useJobs = () =>
  useQuery({
    queryKey: adminKeys.jobs,
    queryFn: operation.jobs,
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(({ state }) => state === 'running' || state === 'waiting') ||
      data?.rounds.some(({ running }) => running)
        ? SOON
        : NOW_AND_THEN,
  });

export const useImports = () =>
  useQuery({
    queryKey: adminKeys.imports,
    queryFn: operation.imports,
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(({ state }) => state === 'running') ? SOON : NOW_AND_THEN,
  });

export const useExports = () =>
  useQuery({
    queryKey: adminKeys.exports,
    queryFn: exports.list,
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(({ state }) => state === 'running') ? SOON : NOW_AND_THEN,
  });

export const useHealth = () =>
  useQuery({ queryKey: adminKeys.health, queryFn: operation.health, refetchInterval: NOW_AND_THEN });

/** Does something and says how that went; the pages show what has become of it. */
export function useOperate() {
  const client = useQueryClient();
  const { t } = useTranslation();
  const [busy, setBusy] = useState<string | null>(null);
  const operate = async (what: string, work: () => Promise<unknown>, done: string) => {
    setBusy(what);
    try {
      await work();
      toast.done(done);
    } catch (failure) {
      toast.failed(t('operation.notDone'), messageOf(failure, t));
    }
    await client.invalidateQueries({ queryKey: adminKeys.operation });
    setBusy(null);
  };
  return { busy, operate };
}
