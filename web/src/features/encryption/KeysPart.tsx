import { useState } from 'react';
import type { Encryption, KeyInUse, KeyPurpose } from '@/api/encryption';
import { encryption } from '@/api/encryption';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { HelpMark } from '@/features/help/HelpMark';
import { Part } from '@/features/security/Part';
import { formatLogged } from '@/fields/format';
import { useReader } from '@/fields/kind';
import type { Change } from './useEncryption';

const ORDER: readonly KeyPurpose[] = ['fields', 'index', 'files', 'secrets'];

interface Props {
  readonly keys: Encryption['keys'];
  readonly change: Change;
}

/** The keys in use, where they are kept, and fresh ones by a click. The keys themselves never come here. */
export function KeysPart({ keys, change }: Props) {
  const { t } = useReader();
  const [asking, setAsking] = useState(false);
  return (
    <Part
      title={t('encryption.keys')}
      mark={<HelpMark term={t('encryption.keys')} guide="encryption" />}
      detail={
        keys.file === null ? (
          t('encryption.given')
        ) : (
          <span className="break-words">{t('encryption.keptIn', { file: keys.file })}</span>
        )
      }
      action={keys.rotatable && <Button onClick={() => setAsking(true)}>{t('encryption.rotate')}</Button>}
    >
      <ul aria-label={t('encryption.keys')} className="divide-y divide-line border-y border-line">
        {ORDER.flatMap((purpose) => keys.inUse.filter((key) => key.purpose === purpose)).map((key) => (
          <Key key={key.purpose} inUse={key} />
        ))}
      </ul>
      <RotateDialog open={asking} onClose={() => setAsking(false)} change={change} />
    </Part>
  );
}

function Key({ inUse: { purpose, id, since, keys } }: { readonly inUse: KeyInUse }) {
  const { t, language, timeZone } = useReader();
  return (
    <li className="flex flex-wrap items-baseline gap-x-6 gap-y-0.5 py-2">
      <span className="w-56 max-w-full">{t(`encryption.purpose.${purpose}`)}</span>
      <span className="min-w-0 flex-1 basis-56 text-ink-2">
        <span className="tnum">{t('encryption.key', { id })}</span>
        {' · '}
        {since
          ? t('encryption.since', { when: formatLogged(since, language, timeZone) })
          : t('encryption.unknownSince')}
        {keys > 1 && (
          <span className="block text-xs text-ink-3">{t('encryption.older', { count: keys - 1 })}</span>
        )}
      </span>
    </li>
  );
}

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly change: Change;
}

function RotateDialog({ open, onClose, change }: DialogProps) {
  const { t } = useReader();
  const [busy, setBusy] = useState(false);
  const rotate = async () => {
    setBusy(true);
    if (await change(encryption.rotate, t('encryption.rotated'))) onClose();
    setBusy(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t('encryption.rotateTitle')}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" busy={busy} onClick={() => void rotate()}>
            {t('encryption.rotateNow')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p>{t('encryption.rotateDetail')}</p>
        <p className="weight-strong">{t('encryption.rotateCopy')}</p>
      </div>
    </Dialog>
  );
}
