import { useTranslation } from 'react-i18next';
import type { Language, Texts } from '@/api/types';
import { textOf } from './schema';

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

/** What a group is called: by its own name, or as usual; empty for one that has neither yet. */
export function useGroupLabel(): (group: string, label?: Texts) => string {
  const { t, i18n } = useTranslation();
  return (group, label) => {
    const own = textOf(label, i18n.language as Language);
    if (own || group === '') return own;
    const known = GROUPS.find((name) => name === group);
    return known ? t(`shell.group.${known}`) : t('shell.group.other');
  };
}
