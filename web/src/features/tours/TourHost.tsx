import { lazy } from 'react';
import { Later } from '@/design/Later';
import { useRunningTour } from './running';

const Tour = lazy(() => import('./Tour').then((it) => ({ default: it.Tour })));

/** Where a tour takes place; nothing of it is loaded before somebody begins one. */
export function TourHost() {
  const tour = useRunningTour();
  if (tour === null) return null;
  return (
    <Later>
      <Tour key={tour} name={tour} />
    </Later>
  );
}
