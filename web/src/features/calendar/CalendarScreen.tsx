import './texts';
import { useQuery } from '@tanstack/react-query';
import { CloudOff, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import type { Reference } from '@/api/types';
import { Button } from '@/design/Button';
import { Menu, MenuItem } from '@/design/Menu';
import { ObjectIcon } from '@/design/ObjectIcon';
import { Spinner } from '@/design/Spinner';
import { useHotkeys } from '@/design/useHotkeys';
import { useOpenCreate } from '@/features/create/CreateContext';
import { useSession } from '@/features/session/useSession';
import { useReader } from '@/fields/kind';
import { isReference } from '@/fields/kinds/lookup';
import { instantOf } from '@/fields/time';
import { messageOf } from '@/records/problems';
import { type Timed, timedObjects } from '@/records/schedule';
import { inUsualOrder } from '@/schema/navigation';
import { midSentence } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { AgendaList } from './AgendaList';
import { CalendarBar } from './CalendarBar';
import { CalendarProvider } from './CalendarContext';
import { daysOf, stepped } from './days';
import { DragArea } from './dnd';
import { clockOf } from './EventLink';
import { later } from './events';
import { MonthGrid } from './MonthGrid';
import { TimeGrid } from './TimeGrid';
import { boxOf } from './tones';
import { useCalendarState } from './useCalendarState';
import { eventCarried, useCarry } from './useCarry';
import { useEvents } from './useEvents';
import { useNow } from './useNow';
import { useWorkDays } from './useWorkDays';

const NO_ONE = { id: '', label: '' };

/** Tasks, appointments, and whatever else has a time: by day, week, month, and in words. */
export function CalendarScreen() {
  const { t } = useTranslation();
  const schema = useSchema();
  const { language, timeZone } = useReader();
  const user = useSession()?.user;
  const me = useMemo(() => (user ? { id: user.id, label: user.name } : NO_ONE), [user]);
  const state = useCalendarState(timeZone);
  const { span, date, set, whose } = state;
  const all = useMemo(() => inUsualOrder(timedObjects(schema), ({ name }) => name), [schema]);
  const without = state.without.join(' ');
  const objects = useMemo(() => all.filter(({ name }) => !without.split(' ').includes(name)), [all, without]);
  const team = useMyTeam(me.id);
  const days = daysOf(span, date);
  const asked = {
    ...{ objects, me, team, timeZone },
    whose: typeof whose === 'object' && whose.id === '' ? ('me' as const) : whose,
    first: days[0] ?? date,
    last: days.at(-1) ?? date,
  };
  const found = useEvents(asked, schema);
  const { held, drop, onKey, shiftOf, letGo } = useCarry(span);
  const { make, choices } = useNew(all, timeZone);
  const now = useNow(timeZone);
  const workDay = useWorkDays(timeZone);
  const go = (by: 1 | -1) => set({ date: stepped(span, date, by) });
  const today = () => set({ date: undefined });
  useHotkeys({
    j: () => go(1),
    k: () => go(-1),
    ArrowRight: () => go(1),
    ArrowLeft: () => go(-1),
    t: today,
    n: () => make(`${date}T09:00`),
    d: () => set({ span: 'day' }),
    w: () => set({ span: 'week' }),
    m: () => set({ span: 'month' }),
    a: () => set({ span: 'agenda' }),
    Escape: letGo,
  });

  return (
    <div className="flex h-full min-w-0 flex-col">
      <header className="flex h-12 shrink-0 items-center gap-3 border-b border-line px-4">
        <h1 className="truncate text-title font-semibold">{t('shell.calendar')}</h1>
        {found.loading && <Spinner />}
        <span className="flex-1" />
        {choices.length > 0 && (
          <Menu
            align="end"
            trigger={
              <Button look="primary" icon={<Plus aria-hidden className="size-4" />}>
                {t('calendar.new')}
              </Button>
            }
          >
            {choices.map((object) => (
              <MenuItem
                key={object.name}
                icon={<ObjectIcon name={object.icon} className="size-4 text-ink-3" />}
                onSelect={() => make(`${date}T09:00`, undefined, object)}
              >
                {t('create.title', { object: midSentence(object.label, language) })}
              </MenuItem>
            ))}
          </Menu>
        )}
      </header>
      <CalendarBar state={state} objects={all} team={team} />
      {found.failure && (
        <div
          role="alert"
          className="flex items-center gap-3 border-b border-line bg-bad-soft px-4 py-2 text-bad"
        >
          <CloudOff aria-hidden className="size-4 shrink-0" />
          <p className="min-w-0 flex-1">{messageOf(found.failure, t)}</p>
          <Button onClick={found.retry}>{t('common.retry')}</Button>
        </div>
      )}
      {found.more && (
        <p className="border-b border-line px-4 py-1.5 text-xs text-warn">{t('calendar.tooMany')}</p>
      )}
      <p id="calendar-how-to" className="sr-only">
        {t('calendar.howTo')}
      </p>
      <p aria-live="assertive" className="sr-only">
        {held && t('calendar.held', { time: told(eventCarried(held).from, span) })}
      </p>
      <DragArea onDrop={(dragged) => void drop({ event: dragged.event, shift: shiftOf(dragged) })}>
        {(dragged) => (
          <CalendarProvider
            value={{
              ...{ now, workDay, onKey, today: state.today, onDay: state.onDay },
              carried: held,
              ghost: dragged && eventCarried({ event: dragged.event, shift: shiftOf(dragged) }),
              onCreate: make,
              mayCreate: choices.length > 0,
              showOwner: whose === 'team',
              toneOf: ({ object }) => boxOf(all, object),
            }}
          >
            {span === 'month' ? (
              <MonthGrid days={days} month={date.slice(0, 7)} events={found.events} />
            ) : span === 'agenda' ? (
              <AgendaList days={days} events={found.events} />
            ) : (
              <TimeGrid days={days} events={found.events} />
            )}
          </CalendarProvider>
        )}
      </DragArea>
    </div>
  );
}

const told = (local: string, span: string) =>
  span === 'month' ? local.slice(0, 10) : `${local.slice(0, 10)} ${clockOf(local)}`;

/** What can be made at a time: an appointment, where there is such a thing. */
function useNew(all: readonly Timed[], timeZone: string) {
  const open = useOpenCreate();
  const choices = all.filter((object) => object.can.create);
  const usual = choices.find((object) => object.calendar.end !== undefined) ?? choices[0];
  const make = (from: string, to: string = later(from, 60), object: Timed | undefined = usual) => {
    if (!object) return;
    const { start, end } = object.calendar;
    const stored = (name: string, local: string) =>
      object.fields.find((field) => field.name === name)?.type === 'date'
        ? local.slice(0, 10)
        : instantOf(local, timeZone).toISOString();
    open(object.name, {
      [start]: stored(start, from),
      ...(end === undefined ? {} : { [end]: stored(end, to) }),
    });
  };
  return { make, choices };
}

/** The team of whoever looks; null where she is in none. */
function useMyTeam(me: string): Reference | null {
  const { data } = useQuery({
    queryKey: keys.record('user', me),
    queryFn: ({ signal }) => records.read('user', me, signal),
    staleTime: 5 * 60_000,
    enabled: me !== '',
    retry: false,
  });
  return isReference(data?.team) ? data.team : null;
}
