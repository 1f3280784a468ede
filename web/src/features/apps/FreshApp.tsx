import { useTranslation } from 'react-i18next';
import { CopyLine } from '@/design/CopyLine';
import type { Made } from './useAppForm';

/** What whoever runs an app needs; the secret is never shown again. */
export function FreshApp({ made }: { readonly made: Made }) {
  const { t } = useTranslation();
  const words = { copy: t('apps.copy'), done: t('apps.copied'), failed: t('apps.notCopied') };
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-2">{made.secret ? t('apps.secretOnce') : t('apps.noSecret')}</p>
      <CopyLine words={words} label={t('apps.clientId')} text={made.id} />
      {made.secret && <CopyLine words={words} label={t('apps.secret')} text={made.secret} />}
    </div>
  );
}
