import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Tabs } from '@/design/Tabs';
import { useTitle } from '@/i18n/useTitle';
import { NavigationPart } from '@/features/navigation/NavigationPart';
import { DictionaryPart } from './DictionaryPart';
import { FilePart } from './FilePart';
import { ObjectsPart } from './ObjectsPart';
import './texts';

const TABS = ['navigation', 'dictionary', 'file'] as const;

/** The data model of the workspace, for whoever designs it. */
export function ObjectsScreen() {
  const { t } = useTranslation();
  useTitle(t('model.title'));
  const { tab } = useSearch({ from: '/app/settings/objects' });
  const navigate = useNavigate({ from: '/settings/objects' });
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="px-4 pt-4 pb-2 sm:px-6">
        <h1 className="text-lg weight-strong">{t('model.title')}</h1>
        <p className="text-ink-3">{t('model.about')}</p>
      </header>
      <Tabs
        label={t('model.title')}
        value={tab ?? 'objects'}
        onChange={(next) => {
          const known = TABS.find((each) => each === next);
          void navigate({ search: known ? { tab: known } : {}, replace: true });
        }}
        tabs={[
          { value: 'objects', label: t('model.objects'), content: <ObjectsPart /> },
          { value: 'navigation', label: t('model.navigation'), content: <NavigationPart /> },
          { value: 'dictionary', label: t('model.dictionary'), content: <DictionaryPart /> },
          { value: 'file', label: t('model.file'), content: <FilePart /> },
        ]}
      />
    </div>
  );
}
