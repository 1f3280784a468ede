import { ArrowDownUp, ArrowLeft, ArrowRight, EyeOff, Group, Pin, PinOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Field } from '@/api/types';
import type { ColumnLook } from '@/api/views';
import { MenuItem, MenuLine } from '@/design/Menu';
import { hidden, nudged, pinned } from '@/records/columns';
import { isGroupable } from './groupable';

interface Props {
  readonly field: Field;
  readonly isOnly: boolean;
  readonly isPinned: boolean;
  readonly sort: 'ascending' | 'descending' | 'none';
  readonly isGrouped: boolean;
  readonly onColumns: (next: (columns: readonly ColumnLook[]) => readonly ColumnLook[]) => void;
  readonly onSort: () => void;
  readonly onGroup: (path: string | null) => void;
}

/** What the menu of a column offers. */
export function ColumnChoices({ field, isOnly, isPinned, sort, isGrouped, ...on }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {field.sortable && (
        <MenuItem icon={<ArrowDownUp aria-hidden className="size-4" />} onSelect={on.onSort}>
          {t(`list.columns.sort.${sort}`)}
        </MenuItem>
      )}
      {isGroupable(field) && (
        <MenuItem
          icon={<Group aria-hidden className="size-4" />}
          onSelect={() => on.onGroup(isGrouped ? null : field.name)}
        >
          {t(isGrouped ? 'list.columns.ungroup' : 'list.columns.group')}
        </MenuItem>
      )}
      <MenuItem
        icon={isPinned ? <PinOff aria-hidden className="size-4" /> : <Pin aria-hidden className="size-4" />}
        onSelect={() => on.onColumns((it) => pinned(it, field.name, !isPinned))}
      >
        {t(isPinned ? 'list.columns.unpin' : 'list.columns.pin')}
      </MenuItem>
      <MenuLine />
      <MenuItem
        icon={<ArrowLeft aria-hidden className="size-4" />}
        onSelect={() => on.onColumns((it) => nudged(it, field.name, -1))}
      >
        {t('list.columns.left')}
      </MenuItem>
      <MenuItem
        icon={<ArrowRight aria-hidden className="size-4" />}
        onSelect={() => on.onColumns((it) => nudged(it, field.name, 1))}
      >
        {t('list.columns.right')}
      </MenuItem>
      <MenuItem
        icon={<EyeOff aria-hidden className="size-4" />}
        disabled={isOnly}
        onSelect={() => on.onColumns((it) => hidden(it, field.name))}
      >
        {t('list.columns.hide')}
      </MenuItem>
    </>
  );
}
