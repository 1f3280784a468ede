import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { later } from '@/design/Later';
import { useMay } from '@/features/session/useMay';
import { NotFound } from './ObjectRoutes';

const RightsScreen = later(() =>
  import('@/features/rights/RightsScreen').then((it) => ({ default: it.RightsScreen })),
);
const RoleScreen = later(() =>
  import('@/features/rights/RoleScreen').then((it) => ({ default: it.RoleScreen })),
);

/** For whoever administers roles; to everybody else the page is not there. */
export function RightsRoute() {
  useTitle();
  return useMay('roles') ? (
    <Suspense>
      <RightsScreen />
    </Suspense>
  ) : (
    <NotFound />
  );
}

/** For whoever administers roles; to everybody else the page is not there. */
export function RoleRoute() {
  useTitle();
  return useMay('roles') ? (
    <Suspense>
      <RoleScreen />
    </Suspense>
  ) : (
    <NotFound />
  );
}

function useTitle() {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${t('shell.rights')} · ${t('common.product')}`;
  }, [t]);
}
