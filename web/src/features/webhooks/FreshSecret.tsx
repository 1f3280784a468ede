import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { copy } from '@/design/copy';

interface Props {
  readonly secret: string;
  /** Whether there was another one before. */
  readonly rotated: boolean;
}

/** A secret, which is never shown again. */
export function FreshSecret({ secret, rotated }: Props) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-2">{t('webhooks.secretOnce')}</p>
      {rotated && <p className="text-ink-2">{t('webhooks.secretOverlap')}</p>}
      <code className="rounded-control bg-hover p-3 text-xs break-all">{secret}</code>
      <Button
        icon={<Copy aria-hidden className="size-4" />}
        className="self-start"
        onClick={() => void copy(secret, { done: t('webhooks.copied'), failed: t('webhooks.notCopied') })}
      >
        {t('webhooks.copy')}
      </Button>
    </div>
  );
}
