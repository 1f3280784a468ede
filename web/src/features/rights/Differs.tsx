import { useTranslation } from 'react-i18next';

/** A mark beside what is not as the standard role has it. */
export function Differs() {
  const { t } = useTranslation();
  return (
    <span title={t('rights.differs')} className="inline-block size-1.5 shrink-0 rounded-full bg-accent">
      <span className="sr-only">{t('rights.differs')}</span>
    </span>
  );
}
