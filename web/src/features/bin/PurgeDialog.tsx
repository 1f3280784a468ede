import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeletedRow, ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { nameOf } from '@/records/useRecord';

interface Props {
  readonly object: ObjectType;
  readonly rows: readonly DeletedRow[];
  readonly onClose: () => void;
  readonly onPurge: () => Promise<void>;
}

/** Asked because nothing brings these records back afterwards. */
export function PurgeDialog({ object, rows, onClose, onPurge }: Props) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [first] = rows;
  const purge = async () => {
    setBusy(true);
    await onPurge();
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      closeLabel={t('common.close')}
      title={
        rows.length === 1 && first
          ? t('bin.purgeOne', { name: nameOf(object, first) })
          : t('bin.purgeMany', { count: rows.length })
      }
      footer={
        <>
          {/* Who presses Enter without reading loses nothing */}
          <Button autoFocus onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look="danger" busy={busy} onClick={() => void purge()}>
            {t('bin.purge')}
          </Button>
        </>
      }
    >
      <p className="text-ink-2">{t('bin.purgeDetail')}</p>
    </Dialog>
  );
}
