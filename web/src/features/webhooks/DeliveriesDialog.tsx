import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DELIVERY_STATES, type Webhook, webhooks } from '@/api/webhooks';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Select } from '@/design/Select';
import { Skeleton } from '@/design/Skeleton';
import { toast } from '@/design/Toast';
import { Failed } from '@/records/Failed';
import { DeliveryItem } from './DeliveryItem';
import { useDeliveries, useWebhookChange } from './useWebhooks';

interface Props {
  readonly hook: Webhook;
  readonly onClose: () => void;
}

/** What a webhook was told in the last 30 days, and what became of it. */
export function DeliveriesDialog({ hook, onClose }: Props) {
  const { t } = useTranslation();
  const [state, setState] = useState('');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useDeliveries(
    hook.id,
    state,
  );
  const replay = useWebhookChange(webhooks.replayDead, ({ count }) =>
    toast.done(t('webhooks.replayedMany', { count })),
  );
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={t('webhooks.deliveriesOf', { name: hook.name })}
      closeLabel={t('common.close')}
    >
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center gap-2">
          <span className="w-48">
            <Select
              small
              label={t('webhooks.byState')}
              value={state}
              choices={[
                { value: '', label: t('webhooks.anyState') },
                ...DELIVERY_STATES.map((value) => ({ value, label: t(`webhooks.state.${value}`) })),
              ]}
              onChange={setState}
            />
          </span>
          {hook.dead > 0 && (
            <Button
              className="ml-auto"
              busy={replay.busy}
              disabled={hook.state !== 'on'}
              onClick={() => replay.run(hook.id)}
            >
              {t('webhooks.replayDead', { count: hook.dead })}
            </Button>
          )}
        </div>
        {error && !data ? (
          <Failed title={t('webhooks.failed')} failure={error} onRetry={() => void refetch()} />
        ) : !data ? (
          <Skeleton className="w-1/2" />
        ) : items.length === 0 ? (
          <p className="text-ink-2">
            {state === '' ? t('webhooks.noDeliveries') : t('webhooks.noneInState')}
          </p>
        ) : (
          <ul className="divide-y divide-line rounded-card border border-line">
            {items.map((delivery) => (
              <DeliveryItem key={delivery.id} hook={hook} delivery={delivery} />
            ))}
          </ul>
        )}
        {hasNextPage && (
          <Button className="self-start" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('webhooks.earlier')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
