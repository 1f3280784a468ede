import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/features/session/useMay';

/** How long deleted records stay; whoever may set it finds here where that is set. */
export function Retention({ days }: { readonly days: number }) {
  const { t } = useTranslation();
  const maySettings = useMay('settings');
  return (
    <p className="w-full text-xs text-ink-3 lg:w-auto">
      {days === 0 ? t('bin.keptForEver') : t('bin.kept', { count: days })}
      {maySettings && (
        <Link to="/settings/organisation" className="ml-1.5 whitespace-nowrap text-brand underline">
          {t('bin.changeDays')}
        </Link>
      )}
    </p>
  );
}
