import { Suspense } from 'react';
import { later } from '@/design/Later';
import { NotFound } from './ObjectRoutes';

const OperationScreen = later(() =>
  import('@/features/operation/OperationScreen').then((it) => ({ default: it.OperationScreen })),
);

/** Health, jobs and imports; whoever may not see one finds no page. */
export const OperationRoute = () => (
  <Suspense>
    <OperationScreen notFound={<NotFound />} />
  </Suspense>
);

const SetUpWizard = later(() =>
  import('@/features/start/SetUpWizard').then((it) => ({ default: it.SetUpWizard })),
);

/** What a new workspace needs to know, for administrators. */
export const StartRoute = () => (
  <Suspense>
    <SetUpWizard notFound={<NotFound />} />
  </Suspense>
);
