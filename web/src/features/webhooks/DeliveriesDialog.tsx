import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DELIVERY_STATES, type Webhook, webhooks } from '@/api/webhooks';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Select } from '@/design/Select';
import { toast } from '@/design/Toast';
import { PagedItems } from '@/records/PagedItems';
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
  const list = useDeliveries(hook.id, state);
  const replay = useWebhookChange(webhooks.replayDead, ({ count }) =>
    toast.done(t('webhooks.replayedMany', { count })),
  );
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
        <PagedItems
          list={list}
          words={{
            failed: t('webhooks.failed'),
            none: state === '' ? t('webhooks.noDeliveries') : t('webhooks.noneInState'),
            earlier: t('webhooks.earlier'),
          }}
        >
          {(delivery) => <DeliveryItem key={delivery.id} hook={hook} delivery={delivery} />}
        </PagedItems>
      </div>
    </Dialog>
  );
}
