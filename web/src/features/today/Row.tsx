import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import { Bell } from 'lucide-react';
import { type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reference } from '@/api/types';
import { Checkbox } from '@/design/Checkbox';
import { ObjectIcon } from '@/design/ObjectIcon';
import { formatInstant } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { isDay } from '@/fields/time';
import { aboutOf, endOf, isDone, localStart, mayMove, mayTick, remindOf, startOf } from '@/records/schedule';
import { nameOf } from '@/records/useRecord';
import { textOf } from '@/schema/schema';
import type { Thing } from './agenda';
import { RowMenu } from './RowMenu';
import { useActs } from './useActs';
import { whenText } from './words';

interface Props {
  readonly thing: Thing;
  readonly today: string;
  /** Whether the day is said too. */
  readonly dated?: boolean;
}

/** A task, an appointment: ticked off, postponed and opened from here, by keys as well. */
export function Row({ thing, today, dated = false }: Props) {
  const { t } = useTranslation();
  const { language } = useReader();
  const acts = useActs(thing);
  const menu = useRef<HTMLButtonElement>(null);
  const { object, row } = thing;
  const done = isDone(object, row);
  const name = nameOf(object, row);
  const about = aboutOf(object, row);
  const tick = () => mayTick(object) && acts.tick(!done);
  return (
    <li
      className="group flex min-h-10 items-center gap-2.5 px-3 py-1 hover:bg-hover has-[a[data-thing]:focus-visible]:bg-sel pointer-coarse:min-h-12"
      onKeyDown={(event) => onKey(event, tick, menu)}
    >
      {mayTick(object) ? (
        <Checkbox
          tabIndex={-1}
          checked={done}
          onChange={acts.tick}
          label={done ? t('today.untick', { name }) : t('today.tick', { name })}
        />
      ) : (
        <span className="flex size-4 shrink-0 items-center justify-center text-ink-3">
          <ObjectIcon name={object.icon} className="size-4" />
        </span>
      )}
      <span
        className={clsx(
          'tnum w-24 shrink-0 text-xs max-sm:w-16',
          dated && !done ? 'text-bad' : 'text-ink-2',
          done && 'text-ink-3',
        )}
      >
        <When thing={thing} today={today} dated={dated} />
      </span>
      <span className="min-w-0 flex-1 sm:flex sm:items-baseline sm:gap-2.5">
        <Link
          to="/o/$object/$id"
          params={{ object: object.name, id: row.id }}
          data-thing
          aria-keyshortcuts="x p Enter"
          className={clsx(
            'block min-w-0 truncate weight-strong hover:underline max-sm:py-[3px]',
            done && 'font-normal text-ink-3 line-through',
          )}
        >
          <span className="sr-only">{textOf(object.label, language)} </span>
          {name}
        </Link>
        {about && <About about={about} />}
      </span>
      <Reminder thing={thing} />
      {mayTick(object) && (
        <ObjectIcon name={object.icon} className="size-3.5 shrink-0 text-ink-3 max-sm:hidden" />
      )}
      <RowMenu
        ref={menu}
        thing={thing}
        about={about}
        today={today}
        done={done}
        onTick={mayTick(object) ? tick : undefined}
        onPostpone={mayMove(object) ? acts.postpone : undefined}
      />
    </li>
  );
}

function onKey(event: React.KeyboardEvent, tick: () => void, menu: RefObject<HTMLButtonElement | null>) {
  const plain = !event.metaKey && !event.ctrlKey && !event.altKey;
  if (!plain || !(event.target instanceof HTMLElement) || !event.target.matches('[data-thing]')) return;
  if (event.key === 'x' || event.key === ' ') tick();
  else if (event.key === 'p' || event.key === 'm') {
    menu.current?.focus();
    menu.current?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  } else return;
  event.preventDefault();
}

function About({ about }: { readonly about: Reference }) {
  const look = 'block min-w-0 truncate text-xs text-ink-2 max-sm:py-1';
  if (about.object === undefined) return <span className={look}>{about.label}</span>;
  return (
    <Link
      to="/o/$object/$id"
      params={{ object: about.object, id: about.id }}
      className={clsx(look, 'hover:text-ink hover:underline')}
    >
      {about.label}
    </Link>
  );
}

function When({ thing: { object, row, at }, today, dated }: Props) {
  const { language, timeZone } = useReader();
  const start = startOf(object, row) ?? '';
  const end = endOf(object, row);
  const local = end === null ? null : localStart(end, timeZone);
  const text = whenText(
    { at, allDay: isDay(start), end: local, deadline: object.calendar.deadline === true },
    { today, dated: dated ?? false, language },
  );
  const [from, until] = text.split('–');
  const exact = isDay(start) ? start : formatInstant(start, language, timeZone);
  return (
    <time dateTime={start} title={exact} className="whitespace-nowrap">
      {from}
      {until !== undefined && <span className="max-sm:hidden">–{until}</span>}
    </time>
  );
}

function Reminder({ thing: { object, row } }: { readonly thing: Thing }) {
  const { t } = useTranslation();
  const { language, timeZone } = useReader();
  const remind = remindOf(object, row);
  if (remind === null || Date.parse(remind) < Date.now()) return null;
  const text = t('today.remind', { time: formatInstant(remind, language, timeZone) });
  return (
    <span title={text} className="shrink-0 text-warn">
      <Bell role="img" aria-label={text} className="size-3.5" />
    </span>
  );
}
