import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, ObjectType, RecordRow } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { Checkbox } from '@/design/Checkbox';
import { FieldCell } from '@/fields/FieldCell';
import { kindOf } from '@/fields/registry';
import { type Column, Grid, SELECT_COLUMN } from '@/grid/Grid';
import { useLanguage } from '@/i18n/useLanguage';
import type { Sort } from '@/records/listState';
import { MaskedValue } from '@/records/MaskedValue';
import { nameOf } from '@/records/useRecord';
import { isPerson } from '@/schema/navigation';
import { textOf } from '@/schema/schema';
import type { useList } from './useList';

const ROW_HEIGHT = 40;

interface Props {
  readonly object: ObjectType;
  readonly list: ReturnType<typeof useList>;
  readonly active: number;
  readonly onActivate: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onView: (first: number, last: number, firstInView: number) => void;
  readonly selected: ReadonlyMap<string, RecordRow>;
  readonly onToggle: (row: RecordRow) => void;
}

export function RecordTable({ object, list, selected, onToggle, ...grid }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { fields, sort, sortBy, pages } = list;
  const { field: sortField, descending } = sort;

  const columns = useMemo((): readonly Column<RecordRow>[] => {
    const select: Column<RecordRow> = {
      id: SELECT_COLUMN,
      header: '',
      width: 40,
      cell: (row) => (
        <Checkbox
          label={t('list.select', { name: nameOf(object, row) })}
          tabIndex={-1}
          checked={selected.has(row.id)}
          onChange={() => onToggle(row)}
          onClick={(event) => event.stopPropagation()}
        />
      ),
    };
    return [
      select,
      ...fields.map((field): Column<RecordRow> => {
        const { width, align } = kindOf(field);
        const isName = field.name === object.nameField;
        return {
          id: field.name,
          header: textOf(field.label, language),
          width: isName ? Math.max(width, 220) : width,
          align,
          ...(field.sortable
            ? { sort: ariaSort(field, { field: sortField, descending }), onSort: () => sortBy(field.name) }
            : {}),
          cell: (row) =>
            isName ? (
              <NameCell object={object} row={row} />
            ) : field.can.masked ? (
              <MaskedValue
                key={row.id}
                object={object.name}
                id={row.id}
                field={field}
                value={row[field.name]}
              />
            ) : (
              <FieldCell field={field} value={row[field.name]} />
            ),
        };
      }),
    ];
  }, [fields, object, language, sortField, descending, sortBy, selected, onToggle, t]);

  return (
    <Grid
      {...grid}
      label={textOf(object.plural, language)}
      columns={columns}
      count={pages.room}
      knownCount={pages.totalIsAtLeast ? -1 : pages.total}
      rowAt={pages.rowAt}
      rowHeight={ROW_HEIGHT}
      startAt={list.startAt}
      isSelected={(row) => selected.has(row.id)}
    />
  );
}

const ariaSort = (field: Field, sort: Sort) => {
  if (field.name !== sort.field) return 'none';
  return sort.descending ? 'descending' : 'ascending';
};

const NameCell = ({ object, row }: { readonly object: ObjectType; readonly row: RecordRow }) => (
  <span className="flex min-w-0 items-center gap-2">
    <Avatar name={nameOf(object, row)} square={!isPerson(object.name)} />
    <Link
      to="/o/$object/$id"
      params={{ object: object.name, id: row.id }}
      tabIndex={-1}
      className="truncate weight-strong hover:underline"
    >
      {nameOf(object, row)}
    </Link>
  </span>
);
