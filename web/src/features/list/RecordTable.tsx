import { Suspense, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType, RecordRow } from '@/api/types';
import { Checkbox } from '@/design/Checkbox';
import { later } from '@/design/Later';
import { kindOf } from '@/fields/registry';
import { type Column, SELECT_COLUMN } from '@/grid/columns';
import { Grid } from '@/grid/Grid';
import { useLanguage } from '@/i18n/useLanguage';
import { moved, resized } from '@/records/columns';
import type { Sort } from '@/records/listState';
import { isTicked, type Selection } from '@/records/selection';
import { nameOf } from '@/records/useRecord';
import { textOf } from '@/schema/schema';
import { ColumnMenu } from './ColumnMenu';
import { RecordCell } from './RecordCell';
import type { useCells } from './useCells';
import type { GroupedRows } from './useGroups';
import type { List } from './useList';

const GroupLine = later(() => import('./GroupLine').then((it) => ({ default: it.GroupLine })));
const CellEditor = later(() => import('./CellEditor').then((it) => ({ default: it.CellEditor })));

const ROW_HEIGHT = { comfortable: 40, compact: 32 };
const NAME_WIDTH = 220;

interface Props {
  readonly object: ObjectType;
  readonly list: List;
  readonly cells: ReturnType<typeof useCells>;
  /** Given where records stand in groups. */
  readonly groups: GroupedRows | undefined;
  readonly onView: (first: number, last: number, firstInView: number) => void;
  /** How rows look that stand out, by their ids. */
  readonly tones: ReadonlyMap<string, string> | undefined;
  readonly selection: Selection;
  readonly onTick: (row: RecordRow, index: number, isRange: boolean) => void;
  readonly onAll: (all: boolean) => void;
}

export function RecordTable(props: Props) {
  const { object, list, cells, groups, tones, selection, onTick, onAll, onView } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const { look, pages } = list;
  const columns = useColumns(object, list, selection, onTick, onAll);
  const { edited } = cells;
  const rows = groups ?? pages;

  const frame = useRef<HTMLDivElement>(null);
  const wasEdited = useRef(false);
  useEffect(() => {
    // The control that had the focus is gone with the editor.
    if (wasEdited.current && !edited) {
      frame.current?.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true });
    }
    wasEdited.current = edited !== undefined;
  }, [edited]);
  return (
    <div ref={frame} className="flex min-h-0 flex-1 flex-col">
      <Grid
        label={textOf(object.plural, language)}
        columns={columns}
        count={rows.room}
        knownCount={groups ? groups.room : pages.totalIsAtLeast ? -1 : pages.total}
        rowAt={rows.rowAt}
        {...(groups ? { lineAt: (index: number) => groupLine(groups, index) } : {})}
        rowHeight={ROW_HEIGHT[look.density]}
        startAt={list.startAt}
        active={cells.at.row}
        activeColumn={cells.at.column}
        onActivate={cells.go}
        onOpen={cells.edit}
        onView={onView}
        lookOf={(row) => tones?.get(row.id)}
        isSelected={(row) => isTicked(selection, row.id)}
        resizeLabel={(column) => t('list.columns.resize', { column })}
        editor={
          edited ? (
            <Suspense>
              <CellEditor
                key={edited.key}
                field={edited.field}
                value={edited.value}
                onDone={cells.done}
                onCancel={cells.cancel}
              />
            </Suspense>
          ) : null
        }
      />
    </div>
  );
}

function useColumns(
  object: ObjectType,
  list: List,
  selection: Selection,
  onTick: Props['onTick'],
  onAll: Props['onAll'],
) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { look, sort, sortBy, setGroup, group, setPeek } = list;
  const { columns: shown, changeColumns } = look;
  const { field: sortField, descending } = sort;

  return useMemo((): readonly Column<RecordRow>[] => {
    const select: Column<RecordRow> = {
      id: SELECT_COLUMN,
      header: '',
      width: 40,
      menu: (
        <Checkbox
          label={t('list.selectAll')}
          checked={selection.rows.size > 0 ? 'indeterminate' : selection.all !== undefined}
          onChange={onAll}
        />
      ),
      cell: (row, index) => (
        <Checkbox
          label={t('list.select', { name: nameOf(object, row) })}
          tabIndex={-1}
          checked={isTicked(selection, row.id)}
          onChange={() => undefined}
          onClick={(event) => {
            event.stopPropagation();
            onTick(row, index, event.shiftKey);
          }}
        />
      ),
    };
    return [
      select,
      ...shown.map(({ field, width: own, pinned }): Column<RecordRow> => {
        const { width, align } = kindOf(field);
        const isName = field.name === object.nameField;
        const sorted = sortOf(field.name, { field: sortField, descending });
        return {
          id: field.name,
          header: textOf(field.label, language),
          width: own ?? (isName ? Math.max(width, NAME_WIDTH) : width),
          fixed: own !== undefined,
          pinned,
          align,
          ...(field.sortable ? { sort: sorted, onSort: () => sortBy(field.name) } : {}),
          onResize: (next) => changeColumns((it) => resized(it, field.name, next)),
          onMove: (to, after) => changeColumns((it) => moved(it, field.name, to, after)),
          menu: (
            <ColumnMenu
              field={field}
              isOnly={shown.length < 2}
              isPinned={pinned}
              sort={sorted}
              isGrouped={group?.name === field.name}
              onColumns={changeColumns}
              onGroup={setGroup}
              onSort={() => sortBy(field.name)}
            />
          ),
          cell: (row) => (
            <RecordCell object={object} field={field} row={row} isName={isName} onPeek={setPeek} />
          ),
        };
      }),
    ];
  }, [
    shown,
    changeColumns,
    object,
    language,
    sortField,
    descending,
    sortBy,
    setGroup,
    group,
    setPeek,
    selection,
    onTick,
    onAll,
    t,
  ]);
}

/** Nothing for a record, which stands in its columns. */
const groupLine = (groups: GroupedRows, index: number) =>
  groups.lines[index]?.kind === 'row' ? undefined : (
    <Suspense>
      <GroupLine rows={groups} index={index} />
    </Suspense>
  );

const sortOf = (path: string, sort: Sort) => {
  if (path !== sort.field) return 'none';
  return sort.descending ? 'descending' : 'ascending';
};
