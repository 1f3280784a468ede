import { type ComponentProps, Suspense } from 'react';
import { later } from '@/design/Later';
import { Skeleton } from '@/design/Skeleton';
import type { SetUpStage } from './SetUpStage';

const Stage = later(() => import('./SetUpStage').then((it) => ({ default: it.SetUpStage })));

/** Loaded for the few who meet it. */
export const LaterSetUpStage = (props: ComponentProps<typeof SetUpStage>) => (
  <Suspense fallback={<Skeleton className="h-40" />}>
    <Stage {...props} />
  </Suspense>
);
