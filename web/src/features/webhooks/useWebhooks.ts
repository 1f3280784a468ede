import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { webhookKeys, webhooks } from '@/api/webhooks';
import { useChange } from '@/records/useChange';

/** How often it is looked what has become of deliveries, in milliseconds. */
const LOOK = 4_000;

export const useWebhooks = () =>
  useQuery({
    queryKey: webhookKeys.list,
    queryFn: ({ signal }) => webhooks.list(signal),
    refetchInterval: LOOK,
  });

/** The latest first, in a state or, with an empty one, in all. */
export const useDeliveries = (id: string, state: string) =>
  useInfiniteQuery({
    queryKey: webhookKeys.deliveries(id, state),
    queryFn: ({ pageParam, signal }) => webhooks.deliveries(id, state, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: LOOK,
  });

/** Does something about webhooks, and tells what came of it. */
export function useWebhookChange<With, Result>(
  change: (given: With) => Promise<Result>,
  onDone: (result: Result) => void,
) {
  const { t } = useTranslation();
  return useChange(change, { changes: webhookKeys.all, notDone: t('webhooks.notDone'), onDone });
}
