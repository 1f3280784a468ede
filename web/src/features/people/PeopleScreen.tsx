import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Tabs } from '@/design/Tabs';
import { HelpMark } from '@/features/help/HelpMark';
import { useMay } from '@/features/session/useMay';
import { PolicyPart } from './PolicyPart';
import { TeamsPart } from './TeamsPart';
import { UsersPart } from './UsersPart';
import '@/features/security/texts';
import './texts';

/** People, teams and how people sign in: each for those who may. */
export function PeopleScreen() {
  const { t } = useTranslation();
  const mayUsers = useMay('users');
  const maySecurity = useMay('security');
  const [tab, setTab] = useState(mayUsers ? 'users' : 'policy');
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="px-4 pt-4 pb-2 sm:px-6">
        <span className="flex items-center gap-1">
          <h1 className="text-lg weight-strong">{t('people.title')}</h1>
          <HelpMark term={t('people.title')} guide="people" whole />
        </span>
        <p className="text-ink-3">{t('people.about')}</p>
      </header>
      <Tabs
        label={t('people.title')}
        value={tab}
        onChange={setTab}
        tabs={[
          ...(mayUsers
            ? [
                { value: 'users', label: t('people.users'), content: <UsersPart /> },
                { value: 'teams', label: t('people.teams'), content: <TeamsPart /> },
              ]
            : []),
          ...(maySecurity ? [{ value: 'policy', label: t('people.policy'), content: <PolicyPart /> }] : []),
        ]}
      />
    </div>
  );
}
