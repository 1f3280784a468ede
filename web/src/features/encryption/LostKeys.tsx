import { useTranslation } from 'react-i18next';
import { Part } from '@/features/security/Part';

/** What to do, so that nobody has to look for it on the day when it is needed. */
export function LostKeys() {
  const { t } = useTranslation();
  return (
    <Part title={t('encryption.lost')} detail={t('encryption.lostAnswer')}>
      <ol className="flex max-w-3xl list-decimal flex-col gap-1 pl-5 text-ink-2">
        <li>{t('encryption.lostFirst')}</li>
        <li>{t('encryption.lostSecond')}</li>
        <li>{t('encryption.lostThird')}</li>
        <li>{t('encryption.lostFourth')}</li>
      </ol>
    </Part>
  );
}
