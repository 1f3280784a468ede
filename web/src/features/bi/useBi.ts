import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bi, biKeys } from '@/api/bi';
import { useChange } from '@/records/useChange';

export const useBi = () => useQuery({ queryKey: biKeys.all, queryFn: bi.all });

/** Does something about accesses, and tells what came of it. */
export function useBiChange<With, Result>(
  change: (given: With) => Promise<Result>,
  onDone: (result: Result) => void,
) {
  const { t } = useTranslation();
  return useChange(change, { changes: biKeys.all, notDone: t('bi.notDone'), onDone });
}
