import { useQuery } from '@tanstack/react-query';
import { ChevronRight, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Delivery, type DeliveryState, type Webhook, webhookKeys, webhooks } from '@/api/webhooks';
import { Button, IconButton } from '@/design/Button';
import { Chip, type Tone } from '@/design/Chip';
import { Skeleton } from '@/design/Skeleton';
import { toast } from '@/design/Toast';
import { TimeAgo } from '@/fields/TimeAgo';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { useAttemptText } from './useAttemptText';
import { useWebhookChange } from './useWebhooks';

const TONES: Record<DeliveryState, Tone> = {
  waiting: 'info',
  delivered: 'ok',
  dead: 'bad',
  withheld: 'mute',
};

interface Props {
  readonly hook: Webhook;
  readonly delivery: Delivery;
}

/** One thing that was told: what it is about, what came back, and on request all that is known of it. */
export function DeliveryItem({ hook, delivery }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const schema = useSchema();
  const text = useAttemptText();
  const [open, setOpen] = useState(false);
  const { kind, object, state, last, nextAt } = delivery;
  const of = object === null ? '' : textOf(schema.find(object)?.label, language) || object;
  return (
    <li className="flex flex-col gap-2 px-3 py-2">
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        <IconButton
          label={open ? t('webhooks.hide') : t('webhooks.show')}
          aria-expanded={open}
          icon={<ChevronRight aria-hidden className={`size-4 ${open ? 'rotate-90' : ''}`} />}
          onClick={() => setOpen(!open)}
        />
        <span className="weight-strong">
          {kind === 'test' ? t('webhooks.trial') : `${of} · ${t(`webhooks.kind.${kind}`)}`}
        </span>
        <Chip tone={TONES[state]}>{t(`webhooks.state.${state}`)}</Chip>
        <span className="ml-auto text-xs text-ink-3">
          <TimeAgo at={delivery.at} />
        </span>
      </div>
      <p className="pl-9 text-xs text-ink-2">
        {last ? text(last) : t('webhooks.notTried')}
        {nextAt && last && (
          <>
            {' · '}
            {t('webhooks.nextAt')} <TimeAgo at={nextAt} />
          </>
        )}
      </p>
      {open && <Whole hook={hook} delivery={delivery} />}
    </li>
  );
}

function Whole({ hook, delivery }: Props) {
  const { t } = useTranslation();
  const text = useAttemptText();
  const { data } = useQuery({
    queryKey: webhookKeys.delivery(hook.id, delivery.id),
    queryFn: ({ signal }) => webhooks.delivery(hook.id, delivery.id, signal),
  });
  const replay = useWebhookChange(
    () => webhooks.replay(hook.id, delivery.id),
    () => toast.done(t('webhooks.replayed')),
  );
  if (!data) return <Skeleton className="w-1/2" />;
  return (
    <div className="flex min-w-0 flex-col gap-2 pl-9">
      <p className="text-xs text-ink-3">
        webhook-id <code className="break-all">{delivery.id}</code>
      </p>
      <ol className="flex flex-col gap-1 text-xs text-ink-2">
        {data.log.map((attempt) => (
          <li key={attempt.number} className="min-w-0">
            <TimeAgo at={attempt.at} /> · {text(attempt)}
            {attempt.answer !== '' && (
              <pre className="mt-1 max-h-24 overflow-auto rounded-control bg-hover p-2 whitespace-pre-wrap break-all">
                {attempt.answer}
              </pre>
            )}
          </li>
        ))}
      </ol>
      {data.payload && (
        <figure className="min-w-0">
          <figcaption className="mb-1 text-xs text-ink-3">{t('webhooks.payload')}</figcaption>
          <pre className="max-h-64 overflow-auto rounded-control bg-hover p-2 text-xs whitespace-pre-wrap break-all">
            {JSON.stringify(JSON.parse(data.payload), null, 2)}
          </pre>
        </figure>
      )}
      {delivery.state !== 'waiting' && delivery.kind !== 'test' && (
        <Button
          className="self-start"
          icon={<RotateCcw aria-hidden className="size-3.5" />}
          busy={replay.busy}
          disabled={hook.state !== 'on'}
          onClick={() => replay.run(undefined)}
        >
          {t('webhooks.replay')}
        </Button>
      )}
    </div>
  );
}
