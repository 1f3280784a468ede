import { useTranslation } from 'react-i18next';

const GROUPS = [
  'party',
  'sales',
  'service',
  'marketing',
  'activity',
  'identity',
  'privacy',
  'custom',
] as const;

export function useGroupLabel(): (group: string) => string {
  const { t } = useTranslation();
  return (group) => {
    const known = GROUPS.find((name) => name === group);
    return known ? t(`shell.group.${known}`) : t('shell.group.other');
  };
}
