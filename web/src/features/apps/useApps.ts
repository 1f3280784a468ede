import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { appKeys, apps } from '@/api/apps';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';

export const useApps = () => useQuery({ queryKey: appKeys.list, queryFn: apps.list });

/** Does something about apps, and tells what came of it. */
export function useAppChange<With, Result>(
  change: (given: With) => Promise<Result>,
  onDone: (result: Result) => void,
) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: change,
    onSuccess: async (result) => {
      await client.invalidateQueries({ queryKey: appKeys.all });
      onDone(result);
    },
    onError: (failure) => toast.failed(t('apps.notDone'), messageOf(failure, t)),
  });
  return { run: mutate, busy: isPending };
}
