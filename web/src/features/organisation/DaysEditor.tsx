import { useQuery } from '@tanstack/react-query';
import { CalendarPlus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { organisation, type SpecialDay } from '@/api/organisation';
import { Button, IconButton } from '@/design/Button';
import { Chip } from '@/design/Chip';
import { formatDay, formatYearly } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { DayForm } from './DayForm';
import { withDays } from './days';
import { writeHours } from './hours';

interface Props {
  readonly days: readonly SpecialDay[];
  readonly onChange: (days: readonly SpecialDay[]) => void;
}

/** Holidays and make-up working days; part of the calendar's form, so that nothing is kept until it is saved. */
export function DaysEditor({ days, onChange }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sets =
    useQuery({ queryKey: adminKeys.holidaySets, queryFn: organisation.holidaySets }).data?.items ?? [];
  const when = (day: SpecialDay) =>
    day.date
      ? formatDay(day.date, language)
      : t('organisation.everyYear', { day: formatYearly(day.yearly ?? '', language) });
  return (
    <section className="flex flex-col gap-3">
      <h2 className="weight-strong">{t('organisation.days')}</h2>
      <DayForm onAdd={(more) => onChange(withDays(days, more))} />
      <div className="flex flex-wrap gap-2">
        {sets.map((set) => (
          <Button
            key={set.id}
            icon={<CalendarPlus aria-hidden className="size-3.5" />}
            title={set.source[language]}
            onClick={() => onChange(withDays(days, set.days))}
          >
            {t('organisation.takeSet', { name: set.name[language] })}
          </Button>
        ))}
      </div>
      <ul
        aria-label={t('organisation.days')}
        className="flex flex-col divide-y divide-line border-y border-line"
      >
        {days.map((day) => (
          <li key={day.date ?? day.yearly} className="flex min-h-9 items-center gap-3">
            <span className="w-36 shrink-0 tabular-nums">{when(day)}</span>
            <span className="min-w-0 flex-1 truncate">{day.name[language]}</span>
            <Chip>{t(`organisation.kind.${day.kind}`)}</Chip>
            {day.hours && day.hours.length > 0 && (
              <span className="hidden text-ink-3 sm:inline">{writeHours(day.hours)}</span>
            )}
            <IconButton
              label={t('organisation.removeDay', { day: when(day) })}
              icon={<X className="size-4" />}
              onClick={() => onChange(days.filter((each) => each !== day))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
