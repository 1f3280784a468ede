import { ArrowDownUp, ArrowLeft, ArrowRight, ChevronDown, EyeOff, Group, Pin, PinOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Field } from '@/api/types';
import type { ColumnLook } from '@/api/views';
import { Menu, MenuItem, MenuLine } from '@/design/Menu';
import { useLanguage } from '@/i18n/useLanguage';
import { hidden, nudged, pinned } from '@/records/columns';
import { textOf } from '@/schema/schema';
import { isGroupable } from './groupable';

interface Props {
  readonly field: Field;
  readonly isOnly: boolean;
  readonly isPinned: boolean;
  readonly sort: 'ascending' | 'descending' | 'none';
  readonly isGrouped: boolean;
  readonly onColumns: (next: (columns: readonly ColumnLook[]) => readonly ColumnLook[]) => void;
  readonly onSort: () => void;
  /** Absent where the list cannot be grouped. */
  readonly onGroup?: (path: string | null) => void;
}

/** What can be done with a column; the keyboard comes here with Tab. */
export function ColumnMenu({ field, isOnly, isPinned, sort, isGrouped, ...on }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = t('list.columns.menu', { column: textOf(field.label, language) });
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={name}
          title={name}
          className="shrink-0 rounded p-0.5 text-ink-3 opacity-0 group-hover/head:opacity-100 hover:bg-hover hover:text-ink focus-visible:opacity-100 data-[state=open]:opacity-100"
        >
          <ChevronDown aria-hidden className="size-3" />
        </button>
      }
    >
      {field.sortable && (
        <MenuItem icon={<ArrowDownUp aria-hidden className="size-4" />} onSelect={on.onSort}>
          {t(`list.columns.sort.${sort}`)}
        </MenuItem>
      )}
      {on.onGroup && isGroupable(field) && (
        <MenuItem
          icon={<Group aria-hidden className="size-4" />}
          onSelect={() => on.onGroup?.(isGrouped ? null : field.name)}
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
    </Menu>
  );
}
