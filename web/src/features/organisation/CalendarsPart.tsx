import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { type Calendar, type Organisation, organisation } from '@/api/organisation';
import { Button } from '@/design/Button';
import { Field } from '@/design/Field';
import { Select } from '@/design/Select';
import { useLanguage } from '@/i18n/useLanguage';
import { CalendarEditor } from './CalendarEditor';
import { useOrganisationChange } from './useOrganisationChange';

/** The business calendars: one is chosen and edited; a new one begins as a copy of it. */
export function CalendarsPart({ settings }: { readonly settings: Organisation }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const change = useOrganisationChange();
  const [chosen, setChosen] = useState('');
  const all = useQuery({ queryKey: adminKeys.calendars, queryFn: organisation.calendars }).data?.items ?? [];
  const calendar = all.find((each) => each.id === chosen) ?? all[0];
  if (!calendar) return null;

  const add = () => {
    const { id: _, ...rest } = calendar;
    const name = { 'zh-CN': `${rest.name['zh-CN']}（副本）`, en: `${rest.name.en} (copy)` };
    let added: Calendar | undefined;
    return change(
      async () => {
        added = await organisation.addCalendar({ ...rest, name });
        setChosen(added.id);
      },
      t('organisation.calendarAdded'),
      async () => {
        if (added) await organisation.removeCalendar(added.id);
      },
    );
  };
  const remove = () =>
    change(
      () => organisation.removeCalendar(calendar.id),
      t('organisation.calendarRemoved'),
      () => organisation.addCalendar(calendar),
    );
  const makeDefault = () =>
    change(
      () => organisation.change({ calendar: calendar.id }, settings.version),
      t('organisation.saved'),
      () => organisation.change({ calendar: settings.calendar }),
    );
  const labelOf = ({ id, name }: Calendar) =>
    id === settings.calendar ? t('organisation.isDefault', { name: name[language] }) : name[language];
  const isDefault = calendar.id === settings.calendar;
  return (
    <div className="flex max-w-3xl flex-col gap-6 p-4 sm:p-6">
      <div className="flex flex-wrap items-end gap-2">
        <div className="w-72 max-w-full">
          <Field label={t('organisation.calendar')}>
            {(ids) => (
              <Select
                {...ids}
                value={calendar.id}
                choices={all.map((each) => ({ value: each.id, label: labelOf(each) }))}
                onChange={setChosen}
              />
            )}
          </Field>
        </div>
        <Button icon={<Plus aria-hidden className="size-3.5" />} className="h-8" onClick={() => void add()}>
          {t('organisation.newCalendar')}
        </Button>
        {!isDefault && (
          <>
            <Button className="h-8" onClick={() => void makeDefault()}>
              {t('organisation.makeDefault')}
            </Button>
            <Button look="danger" className="h-8" onClick={() => void remove()}>
              {t('organisation.removeCalendar')}
            </Button>
          </>
        )}
      </div>
      <CalendarEditor key={`${calendar.id} ${JSON.stringify(calendar)}`} calendar={calendar} />
    </div>
  );
}
