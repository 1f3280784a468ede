import { Later, later } from '@/design/Later';
import { useRunningTour } from './running';

const Tour = later(() => import('./Tour').then((it) => ({ default: it.Tour })));

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
