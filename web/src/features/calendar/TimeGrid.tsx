import clsx from 'clsx';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '@/fields/kind';
import type { Day } from '@/fields/time';
import { textOf } from '@/schema/schema';
import { useCalendar } from './CalendarContext';
import { DayColumn, HOUR_PX } from './DayColumn';
import { dayNumber, longDay, weekdayOf } from './days';
import { EventLink } from './EventLink';
import { type Event, inOrder, isOn } from './events';

interface Props {
  readonly days: readonly Day[];
  readonly events: readonly Event[];
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const USUAL_MORNING = 8 * 60;
const COLUMNS: Readonly<Record<number, string>> = {
  1: 'grid-cols-[3.25rem_minmax(0,1fr)]',
  7: 'grid-cols-[3.25rem_repeat(7,minmax(0,1fr))]',
};

/** A day or a week, hour by hour. */
export function TimeGrid({ days, events }: Props) {
  const { t } = useTranslation();
  const { workDay } = useCalendar();
  const box = useRef<HTMLDivElement>(null);
  const columns = COLUMNS[days.length] ?? COLUMNS[7];
  const morning = Math.min(...days.flatMap((day) => workDay(day)?.spans[0]?.from ?? []), 24 * 60);
  const first = morning === 24 * 60 ? USUAL_MORNING : morning;
  useEffect(() => {
    // Where work begins stands on top; the night is a turn of the wheel away.
    box.current?.scrollTo({ top: Math.max(0, first / 60 - 0.5) * HOUR_PX });
  }, [first]);

  const long = events.filter((event) => event.allDay && days.some((day) => isOn(event, day))).sort(inOrder);
  return (
    <div ref={box} className="relative min-h-0 flex-1 overflow-y-auto" data-calendar-box>
      <div className={clsx('sticky top-0 z-20 grid border-b border-line bg-bg', columns)}>
        <span />
        {days.map((day) => (
          <DayHead key={day} day={day} />
        ))}
        {long.length > 0 && (
          <>
            <span className="self-center pr-1.5 text-right text-[11px] text-ink-3">
              {t('calendar.allDay')}
            </span>
            {days.map((day) => (
              <ul key={day} className="flex min-w-0 flex-col gap-0.5 border-l border-line p-0.5">
                {long
                  .filter((event) => isOn(event, day))
                  .map((event) => (
                    <li key={event.key}>
                      <EventLink event={event} className="py-0.5" />
                    </li>
                  ))}
              </ul>
            ))}
          </>
        )}
      </div>
      <div className={clsx('grid', columns)}>
        <div aria-hidden className="relative" style={{ height: 24 * HOUR_PX }}>
          {HOURS.slice(1).map((hour) => (
            <span
              key={hour}
              className="tnum absolute right-1.5 -translate-y-1/2 text-[11px] text-ink-3"
              style={{ top: hour * HOUR_PX }}
            >
              {`${String(hour).padStart(2, '0')}:00`}
            </span>
          ))}
        </div>
        {days.map((day) => (
          <DayColumn key={day} day={day} events={events} />
        ))}
      </div>
    </div>
  );
}

function DayHead({ day }: { readonly day: Day }) {
  const { t } = useTranslation();
  const { language } = useReader();
  const { today, onDay, workDay } = useCalendar();
  const special = workDay(day)?.special;
  const isToday = day === today;
  return (
    <div className="flex min-w-0 items-center justify-center gap-1.5 border-l border-line px-1 py-1.5">
      <button
        type="button"
        onClick={() => onDay(day)}
        aria-label={t('calendar.openDay', { day: longDay(day, language) })}
        aria-current={isToday ? 'date' : undefined}
        className="flex items-center gap-1.5 rounded-control px-1 hover:bg-hover pointer-coarse:min-h-10"
      >
        <span className="text-xs text-ink-2">{weekdayOf(day, language)}</span>
        <span
          className={clsx(
            'tnum inline-flex size-6 items-center justify-center rounded-full font-medium',
            isToday && 'bg-brand text-on-brand',
          )}
        >
          {dayNumber(day)}
        </span>
      </button>
      {special && (
        <span
          className={clsx(
            'min-w-0 truncate rounded-full px-1.5 text-[11px]',
            special.kind === 'holiday' ? 'bg-ok-soft text-ok' : 'bg-mute-soft text-ink-2',
          )}
          title={textOf(special.name, language)}
        >
          {textOf(special.name, language)}
        </span>
      )}
    </div>
  );
}
