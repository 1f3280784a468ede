import clsx from 'clsx';
import type { MouseEvent } from 'react';
import type { Day } from '@/fields/time';
import { mayMove, mayResize } from '@/records/schedule';
import { useCalendar } from './CalendarContext';
import { useGrip } from './dnd';
import { clockOf, EventLink } from './EventLink';
import { type Event, later, minutesBetween } from './events';
import { freeSpans } from './hours';
import { type Placed, placed } from './layout';
import { shiftedEvent } from './shift';

export const HOUR_PX = 48;
const NEW_STEP = 30;
const LOW_PX = 22;
const ROOMY_PX = 40;

const px = (minutes: number) => (minutes * HOUR_PX) / 60;

interface Props {
  readonly day: Day;
  readonly events: readonly Event[];
}

/** The hours of one day; a click on a free one makes something new there. */
export function DayColumn({ day, events }: Props) {
  const { workDay, carried, ghost, onCreate, mayCreate, now } = useCalendar();
  const work = workDay(day);
  const shown = carried
    ? events.map((event) => (event.key === carried.event.key ? shiftedEvent(event, carried.shift) : event))
    : events;
  const create = (click: MouseEvent<HTMLDivElement>) => {
    if (!mayCreate || click.target !== click.currentTarget) return;
    const { top } = click.currentTarget.getBoundingClientRect();
    const minutes = Math.floor((((click.clientY - top) / HOUR_PX) * 60) / NEW_STEP) * NEW_STEP;
    onCreate(later(`${day}T00:00`, minutes));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same is done with the button and the key for new ones
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same is done with the button and the key for new ones
    <div
      data-day={day}
      onClick={create}
      className={clsx('calendar-hours relative border-l border-line', mayCreate && 'cursor-cell')}
      style={{ height: px(24 * 60) }}
    >
      {work &&
        freeSpans(work).map(({ from, to }) => (
          <span
            key={from}
            aria-hidden
            className="pointer-events-none absolute inset-x-0 bg-side dark:bg-black/35"
            style={{ top: px(from), height: px(to - from) }}
          />
        ))}
      <span aria-hidden className="calendar-lines pointer-events-none absolute inset-0" />
      {now.slice(0, 10) === day && (
        <span
          aria-hidden
          className="pointer-events-none absolute inset-x-0 h-0.5 bg-accent before:absolute before:-top-1 before:-left-1 before:size-2.5 before:rounded-full before:bg-accent"
          style={{ top: px(minutesBetween(`${day}T00:00`, now)) }}
        />
      )}
      {placed(shown, day).map((one) => (
        <Box key={one.event.key} placed={one} day={day} />
      ))}
      {ghost && placed([ghost], day).map((one) => <Ghost key={one.event.key} placed={one} />)}
    </div>
  );
}

function Box({
  placed: { event, from, to, column, columns },
  day,
}: {
  readonly placed: Placed;
  readonly day: Day;
}) {
  const { carried } = useCalendar();
  const move = useGrip(event, 'move', day, !mayMove(event.object));
  const stretchable = mayResize(event.object) && !event.object.calendar.deadline;
  const height = Math.max(LOW_PX, px(to - from) - 2);
  return (
    <div
      className={clsx('absolute pr-0.5', carried?.event.key === event.key && 'z-10')}
      style={{
        top: px(from) + 1,
        height,
        left: `${(column / columns) * 100}%`,
        width: `${100 / columns}%`,
      }}
    >
      <EventLink
        ref={move.ref}
        listeners={move.listeners}
        event={event}
        timed={height < ROOMY_PX}
        roomy={height >= ROOMY_PX}
        className="h-full py-0.5"
      />
      {stretchable && <StretchHandle event={event} day={day} />}
    </div>
  );
}

/** Where it would be. */
function Ghost({ placed: { event, from, to } }: { readonly placed: Placed }) {
  return (
    <div
      aria-hidden
      data-ghost
      className="pointer-events-none absolute inset-x-0 z-20 rounded-control border border-brand bg-brand-soft/80 px-1.5 text-xs text-brand-2 shadow-pop"
      style={{ top: px(from) + 1, height: Math.max(LOW_PX, px(to - from) - 2) }}
    >
      <span className="tnum">{`${clockOf(event.from)}–${clockOf(event.to)}`}</span>
    </div>
  );
}

/** The lower edge, for pointers; keys stretch with Shift. */
function StretchHandle({ event, day }: { readonly event: Event; readonly day: Day }) {
  const { ref, listeners } = useGrip(event, 'stretch', day, false);
  return (
    <span
      ref={ref}
      aria-hidden
      {...listeners}
      className="absolute inset-x-0 bottom-0 h-1.5 cursor-ns-resize pointer-coarse:h-3"
    />
  );
}
