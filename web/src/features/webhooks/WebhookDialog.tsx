import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Webhook, webhooks } from '@/api/webhooks';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { toast } from '@/design/Toast';
import { FreshSecret } from './FreshSecret';
import { useWebhookChange } from './useWebhooks';
import { WebhookForm } from './WebhookForm';

interface Props {
  /** Undefined for a new one. */
  readonly hook: Webhook | undefined;
  readonly onClose: () => void;
}

/** Makes, changes or removes a webhook, and shows a new secret this once. */
export function WebhookDialog({ hook, onClose }: Props) {
  const { t } = useTranslation();
  const formId = useId();
  const [secret, setSecret] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [sure, setSure] = useState(false);
  const rotate = useWebhookChange(webhooks.rotate, (made) => setSecret(made.secret));
  const remove = useWebhookChange(webhooks.remove, () => {
    toast.done(t('webhooks.removed', { name: hook?.name ?? '' }));
    onClose();
  });
  const removing = hook && (
    <Button
      look="danger"
      className="mr-auto"
      busy={remove.busy}
      onClick={() => (sure ? remove.run(hook.id) : setSure(true))}
    >
      {sure ? t('webhooks.removeSure') : t('webhooks.remove')}
    </Button>
  );
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={hook ? t('webhooks.change') : t('webhooks.add')}
      closeLabel={t('common.close')}
      mayClose={() => secret === undefined}
      footer={
        secret === undefined ? (
          <>
            {removing}
            {hook && (
              <Button busy={rotate.busy} onClick={() => rotate.run(hook.id)}>
                {t('webhooks.rotate')}
              </Button>
            )}
            <Button type="submit" form={formId} look="primary" busy={busy}>
              {t('common.save')}
            </Button>
          </>
        ) : (
          <Button look="primary" onClick={onClose}>
            {t('webhooks.kept')}
          </Button>
        )
      }
    >
      {secret === undefined ? (
        <WebhookForm id={formId} hook={hook} onMade={setSecret} onSaved={onClose} onBusy={setBusy} />
      ) : (
        <FreshSecret secret={secret} rotated={hook !== undefined} />
      )}
    </Dialog>
  );
}
