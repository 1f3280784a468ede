import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/features/session/useMay';
import { NotFound } from './ObjectRoutes';

const ObjectsScreen = lazy(() =>
  import('@/features/model/ObjectsScreen').then((it) => ({ default: it.ObjectsScreen })),
);
const ObjectScreen = lazy(() =>
  import('@/features/model/ObjectScreen').then((it) => ({ default: it.ObjectScreen })),
);

/** For whoever designs objects and fields; to everybody else the page is not there. */
export function ModelRoute() {
  useTitle();
  return useMay('schema') ? (
    <Suspense>
      <ObjectsScreen />
    </Suspense>
  ) : (
    <NotFound />
  );
}

/** For whoever designs objects and fields; to everybody else the page is not there. */
export function ObjectModelRoute() {
  useTitle();
  return useMay('schema') ? (
    <Suspense>
      <ObjectScreen />
    </Suspense>
  ) : (
    <NotFound />
  );
}

function useTitle() {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${t('shell.model')} · ${t('common.product')}`;
  }, [t]);
}
