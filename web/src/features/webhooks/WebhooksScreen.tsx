import { Plus, Webhook as Sign } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Webhook } from '@/api/webhooks';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { later } from '@/design/Later';
import { Skeleton } from '@/design/Skeleton';
import { Failed } from '@/records/Failed';
import './texts';
import { useWebhooks } from './useWebhooks';
import { WebhookItem } from './WebhookItem';

const WebhookDialog = later(() => import('./WebhookDialog').then((it) => ({ default: it.WebhookDialog })));
const DeliveriesDialog = later(() =>
  import('./DeliveriesDialog').then((it) => ({ default: it.DeliveriesDialog })),
);

/** Which programs elsewhere are told of changes, and whether they take what they are told. */
export function WebhooksScreen() {
  const { t } = useTranslation();
  const { data, error, refetch } = useWebhooks();
  const [edited, setEdited] = useState<Webhook | 'new'>();
  const [looked, setLooked] = useState<string>();
  const add = (
    <Button look="primary" icon={<Plus aria-hidden className="size-4" />} onClick={() => setEdited('new')}>
      {t('webhooks.add')}
    </Button>
  );
  if (!data) {
    return error ? (
      <Failed title={t('webhooks.failed')} failure={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton className="mt-6 w-1/2" />
    );
  }
  const open = data.items.find(({ id }) => id === looked);
  return (
    <>
      {data.items.length === 0 ? (
        <Empty icon={<Sign />} title={t('webhooks.none')} detail={t('webhooks.noneDetail')} action={add} />
      ) : (
        <section aria-label={t('webhooks.title')} className="flex flex-col gap-3 pt-4">
          <div className="flex justify-end">{add}</div>
          <ul className="flex flex-col gap-3">
            {data.items.map((hook) => (
              <WebhookItem
                key={hook.id}
                hook={hook}
                onEdit={() => setEdited(hook)}
                onLook={() => setLooked(hook.id)}
              />
            ))}
          </ul>
        </section>
      )}
      <Suspense>
        {edited && (
          <WebhookDialog hook={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
        )}
        {open && <DeliveriesDialog hook={open} onClose={() => setLooked(undefined)} />}
      </Suspense>
    </>
  );
}
