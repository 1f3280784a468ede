import clsx from 'clsx';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Reference } from '@/api/types';
import { Button, IconButton } from '@/design/Button';
import { Select } from '@/design/Select';
import { PersonOrTeam } from '@/features/sharing/PersonOrTeam';
import { useLanguage } from '@/i18n/useLanguage';
import { SPANS } from '@/records/calendarState';
import type { Timed } from '@/records/schedule';
import { textOf } from '@/schema/schema';
import { stepped, titleOf } from './days';
import { dotOf } from './tones';
import type { useCalendarState } from './useCalendarState';

interface Props {
  readonly state: ReturnType<typeof useCalendarState>;
  readonly objects: readonly Timed[];
  readonly team: Reference | null;
}

/** Which days, whose, and of what. */
export function CalendarBar({ state, objects, team }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { span, spans, date, set, without } = state;
  const go = (by: 1 | -1) => set({ date: stepped(span, date, by) });
  return (
    <div className="no-print flex shrink-0 flex-wrap items-center gap-x-2 gap-y-1.5 border-b border-line px-4 py-2">
      <Button onClick={() => set({ date: undefined })} title={t('calendar.key', { key: 'T' })}>
        {t('calendar.today')}
      </Button>
      <span className="flex">
        <IconButton
          label={t('calendar.back')}
          icon={<ChevronLeft className="size-4" />}
          onClick={() => go(-1)}
        />
        <IconButton
          label={t('calendar.on')}
          icon={<ChevronRight className="size-4" />}
          onClick={() => go(1)}
        />
      </span>
      <p aria-live="polite" className="tnum min-w-0 truncate weight-strong">
        {titleOf(span, date, language)}
      </p>
      <span className="flex-1" />
      <Whose state={state} team={team} />
      <fieldset className="flex items-center gap-0.5">
        <legend className="sr-only">{t('calendar.kinds')}</legend>
        {objects.map((object) => {
          const shown = !without.includes(object.name);
          return (
            <button
              key={object.name}
              type="button"
              aria-pressed={shown}
              onClick={() =>
                set({
                  without: shown
                    ? [...without, object.name]
                    : without.filter((other) => other !== object.name),
                })
              }
              className={clsx(
                'inline-flex h-7 items-center gap-1.5 rounded-control px-2 text-xs hover:bg-hover pointer-coarse:h-10',
                shown ? 'text-ink' : 'text-ink-3 line-through',
              )}
            >
              <span
                aria-hidden
                className={clsx('size-2 rounded-full', shown ? dotOf(objects, object) : 'bg-line-2')}
              />
              {textOf(object.plural, language)}
            </button>
          );
        })}
      </fieldset>
      <fieldset className="flex rounded-control border border-line-2">
        <legend className="sr-only">{t('calendar.spans')}</legend>
        {SPANS.filter((one) => spans.includes(one)).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === span}
            title={t('calendar.key', { key: one.charAt(0).toUpperCase() })}
            onClick={() => set({ span: one })}
            className={clsx(
              'h-6.5 px-2.5 first:rounded-l-control last:rounded-r-control not-first:border-l not-first:border-line-2 pointer-coarse:h-10',
              one === span ? 'bg-brand-soft weight-strong text-brand-2' : 'text-ink-2 hover:bg-hover',
            )}
          >
            {t(`calendar.span.${one}`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

function Whose({ state, team }: Omit<Props, 'objects'>) {
  const { t } = useTranslation();
  const { whose, set } = state;
  const person = typeof whose === 'object' ? whose : null;
  const value = person ? 'person' : whose === 'team' ? 'team' : 'me';
  return (
    <span className="flex items-center gap-1.5">
      <span className="w-44">
        <Select
          small
          label={t('calendar.whose')}
          value={value}
          choices={[
            { value: 'me', label: t('calendar.mine') },
            ...(team ? [{ value: 'team', label: t('calendar.team', { team: team.label }) }] : []),
            { value: 'person', label: t('calendar.person') },
          ]}
          onChange={(next) =>
            set({
              whose:
                next === 'team' ? 'team' : next === 'person' ? (person ?? { id: '', label: '' }) : undefined,
            })
          }
        />
      </span>
      {person && (
        <span className="w-44">
          <PersonOrTeam
            of="user"
            label={t('calendar.person')}
            chosen={person.id === '' ? null : person}
            onChoose={(chosen) => set({ whose: chosen ? { id: chosen.id, label: chosen.label } : undefined })}
          />
        </span>
      )}
    </span>
  );
}
