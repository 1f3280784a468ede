import { lazy, Suspense } from 'react';
import { NotFound } from './ObjectRoutes';

const OperationScreen = lazy(() =>
  import('@/features/operation/OperationScreen').then((it) => ({ default: it.OperationScreen })),
);

/** Health, jobs and imports; whoever may not see one finds no page. */
export const OperationRoute = () => (
  <Suspense>
    <OperationScreen notFound={<NotFound />} />
  </Suspense>
);

const SetUpWizard = lazy(() =>
  import('@/features/start/SetUpWizard').then((it) => ({ default: it.SetUpWizard })),
);

/** What a new workspace needs to know, for administrators. */
export const StartRoute = () => (
  <Suspense>
    <SetUpWizard notFound={<NotFound />} />
  </Suspense>
);
