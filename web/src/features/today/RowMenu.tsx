import clsx from 'clsx';
import { CalendarClock, Check, Ellipsis, RotateCcw } from 'lucide-react';
import { forwardRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reference } from '@/api/types';
import { IconButton } from '@/design/Button';
import { Menu, MenuItem, MenuLabel, MenuLine } from '@/design/Menu';
import { useReader } from '@/fields/kind';
import { addDays, type Day } from '@/fields/time';
import { nameOf } from '@/records/useRecord';
import type { Thing } from './agenda';
import { NewAbout } from './NewAbout';
import { PickDay } from './PickDay';
import { dayText, nextMonday } from './words';

interface Props {
  readonly thing: Thing;
  readonly about: Reference | null;
  readonly today: Day;
  readonly done: boolean;
  readonly onTick: (() => void) | undefined;
  readonly onPostpone: ((day: Day) => Promise<void>) | undefined;
}

export const RowMenu = forwardRef<HTMLButtonElement, Props>(function RowMenu(
  { thing, about, today, done, onTick, onPostpone },
  ref,
) {
  const { t } = useTranslation();
  const { language } = useReader();
  const [picking, setPicking] = useState(false);
  const day = thing.at.slice(0, 10);
  const name = nameOf(thing.object, thing.row);
  const monday = nextMonday(today);
  const days = [
    ...(day < today ? [{ day: today, label: t('today.to.today') }] : []),
    { day: addDays(today, 1), label: t('today.to.tomorrow') },
    { day: monday, label: t('today.to.monday') },
    { day: addDays(day < today ? today : day, 7), label: t('today.to.week') },
  ].filter(
    (choice, at, all) => choice.day !== day && all.findIndex((other) => other.day === choice.day) === at,
  );
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton
            ref={ref}
            tabIndex={-1}
            label={t('today.more', { name })}
            icon={<Ellipsis className="size-4" />}
            className={clsx(
              'pointer-fine:opacity-0 pointer-fine:group-hover:opacity-100 pointer-fine:group-focus-within:opacity-100',
              'focus-visible:opacity-100 data-[state=open]:opacity-100',
            )}
          />
        }
      >
        {onTick && (
          <MenuItem
            icon={
              done ? <RotateCcw className="size-4 text-ink-3" /> : <Check className="size-4 text-ink-3" />
            }
            onSelect={onTick}
          >
            {done ? t('today.reopen') : t('today.done')}
          </MenuItem>
        )}
        {onPostpone && !done && (
          <>
            <MenuLabel>{t('today.postpone')}</MenuLabel>
            {days.map((choice) => (
              <MenuItem key={choice.day} onSelect={() => void onPostpone(choice.day)}>
                <span className="flex-1">{choice.label}</span>
                <span className="pl-4 text-xs text-ink-3">{dayText(choice.day, language)}</span>
              </MenuItem>
            ))}
            <MenuItem
              icon={<CalendarClock className="size-4 text-ink-3" />}
              onSelect={() => setPicking(true)}
            >
              {t('today.to.pick')}
            </MenuItem>
          </>
        )}
        {about && (
          <>
            {(onTick || onPostpone) && <MenuLine />}
            <NewAbout about={about} />
          </>
        )}
      </Menu>
      {picking && onPostpone && (
        <PickDay
          day={day < today ? today : day}
          title={t('today.postponeNamed', { name })}
          onPick={(picked) => {
            setPicking(false);
            void onPostpone(picked);
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </>
  );
});
