import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { copy } from '@/design/copy';
import type { Made } from './useAppForm';

/** What whoever runs an app needs; the secret is never shown again. */
export function FreshApp({ made }: { readonly made: Made }) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-2">{made.secret ? t('apps.secretOnce') : t('apps.noSecret')}</p>
      <Word label={t('apps.clientId')} text={made.id} />
      {made.secret && <Word label={t('apps.secret')} text={made.secret} />}
    </div>
  );
}

function Word({ label, text }: { readonly label: string; readonly text: string }) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col gap-1">
      <span className="text-xs font-medium text-ink-2">{label}</span>
      <div className="flex items-center gap-2">
        <code className="min-w-0 flex-1 rounded-control bg-hover p-3 text-xs break-all">{text}</code>
        <Button
          aria-label={`${t('apps.copy')}: ${label}`}
          icon={<Copy aria-hidden className="size-4" />}
          onClick={() => void copy(text, { done: t('apps.copied'), failed: t('apps.notCopied') })}
        >
          {t('apps.copy')}
        </Button>
      </div>
    </div>
  );
}
