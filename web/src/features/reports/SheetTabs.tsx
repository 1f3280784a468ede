import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import './texts';

const look = {
  className: 'h-8 inline-flex items-center border-b-2 px-1 pointer-coarse:h-10',
  activeProps: { className: 'border-brand weight-strong text-ink' },
  inactiveProps: { className: 'border-transparent text-ink-2 hover:text-ink' },
};

/** From reports to dashboards and back. */
export function SheetTabs() {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('reports.insight')} className="no-print flex gap-4">
      <Link to="/dashboards" {...look}>
        {t('reports.dashboards')}
      </Link>
      <Link to="/reports" {...look}>
        {t('reports.title')}
      </Link>
    </nav>
  );
}
