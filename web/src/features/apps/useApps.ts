import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { appKeys, apps } from '@/api/apps';
import { useChange } from '@/records/useChange';

export const useApps = () => useQuery({ queryKey: appKeys.list, queryFn: apps.list });

/** Does something about apps, and tells what came of it. */
export function useAppChange<With, Result>(
  change: (given: With) => Promise<Result>,
  onDone: (result: Result) => void,
) {
  const { t } = useTranslation();
  return useChange(change, { changes: appKeys.all, notDone: t('apps.notDone'), onDone });
}
