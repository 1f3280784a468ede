import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '@/design/Skeleton';
import { Tabs } from '@/design/Tabs';
import { HelpMark } from '@/features/help/HelpMark';
import { organisationQuery } from '@/schema/useOrganisation';
import { CalendarsPart } from './CalendarsPart';
import { CurrenciesPart } from './CurrenciesPart';
import { GeneralForm } from './GeneralForm';
import './texts';

/** How the organisation is set up, for administrators. */
export function OrganisationScreen() {
  const { t } = useTranslation();
  const [tab, setTab] = useState('general');
  const settings = useQuery(organisationQuery).data;
  if (!settings) return <Skeleton className="m-6 h-40" />;
  const tabs = [
    {
      value: 'general',
      label: t('organisation.general'),
      content: <GeneralForm key={settings.version} settings={settings} />,
    },
    {
      value: 'currencies',
      label: t('organisation.currencies'),
      content: <CurrenciesPart settings={settings} />,
    },
    {
      value: 'calendars',
      label: t('organisation.calendars'),
      content: <CalendarsPart settings={settings} />,
    },
  ];
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="px-4 pt-4 pb-2 sm:px-6">
        <span className="flex items-center gap-1">
          <h1 className="text-lg weight-strong">{t('organisation.title')}</h1>
          <HelpMark term={t('organisation.title')} guide="organisation" whole />
        </span>
        <p className="text-ink-3">{t('organisation.about')}</p>
      </header>
      <Tabs label={t('organisation.title')} value={tab} onChange={setTab} tabs={tabs} />
    </div>
  );
}
