import clsx from 'clsx';
import { CalendarDays } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { useReader } from '@/fields/kind';
import type { Day } from '@/fields/time';
import { textOf } from '@/schema/schema';
import { useCalendar } from './CalendarContext';
import { longDay } from './days';
import { EventLink } from './EventLink';
import { type Event, inOrder, isOn } from './events';

interface Props {
  readonly days: readonly Day[];
  readonly events: readonly Event[];
}

/** Day by day in words: what a phone has room for, and what reads best aloud. */
export function AgendaList({ days, events }: Props) {
  const { t } = useTranslation();
  const { language } = useReader();
  const { today, workDay, onCreate, mayCreate } = useCalendar();
  const filled = days
    .map((day) => ({ day, those: events.filter((event) => isOn(event, day)).sort(inOrder) }))
    .filter(({ day, those }) => those.length > 0 || day === today || workDay(day)?.special);
  if (filled.every(({ those }) => those.length === 0)) {
    return (
      <Empty
        icon={<CalendarDays />}
        title={t('calendar.nothing')}
        detail={t('calendar.nothingDetail')}
        action={
          mayCreate && (
            <Button onClick={() => onCreate(`${days[0] ?? today}T09:00`)}>{t('calendar.new')}</Button>
          )
        }
      />
    );
  }
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <ol className="mx-auto flex max-w-3xl flex-col gap-4 p-4">
        {filled.map(({ day, those }) => (
          <li key={day}>
            <h2 className={clsx('flex items-baseline gap-2 pb-1.5', day === today && 'text-brand-2')}>
              <span className="weight-strong">{longDay(day, language)}</span>
              {day === today && <span className="text-xs">{t('calendar.today')}</span>}
              <span className="text-xs text-ink-2">{textOf(workDay(day)?.special?.name, language)}</span>
            </h2>
            {those.length === 0 ? (
              <p className="text-xs text-ink-2">{t('calendar.freeDay')}</p>
            ) : (
              <ul className="flex flex-col gap-1">
                {those.map((event) => (
                  <li key={event.key}>
                    <EventLink event={event} timed={false} roomy className="py-1.5 pointer-coarse:min-h-10" />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
