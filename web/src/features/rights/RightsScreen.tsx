import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Tabs } from '@/design/Tabs';
import { HelpMark } from '@/features/help/HelpMark';
import { RolesPart } from './RolesPart';
import { RulesPart } from './RulesPart';
import './texts';

/** What people may do and which records they reach, for whoever administers that. */
export function RightsScreen() {
  const { t } = useTranslation();
  const { tab } = useSearch({ from: '/app/settings/roles' });
  const navigate = useNavigate({ from: '/settings/roles' });
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header data-tour="roles" className="px-4 pt-4 pb-2 sm:px-6">
        <span className="flex items-center gap-1">
          <h1 className="text-lg weight-strong">{t('rights.title')}</h1>
          <HelpMark term={t('rights.title')} guide="rights" whole />
        </span>
        <p className="text-ink-3">{t('rights.about')}</p>
      </header>
      <Tabs
        label={t('rights.title')}
        value={tab ?? 'roles'}
        onChange={(next) =>
          void navigate({ search: next === 'rules' ? { tab: 'rules' } : {}, replace: true })
        }
        tabs={[
          { value: 'roles', label: t('rights.roles'), content: <RolesPart /> },
          { value: 'rules', label: t('rights.rules'), content: <RulesPart /> },
        ]}
      />
    </div>
  );
}
