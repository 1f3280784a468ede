import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import { Bell } from 'lucide-react';
import { forwardRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '@/design/Avatar';
import { isObject, isText, useReader } from '@/fields/kind';
import { aboutOf, isDone, mayMove, remindOf } from '@/records/schedule';
import { nameOf } from '@/records/useRecord';
import { textOf } from '@/schema/schema';
import { useCalendar } from './CalendarContext';
import { longDay } from './days';
import type { Event } from './events';

interface Props {
  readonly event: Event;
  readonly className?: string;
  /** The time is said beside the name. */
  readonly timed?: boolean;
  /** There is room for a second line. */
  readonly roomy?: boolean;
  readonly children?: ReactNode;
}

export const clockOf = (local: string) => local.slice(11, 16);

/** An event as it stands in any of the grids: opens its record, and is carried by keys. */
export const EventLink = forwardRef<HTMLAnchorElement, Props & { readonly listeners?: object | undefined }>(
  function EventLink({ event, className, timed = true, roomy = false, children, listeners }, ref) {
    const { t } = useTranslation();
    const { language } = useReader();
    const { onKey, carried, ghost, toneOf, showOwner } = useCalendar();
    const { object, row, from, to, allDay } = event;
    const name = nameOf(object, row);
    const about = aboutOf(object, row);
    const done = isDone(object, row);
    const isHeld = carried?.event.key === event.key;
    const owner = isObject(row.owner) && isText(row.owner.label) ? row.owner.label : '';
    const time = allDay ? '' : object.calendar.deadline ? clockOf(from) : `${clockOf(from)}–${clockOf(to)}`;
    const told = [
      textOf(object.label, language),
      name,
      about?.label ?? '',
      longDay(from.slice(0, 10), language),
      time,
      showOwner ? owner : '',
    ];
    const hint = told.filter((part) => part !== '').join(language === 'zh-CN' ? '，' : ', ');
    return (
      <Link
        ref={ref}
        to="/o/$object/$id"
        params={{ object: object.name, id: row.id }}
        draggable={false}
        data-event={event.key}
        aria-label={hint}
        aria-describedby={mayMove(object) ? 'calendar-how-to' : undefined}
        title={hint}
        onKeyDown={(key) => onKey(event, key)}
        {...listeners}
        className={clsx(
          'block min-w-0 overflow-hidden rounded-control border-l-3 px-1.5 text-xs leading-4.5 select-none',
          done ? 'border-line-2 bg-mute-soft text-ink-2' : toneOf(event),
          ghost?.key === event.key && 'opacity-50',
          isHeld && 'shadow-pop ring-2 ring-brand',
          className,
        )}
      >
        <span className="flex min-w-0 items-center gap-1">
          {showOwner && owner !== '' && <Avatar name={owner} />}
          {timed && time !== '' && <span className="tnum shrink-0">{clockOf(from)}</span>}
          <span className={clsx('min-w-0 flex-1 truncate font-medium', done && 'line-through')}>{name}</span>
          {remindOf(object, row) !== null && (
            <Bell role="img" aria-label={t('calendar.reminds')} className="size-3 shrink-0" />
          )}
        </span>
        {roomy && (
          <span className="block truncate">
            {[time, about?.label].filter((part) => part !== '' && part !== undefined).join(' · ')}
          </span>
        )}
        {children}
      </Link>
    );
  },
);
