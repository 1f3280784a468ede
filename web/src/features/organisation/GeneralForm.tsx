import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Organisation, type OrganisationChange, organisation } from '@/api/organisation';
import type { Language } from '@/api/types';
import { Button } from '@/design/Button';
import { Field } from '@/design/Field';
import { Select } from '@/design/Select';
import { LANGUAGES } from '@/i18n/index';
import { useLanguage } from '@/i18n/useLanguage';
import { regions, timeZones } from './choices';
import { OrdersFields } from './OrdersFields';
import { isRetention, RetentionField } from './RetentionField';
import { useOrganisationChange } from './useOrganisationChange';
import { YearFields } from './YearFields';

export interface PartProps {
  readonly settings: Organisation;
  readonly onChange: (change: OrganisationChange) => void;
}

/** Language, place and time; the recycle bin; the year of the books; how dates, names and addresses are written. */
export function GeneralForm({ settings }: { readonly settings: Organisation }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [changes, setChanges] = useState<OrganisationChange>({});
  const [saving, setSaving] = useState(false);
  const change = useOrganisationChange();
  const zones = useMemo(() => timeZones(settings.timeZone), [settings.timeZone]);
  const countries = useMemo(() => regions(language), [language]);

  const shown = { ...settings, ...changes };
  const say = (more: OrganisationChange) => setChanges({ ...changes, ...more });
  const maySave = Object.keys(changes).length > 0 && isRetention(shown.recycleBinDays);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const before = Object.fromEntries(
      Object.keys(changes).map((name) => [name, settings[name as keyof OrganisationChange]]),
    );
    setSaving(true);
    await change(
      () => organisation.change(changes, settings.version),
      t('organisation.saved'),
      () => organisation.change(before),
    );
    setSaving(false);
  };

  return (
    <form onSubmit={(event) => void save(event)} className="flex max-w-3xl flex-col gap-6 p-4 sm:p-6">
      <section className="grid gap-4 sm:grid-cols-2">
        <Field label={t('organisation.language')} hint={t('organisation.languageHint')}>
          {(ids) => (
            <Select
              {...ids}
              value={shown.language}
              choices={LANGUAGES}
              onChange={(value) => say({ language: value as Language })}
            />
          )}
        </Field>
        <Field label={t('organisation.timeZone')} hint={t('organisation.timeZoneHint')}>
          {(ids) => (
            <Select
              {...ids}
              value={shown.timeZone}
              choices={zones}
              onChange={(timeZone) => say({ timeZone })}
            />
          )}
        </Field>
        <Field label={t('organisation.region')} hint={t('organisation.regionHint')}>
          {(ids) => (
            <Select
              {...ids}
              value={shown.region}
              choices={countries}
              onChange={(region) => say({ region })}
            />
          )}
        </Field>
        <RetentionField settings={shown} onChange={say} />
      </section>
      <YearFields settings={shown} onChange={say} />
      <OrdersFields settings={shown} onChange={say} />
      <div>
        <Button type="submit" look="primary" busy={saving} disabled={!maySave}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}
