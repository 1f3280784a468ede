import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Calendar, organisation, type Span, WEEKDAYS, type Weekday } from '@/api/organisation';
import type { Language } from '@/api/types';
import { Button } from '@/design/Button';
import { Field } from '@/design/Field';
import { Input } from '@/design/Input';
import { Select } from '@/design/Select';
import { useLanguage } from '@/i18n/useLanguage';
import { timeZones } from './choices';
import { DaysEditor } from './DaysEditor';
import { readHours, writeHours } from './hours';
import { useOrganisationChange } from './useOrganisationChange';

type Texts = Readonly<Record<Weekday, string>>;

/** Name and time zone, the hours of the week, and the days on which they do not hold. */
export function CalendarEditor({ calendar }: { readonly calendar: Calendar }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const change = useOrganisationChange();
  const zones = useMemo(() => timeZones(calendar.timeZone), [calendar.timeZone]);
  const [name, setName] = useState(calendar.name[language]);
  const [timeZone, setTimeZone] = useState(calendar.timeZone);
  const [week, setWeek] = useState(textsOf(calendar));
  const [days, setDays] = useState(calendar.days);
  const [saving, setSaving] = useState(false);
  const hours = WEEKDAYS.map((day) => [day, readHours(week[day])] as const);
  const unreadable = hours.some(([, spans]) => spans === null);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const next = Object.fromEntries(hours) as Record<Weekday, readonly Span[]>;
    const { id, ...before } = calendar;
    setSaving(true);
    await change(
      () =>
        organisation.changeCalendar(id, {
          name: named(calendar, language, name),
          timeZone,
          week: next,
          days,
        }),
      t('organisation.saved'),
      () => organisation.changeCalendar(id, before),
    );
    setSaving(false);
  };
  return (
    <form onSubmit={(event) => void save(event)} className="flex flex-col gap-6">
      <section className="grid gap-4 sm:grid-cols-2">
        <Field label={t('organisation.calendarName')} required>
          {(ids) => (
            <Input {...ids} maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <Field label={t('organisation.timeZone')}>
          {(ids) => <Select {...ids} value={timeZone} choices={zones} onChange={setTimeZone} />}
        </Field>
      </section>
      <fieldset className="grid gap-3 sm:grid-cols-2">
        <legend className="mb-1 weight-strong">{t('organisation.week')}</legend>
        <p className="text-xs text-ink-3 sm:col-span-2">{t('organisation.weekHint')}</p>
        {hours.map(([day, spans]) => (
          <Field
            key={day}
            label={t(`organisation.weekday.${day}`)}
            problems={spans === null ? [t('organisation.hoursUnreadable')] : []}
          >
            {(ids) => (
              <Input
                {...ids}
                value={week[day]}
                placeholder={t('organisation.free')}
                onChange={(event) => setWeek({ ...week, [day]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </fieldset>
      <DaysEditor days={days} onChange={setDays} />
      <div>
        <Button type="submit" look="primary" busy={saving} disabled={unreadable || name.trim() === ''}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}

const textsOf = (calendar: Calendar): Texts =>
  Object.fromEntries(WEEKDAYS.map((day) => [day, writeHours(calendar.week[day])])) as Texts;

/** A name that is the same in both languages stays so; otherwise only the reader's own is changed. */
function named({ name }: Calendar, language: Language, text: string) {
  return name['zh-CN'] === name.en ? { 'zh-CN': text, en: text } : { ...name, [language]: text };
}
