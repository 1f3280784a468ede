import { useTranslation } from 'react-i18next';
import type { TypePreview } from '@/api/model';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';

interface Props {
  readonly preview: TypePreview;
  readonly busy: boolean;
  readonly onConvert: () => void;
  readonly onClose: () => void;
}

/** Which values a change of type keeps and which it would lose, before it is made. */
export function ConvertDialog({ preview, busy, onConvert, onClose }: Props) {
  const { t } = useTranslation();
  const lost = preview.unconvertible;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      mayClose={() => !busy}
      title={t('model.convertTitle')}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={onClose} disabled={busy}>
            {t('common.cancel')}
          </Button>
          <Button look={lost > 0 ? 'danger' : 'primary'} busy={busy} onClick={onConvert}>
            {lost > 0 ? t('model.convertLossy', { count: lost }) : t('model.convert')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p>{t('model.convertible', { count: preview.convertible })}</p>
        {lost > 0 && (
          <>
            <p className="text-bad">{t('model.unconvertible', { count: lost })}</p>
            <ul className="max-h-52 divide-y divide-line overflow-y-auto rounded-control border border-line">
              {preview.samples.map(({ id, value }) => (
                <li key={id} className="truncate px-2 py-1 font-mono text-xs">
                  {value}
                </li>
              ))}
            </ul>
            <p className="text-ink-3">{t('model.unconvertibleHint')}</p>
          </>
        )}
      </div>
    </Dialog>
  );
}
