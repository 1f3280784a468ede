import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/features/session/useSession';
import { NotFound } from './ObjectRoutes';

const OrganisationScreen = lazy(() =>
  import('@/features/organisation/OrganisationScreen').then((it) => ({ default: it.OrganisationScreen })),
);

/** For administrators; to everybody else the page is not there. */
export function OrganisationRoute() {
  const { t } = useTranslation();
  const isAdministrator = useSession()?.user.role === 'administrator';
  const title = t('shell.organisation');
  useEffect(() => {
    document.title = `${title} · ${t('common.product')}`;
  }, [title, t]);
  if (!isAdministrator) return <NotFound />;
  return (
    <Suspense>
      <OrganisationScreen />
    </Suspense>
  );
}
