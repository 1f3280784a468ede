import { ChevronsDownUp, ChevronsUpDown, Group, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/design/Button';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import type { GroupedRows } from './useGroups';

interface Props {
  readonly groups: GroupedRows;
  readonly onStop: () => void;
}

/** Says by what a list is grouped, and opens or closes all at once. */
export function GroupBar({ groups, onStop }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className="no-print flex h-9 shrink-0 items-center gap-2 border-b border-line bg-bg px-4 text-xs text-ink-2">
      <Group aria-hidden className="size-3.5" />
      {t('list.group.by', { field: textOf(groups.field.label, language) })}
      <span className="flex-1" />
      {groups.isAnyOpen ? (
        <IconButton
          label={t('list.group.closeAll')}
          icon={<ChevronsDownUp className="size-4" />}
          onClick={groups.closeAll}
        />
      ) : (
        <IconButton
          label={t('list.group.openAll')}
          icon={<ChevronsUpDown className="size-4" />}
          onClick={groups.openAll}
        />
      )}
      <IconButton label={t('list.group.stop')} icon={<X className="size-4" />} onClick={onStop} />
    </div>
  );
}
