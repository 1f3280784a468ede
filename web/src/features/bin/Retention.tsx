import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/features/session/useSession';

/** How long deleted records stay; administrators find here where that is set. */
export function Retention({ days }: { readonly days: number }) {
  const { t } = useTranslation();
  const isAdministrator = useSession()?.user.role === 'administrator';
  return (
    <p className="w-full text-xs text-ink-3 lg:w-auto">
      {days === 0 ? t('bin.keptForEver') : t('bin.kept', { count: days })}
      {isAdministrator && (
        <Link to="/settings/organisation" className="ml-1.5 whitespace-nowrap text-brand underline">
          {t('bin.changeDays')}
        </Link>
      )}
    </p>
  );
}
