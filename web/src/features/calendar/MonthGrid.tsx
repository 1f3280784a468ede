import clsx from 'clsx';
import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '@/fields/kind';
import type { Day } from '@/fields/time';
import { mayMove } from '@/records/schedule';
import { textOf } from '@/schema/schema';
import { useCalendar } from './CalendarContext';
import { dayNumber, longDay, weekdayOf } from './days';
import { useGrip } from './dnd';
import { EventLink } from './EventLink';
import { type Event, inOrder, isOn } from './events';
import { shiftedEvent } from './shift';
import { useFit } from './useFit';

const LINE_PX = 24;
const HEAD_PX = 36;
const LEAST_SHOWN = 3;

interface Props {
  readonly days: readonly Day[];
  /** The month that is meant; the others' days are paler. */
  readonly month: string;
  readonly events: readonly Event[];
}

export function MonthGrid({ days, month, events }: Props) {
  const { language } = useReader();
  const { carried } = useCalendar();
  const grid = useRef<HTMLDivElement>(null);
  const fit = useFit(grid, LINE_PX, HEAD_PX, LEAST_SHOWN);
  const shown = carried
    ? events.map((event) => (event.key === carried.event.key ? shiftedEvent(event, carried.shift) : event))
    : events;
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-auto">
      <div aria-hidden className="grid shrink-0 grid-cols-7 border-b border-line">
        {days.slice(0, 7).map((day) => (
          <span key={day} className="px-2 py-1 text-xs text-ink-2">
            {weekdayOf(day, language)}
          </span>
        ))}
      </div>
      <div
        ref={grid}
        data-month-grid
        className="grid min-h-0 flex-1 auto-rows-[minmax(6.5rem,1fr)] grid-cols-7"
      >
        {days.map((day) => (
          <MonthDay
            key={day}
            day={day}
            fit={fit}
            isOther={!day.startsWith(month)}
            events={shown.filter((event) => isOn(event, day)).sort(longFirst)}
          />
        ))}
      </div>
    </div>
  );
}

const longFirst = (one: Event, other: Event) =>
  Number(other.allDay) - Number(one.allDay) || inOrder(one, other);

interface DayProps {
  readonly day: Day;
  /** How many events there is room for. */
  readonly fit: number;
  readonly isOther: boolean;
  readonly events: readonly Event[];
}

function MonthDay({ day, fit, isOther, events }: DayProps) {
  const { t } = useTranslation();
  const { language } = useReader();
  const { today, workDay, ghost, onDay, onCreate, mayCreate } = useCalendar();
  const work = workDay(day);
  const isFree = work !== undefined && work.spans.length === 0;
  const fits = events.length > fit ? fit - 1 : fit;
  const isToday = day === today;
  return (
    <section
      aria-label={longDay(day, language)}
      className={clsx(
        'group flex min-w-0 flex-col border-r border-b border-line p-1',
        ghost && isOn(ghost, day)
          ? 'bg-sel ring-2 ring-brand/50 ring-inset'
          : isFree && 'bg-side dark:bg-black/35',
      )}
    >
      <header className="flex h-6 shrink-0 items-center gap-1">
        <button
          type="button"
          onClick={() => onDay(day)}
          aria-label={t('calendar.openDay', { day: longDay(day, language) })}
          aria-current={isToday ? 'date' : undefined}
          className={clsx(
            'tnum inline-flex size-6 items-center justify-center rounded-full text-xs hover:bg-hover',
            isToday && 'bg-brand text-on-brand hover:bg-brand-2',
            !isToday && (isOther ? 'text-ink-3' : 'font-medium'),
          )}
        >
          {dayNumber(day)}
        </button>
        {work?.special && (
          <span className={clsx('min-w-0 truncate text-[11px]', isFree ? 'text-ok' : 'text-ink-2')}>
            {textOf(work.special.name, language)}
          </span>
        )}
        <span className="flex-1" />
        {mayCreate && (
          <button
            type="button"
            aria-label={t('calendar.newOn', { day: longDay(day, language) })}
            onClick={() => onCreate(`${day}T09:00`)}
            className="inline-flex size-6 items-center justify-center rounded-control text-ink-3 opacity-0 group-hover:opacity-100 hover:bg-hover focus-visible:opacity-100"
          >
            <Plus aria-hidden className="size-3.5" />
          </button>
        )}
      </header>
      <ul className="mt-0.5 flex min-h-0 flex-col gap-0.5 overflow-hidden">
        {events.slice(0, fits).map((event) => (
          <MonthEvent key={event.key} event={event} day={day} />
        ))}
        {events.length > fits && (
          <li>
            <button
              type="button"
              onClick={() => onDay(day)}
              className="min-h-5.5 w-full rounded-control px-1.5 text-left text-xs text-ink-2 hover:bg-hover"
            >
              {t('calendar.more', { count: events.length - fits })}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

function MonthEvent({ event, day }: { readonly event: Event; readonly day: Day }) {
  const { ref, listeners } = useGrip(event, 'move', day, !mayMove(event.object));
  return (
    <li className="min-w-0">
      <EventLink ref={ref} listeners={listeners} event={event} className="py-0.5" />
    </li>
  );
}
