import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bi, biKeys } from '@/api/bi';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';

export const useBi = () => useQuery({ queryKey: biKeys.all, queryFn: bi.all });

/** Does something about accesses, and tells what came of it. */
export function useBiChange<With, Result>(
  change: (given: With) => Promise<Result>,
  onDone: (result: Result) => void,
) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: change,
    onSuccess: async (result) => {
      await client.invalidateQueries({ queryKey: biKeys.all });
      onDone(result);
    },
    onError: (failure) => toast.failed(t('bi.notDone'), messageOf(failure, t)),
  });
  return { run: mutate, busy: isPending };
}
