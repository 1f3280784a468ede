import { useTranslation } from 'react-i18next';
import './texts';

export function NoRecords() {
  const { t } = useTranslation();
  return <p className="px-4 py-8 text-center text-ink-2">{t('reports.nothing')}</p>;
}
