import { useTranslation } from 'react-i18next';
import { Field } from '@/design/Field';
import { Select } from '@/design/Select';
import { useLanguage } from '@/i18n/useLanguage';
import type { PartProps } from './GeneralForm';

const LAST_DAY = 28;

/** When the year of the books begins, and what it is called. */
export function YearFields({ settings, onChange }: PartProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const year = settings.fiscalYear;
  const say = (change: Partial<typeof year>) => onChange({ fiscalYear: { ...year, ...change } });
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, at) => ({
    value: String(at + 1),
    label: month.format(new Date(Date.UTC(2026, at, 1))),
  }));
  const days = Array.from({ length: LAST_DAY }, (_, at) => ({
    value: String(at + 1),
    label: String(at + 1),
  }));
  return (
    <fieldset className="grid gap-4 sm:grid-cols-3">
      <legend className="mb-2 weight-strong">{t('organisation.fiscalYear')}</legend>
      <Field label={t('organisation.month')}>
        {(ids) => (
          <Select
            {...ids}
            value={String(year.month)}
            choices={months}
            onChange={(value) => say({ month: Number(value) })}
          />
        )}
      </Field>
      <Field label={t('organisation.day')}>
        {(ids) => (
          <Select
            {...ids}
            value={String(year.day)}
            choices={days}
            onChange={(value) => say({ day: Number(value) })}
          />
        )}
      </Field>
      <Field label={t('organisation.namedBy')}>
        {(ids) => (
          <Select
            {...ids}
            value={year.namedBy}
            choices={(['start', 'end'] as const).map((value) => ({
              value,
              label: t(`organisation.named.${value}`),
            }))}
            onChange={(value) => say({ namedBy: value === 'end' ? 'end' : 'start' })}
          />
        )}
      </Field>
    </fieldset>
  );
}
