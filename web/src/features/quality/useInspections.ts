import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Inspection, inspectionKeys, inspections } from '@/api/inspections';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';

/** How often one under way is looked at, in milliseconds. */
const LOOK = 1_500;

/** The latest first; looked at again while one is under way. */
export const useInspections = () =>
  useQuery({
    queryKey: inspectionKeys.list,
    queryFn: ({ signal }) => inspections.list(signal),
    refetchInterval: ({ state }) => (state.data?.items.some((it) => it.state === 'running') ? LOOK : false),
  });

/** What one has found so far. */
export const useFindings = (of: Inspection) =>
  useQuery({
    queryKey: inspectionKeys.of(of.id, of.done),
    queryFn: ({ signal }) => inspections.of(of.id, signal),
    placeholderData: (before) => before,
  });

/** Begins one or a repair, tells what was refused, and looks again. */
export function useInspect() {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onError: (failure) => toast.failed(t('quality.notDone'), messageOf(failure, t)),
    onSettled: () => client.invalidateQueries({ queryKey: inspectionKeys.all }),
  });
}
