import { useTranslation } from 'react-i18next';
import type { BiMade, BiPlace } from '@/api/bi';
import { CopyLine } from '@/design/CopyLine';

/** What a BI tool asks for; the password is never shown again. */
export function FreshAccess({ made, place }: { readonly made: BiMade; readonly place: BiPlace }) {
  const { t } = useTranslation();
  const words = { copy: t('bi.copy'), done: t('bi.copied'), failed: t('bi.notCopied') };
  const host = place.host ?? window.location.hostname;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-2">{t('bi.once')}</p>
      <CopyLine words={words} label={t('bi.host')} text={host} />
      <CopyLine words={words} label={t('bi.port')} text={String(place.port)} />
      <CopyLine words={words} label={t('bi.database')} text={place.database} />
      <CopyLine words={words} label={t('bi.login')} text={made.login} />
      <CopyLine words={words} label={t('bi.password')} text={made.password} />
    </div>
  );
}
