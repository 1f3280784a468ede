import './texts';
import { Copy, Funnel, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Field, RecordRow } from '@/api/types';
import { copy } from '@/design/copy';
import { MenuItem, MenuLabel, MenuLine } from '@/design/Menu';
import { useReader } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import type { Condition } from '@/records/filter';
import { textOf } from '@/schema/schema';
import { conditionFor } from './filterBy';
import { Said } from './Said';

interface Props {
  readonly field: Field;
  readonly row: RecordRow;
  readonly onFilter: (condition: Condition) => void;
  /** Absent where the value cannot be changed in the list. */
  readonly onEdit: (() => void) | undefined;
}

/** What can be done with the value that was pointed at. */
export function ValueActions({ field, row, onFilter, onEdit }: Props) {
  const { t } = useTranslation();
  const reader = useReader();
  const value = row[field.name];
  const text = kindOf(field).format(value, field, reader);
  // A mask stands for many values.
  const condition = field.can.masked ? undefined : conditionFor(field, value, reader.timeZone);
  return (
    <>
      <MenuLabel>{textOf(field.label, reader.language)}</MenuLabel>
      {text !== '' && (
        <MenuItem
          icon={<Copy aria-hidden className="size-4" />}
          onSelect={() => void copy(text, { done: t('menu.copied'), failed: t('menu.notCopied') })}
        >
          <Said>{t('menu.copyValue')}</Said>
        </MenuItem>
      )}
      {condition && (
        <MenuItem icon={<Funnel aria-hidden className="size-4" />} onSelect={() => onFilter(condition)}>
          <Said>{text === '' ? t('menu.filterEmpty') : t('menu.filterBy', { value: text })}</Said>
        </MenuItem>
      )}
      {onEdit && (
        <MenuItem icon={<Pencil aria-hidden className="size-4" />} onSelect={onEdit}>
          <Said keys="E">{t('menu.edit')}</Said>
        </MenuItem>
      )}
      <MenuLine />
    </>
  );
}
