import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BiMade, BiPlace } from '@/api/bi';
import { Button } from '@/design/Button';
import { copy } from '@/design/copy';

/** What a BI tool asks for; the password is never shown again. */
export function FreshAccess({ made, place }: { readonly made: BiMade; readonly place: BiPlace }) {
  const { t } = useTranslation();
  const host = place.host ?? window.location.hostname;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-2">{t('bi.once')}</p>
      <Word label={t('bi.host')} text={host} />
      <Word label={t('bi.port')} text={String(place.port)} />
      <Word label={t('bi.database')} text={place.database} />
      <Word label={t('bi.login')} text={made.login} />
      <Word label={t('bi.password')} text={made.password} />
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
          aria-label={`${t('bi.copy')}: ${label}`}
          icon={<Copy aria-hidden className="size-4" />}
          onClick={() => void copy(text, { done: t('bi.copied'), failed: t('bi.notCopied') })}
        >
          {t('bi.copy')}
        </Button>
      </div>
    </div>
  );
}
