import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { people as api, type HandOver } from '@/api/people';
import { ApiProblem } from '@/api/problem';
import { Button } from '@/design/Button';
import { usePeopleChange } from './usePeopleChange';

const LOOK_AGAIN = 1_500;

/** How far the records of somebody who left have come; nothing where none were handed over. */
export function HandOverLine({ user }: { readonly user: string }) {
  const { t } = useTranslation();
  const change = usePeopleChange();
  const found = useQuery({
    queryKey: adminKeys.handOver(user),
    queryFn: async (): Promise<HandOver | null> => {
      try {
        return await api.handOver(user);
      } catch (failure) {
        if (failure instanceof ApiProblem && failure.status === 404) return null;
        throw failure;
      }
    },
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? LOOK_AGAIN : false),
  }).data;
  if (!found) return null;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p role="status" className="text-ink-2">
        {t(`people.handOver.${found.state}`, { moved: found.moved, total: found.total ?? found.moved })}
        {found.refused > 0 && ` ${t('people.handOver.refused', { count: found.refused })}`}
      </p>
      {found.state === 'running' && (
        <Button onClick={() => void change(() => api.stopHandOver(user))}>{t('people.stop')}</Button>
      )}
    </div>
  );
}
