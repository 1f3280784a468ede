import { type ComponentType, Suspense } from 'react';
import { later } from '@/design/Later';
import { useMay } from '@/features/session/useMay';
import { NotFound } from './ObjectRoutes';

/** For whoever designs objects and fields; to everybody else the page is not there. */
const forDesigners = (Screen: ComponentType) =>
  function DesignRoute() {
    return useMay('schema') ? (
      <Suspense>
        <Screen />
      </Suspense>
    ) : (
      <NotFound />
    );
  };

export const ModelRoute = forDesigners(
  later(() => import('@/features/model/ObjectsScreen').then((it) => ({ default: it.ObjectsScreen }))),
);
export const ObjectModelRoute = forDesigners(
  later(() => import('@/features/model/ObjectScreen').then((it) => ({ default: it.ObjectScreen }))),
);
