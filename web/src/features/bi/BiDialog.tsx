import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BiAccess, BiMade, BiPlace } from '@/api/bi';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { BiForm } from './BiForm';
import { FreshAccess } from './FreshAccess';

interface Props {
  /** Whose password is renewed; undefined for a new one. */
  readonly access: BiAccess | undefined;
  readonly place: BiPlace;
  readonly onClose: () => void;
}

/** Makes an access or a new password for one, and shows the password this once. */
export function BiDialog({ access, place, onClose }: Props) {
  const { t } = useTranslation();
  const formId = useId();
  const [made, setMade] = useState<BiMade>();
  const [busy, setBusy] = useState(false);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={access ? t('bi.renewOf', { name: access.name }) : t('bi.add')}
      closeLabel={t('common.close')}
      mayClose={() => made === undefined}
      footer={
        made ? (
          <Button look="primary" onClick={onClose}>
            {t('bi.kept')}
          </Button>
        ) : (
          <Button type="submit" form={formId} look="primary" busy={busy}>
            {access ? t('bi.renew') : t('bi.make')}
          </Button>
        )
      }
    >
      {made ? (
        <FreshAccess made={made} place={place} />
      ) : (
        <BiForm id={formId} access={access} onMade={setMade} onBusy={setBusy} />
      )}
    </Dialog>
  );
}
