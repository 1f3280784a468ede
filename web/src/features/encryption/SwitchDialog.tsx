import { useState } from 'react';
import { encryption } from '@/api/encryption';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { useReader } from '@/fields/kind';
import { textOf } from '@/schema/schema';
import { waysOf } from './FieldLine';
import type { Sealable } from './FieldsPart';
import type { Change } from './useEncryption';

interface Props {
  readonly sealable: Sealable;
  readonly change: Change;
  readonly onClose: () => void;
}

/** Says what a switch costs before it is made. Closed, it goes on: how far it is stands on the page. */
export function SwitchDialog({ sealable: { object, field, how }, change, onClose }: Props) {
  const reader = useReader();
  const { t, language } = reader;
  const [busy, setBusy] = useState(false);
  const name = textOf(field.label, language);
  const ways = waysOf(how, reader);
  const run = async () => {
    setBusy(true);
    const done = how.encrypted
      ? t('encryption.opened', { field: name })
      : t('encryption.sealed', { field: name });
    await change(() => encryption.seal(object.name, field.name, !how.encrypted), done);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={
        how.encrypted
          ? t('encryption.openTitle', { field: name })
          : t('encryption.sealTitle', { field: name })
      }
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look={how.encrypted ? 'danger' : 'primary'} busy={busy} onClick={() => void run()}>
            {how.encrypted ? t('encryption.open') : t('encryption.seal')}
          </Button>
        </>
      }
    >
      {how.encrypted ? (
        <div className="flex flex-col gap-3">
          <p>{t('encryption.openDetail')}</p>
          {field.sensitivity !== 'none' && (
            <p className="weight-strong">
              {t('encryption.openPersonal', {
                sensitivity: t(`encryption.sensitivity.${field.sensitivity}`),
              })}
            </p>
          )}
        </div>
      ) : (
        <div className="flex flex-col gap-3">
          <p>{t('encryption.sealDetail')}</p>
          <p className="weight-strong">
            {ways === '' ? t('encryption.nothingFinds') : t('encryption.foundBy', { ways })}
          </p>
          <p className="text-ink-2">
            {t('encryption.sealLoses')} {!how.order && t('encryption.noOrder')}
          </p>
        </div>
      )}
    </Dialog>
  );
}
