import { Footprints } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { useMarks } from '@/features/session/useMarks';
import { useSession } from '@/features/session/useSession';
import { runTour } from './running';
import { markOf, TOURS, tourOf } from './tours';
import './texts';

/** The way into the tour of the reader’s role, as often as she likes. */
export function TourStart({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation();
  const role = useSession()?.user.role;
  const { has } = useMarks();
  if (!role) return null;
  const tour = tourOf(role);
  const isTaken = has(markOf(tour));
  const begin = () => {
    onLeave();
    runTour(tour);
  };
  return (
    <section
      aria-label={t('tours.title')}
      className="flex items-center gap-3 rounded-card border border-line bg-side p-3"
    >
      <Footprints aria-hidden className="size-5 shrink-0 text-brand" />
      <div className="min-w-0 flex-1">
        <p className="weight-strong">{t(`tours.tour.${tour}.title`)}</p>
        <p className="text-xs text-ink-3">
          {isTaken ? t('tours.taken') : t('tours.about', { count: TOURS[tour].length })}
        </p>
      </div>
      <Button onClick={begin}>{isTaken ? t('tours.again') : t('tours.begin')}</Button>
    </section>
  );
}
