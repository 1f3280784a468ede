import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type App, apps } from '@/api/apps';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { toast } from '@/design/Toast';
import { AppForm } from './AppForm';
import { FreshApp } from './FreshApp';
import type { Made } from './useAppForm';
import { useAppChange } from './useApps';

interface Props {
  /** Undefined for a new one. */
  readonly app: App | undefined;
  readonly onClose: () => void;
}

/** Registers, changes or removes an app, and shows a new secret this once. */
export function AppDialog({ app, onClose }: Props) {
  const { t } = useTranslation();
  const formId = useId();
  const [made, setMade] = useState<Made>();
  const [busy, setBusy] = useState(false);
  const [sure, setSure] = useState<'remove' | 'rotate'>();
  const rotate = useAppChange(apps.rotate, ({ secret }) => app && setMade({ id: app.id, secret }));
  const remove = useAppChange(apps.remove, () => {
    toast.done(t('apps.removed', { name: app?.name ?? '' }));
    onClose();
  });
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={app ? t('apps.change') : t('apps.add')}
      closeLabel={t('common.close')}
      mayClose={() => made === undefined}
      footer={
        made === undefined ? (
          <>
            {app && (
              <Button
                look="danger"
                className="mr-auto"
                busy={remove.busy}
                onClick={() => (sure === 'remove' ? remove.run(app.id) : setSure('remove'))}
              >
                {sure === 'remove' ? t('apps.removeSure') : t('apps.remove')}
              </Button>
            )}
            {app?.confidential && (
              <Button
                busy={rotate.busy}
                onClick={() => (sure === 'rotate' ? rotate.run(app.id) : setSure('rotate'))}
              >
                {sure === 'rotate' ? t('apps.rotateSure') : t('apps.rotate')}
              </Button>
            )}
            <Button type="submit" form={formId} look="primary" busy={busy}>
              {t('common.save')}
            </Button>
          </>
        ) : (
          <Button look="primary" onClick={onClose}>
            {t('apps.kept')}
          </Button>
        )
      }
    >
      {made === undefined ? (
        <AppForm id={formId} app={app} onMade={setMade} onSaved={onClose} onBusy={setBusy} />
      ) : (
        <FreshApp made={made} />
      )}
    </Dialog>
  );
}
