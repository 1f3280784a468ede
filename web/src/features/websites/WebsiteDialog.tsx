import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Website, websites } from '@/api/websites';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { toast } from '@/design/Toast';
import { useWebsiteChange } from './useWebsites';
import { WebsiteForm } from './WebsiteForm';

interface Props {
  /** Undefined for a new one. */
  readonly website: Website | undefined;
  readonly onClose: () => void;
  readonly onSaved: (website: Pick<Website, 'id'>) => void;
}

/** Adds, changes or removes a website. */
export function WebsiteDialog({ website, onClose, onSaved }: Props) {
  const { t } = useTranslation();
  const formId = useId();
  const [busy, setBusy] = useState(false);
  const [sure, setSure] = useState(false);
  const remove = useWebsiteChange(websites.remove, () => {
    toast.done(t('websites.removed', { name: website?.name ?? '' }));
    onClose();
  });
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={website ? t('websites.change') : t('websites.add')}
      closeLabel={t('common.close')}
      footer={
        <>
          {website && (
            <Button
              look="danger"
              className="mr-auto"
              busy={remove.busy}
              onClick={() => (sure ? remove.run(website.id) : setSure(true))}
            >
              {sure ? t('websites.removeSure') : t('websites.remove')}
            </Button>
          )}
          <Button type="submit" form={formId} look="primary" busy={busy}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <WebsiteForm id={formId} website={website} onSaved={onSaved} onBusy={setBusy} />
    </Dialog>
  );
}
