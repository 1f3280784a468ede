import { useNavigate } from '@tanstack/react-router';
import { type Dispatch, type SetStateAction, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { later, quietly } from '@/design/Later';
import { useHotkeys } from '@/design/useHotkeys';
import { Failed } from '@/records/Failed';
import { NONE, type Selection } from '@/records/selection';
import { loadCellWrite } from '@/records/useCellSave';
import { RecordTable } from './RecordTable';
import { useCells } from './useCells';
import { useEnd } from './useEnd';
import type { GroupedRows } from './useGroups';
import type { List } from './useList';
import { useTicks } from './useTicks';

const ListFooter = later(() => import('./ListFooter').then((it) => ({ default: it.ListFooter })));
const RecordCards = later(() => import('./RecordCards').then((it) => ({ default: it.RecordCards })));
const EmptyList = later(() => import('./EmptyList').then((it) => ({ default: it.EmptyList })));
const loadMove = () => import('./CellMove');
const CellMove = later(() => loadMove().then((it) => ({ default: it.CellMove })));
const ListPeek = later(() => import('@/features/peek/ListPeek').then((it) => ({ default: it.ListPeek })));
const RowColours = quietly(() =>
  import('@/features/colours/RowColours').then((it) => ({ default: it.RowColours })),
);
const RowMenus = quietly(() => import('@/features/menu/RowMenus').then((it) => ({ default: it.RowMenus })));
const GroupBar = later(() => import('./GroupBar').then((it) => ({ default: it.GroupBar })));

// There before they are asked for.
const AHEAD = [loadMove, () => import('./CellEditor'), loadCellWrite];

export interface ListBodyProps {
  readonly object: ObjectType;
  readonly list: List;
  readonly phone: boolean;
  readonly selection: Selection;
  readonly onSelect: Dispatch<SetStateAction<Selection>>;
  readonly onAll: () => void;
  readonly onSearch: () => void;
  readonly onCreate: () => void;
  /** Given where records stand in groups. */
  readonly groups?: GroupedRows | undefined;
}

/**
 * The rows of one question, with the keys that walk them: j, k, x, Home, End and / for rows, arrows for cells. Enter opens a row and
 * changes a cell, Space shows a row beside the list.
 */
export function ListBody(props: ListBodyProps) {
  const { object, list, phone, selection, onSelect, onAll, onSearch, onCreate, groups } = props;
  const { pages, rememberRow, rememberNow, peek, setPeek } = list;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const rows = groups ?? pages;
  const cells = useCells(object, list.look.columns, rows);
  const { at, walk } = cells;
  const [tones, setTones] = useState<ReadonlyMap<string, string>>();
  useEffect(() => {
    for (const load of AHEAD) load().catch(() => undefined);
  }, []);

  const open = (index: number) => {
    const id = rows.rowAt(index)?.id ?? peek;
    const goThere = () => navigate({ to: '/o/$object/$id', params: { object: object.name, id: String(id) } });
    if (id) void rememberNow().then(goThere);
  };
  const glance = (event: KeyboardEvent) => {
    if (isControl(event.target)) (event.target as HTMLElement).click();
    else setPeek(peek ? undefined : rows.rowAt(at.row)?.id);
  };
  const toEnd = useEnd(rows.room, !groups && pages.totalIsAtLeast, at.row, walk);
  const { anchor, tick } = useTicks(rows.between, onSelect);
  const step = (by: 1 | -1, isRange: boolean) => {
    if (isRange && anchor.current < 0) anchor.current = Math.max(0, at.row);
    walk(at.row + by);
    if (isRange) void tick(undefined, Math.max(0, Math.min(rows.room - 1, at.row + by)), true);
  };
  const enter = (event: KeyboardEvent) => {
    const line = groups?.lines[at.row];
    if (line?.kind === 'group') groups?.toggle(line.group.key);
    else if (line?.kind === 'more') groups?.more(line.group.key);
    else if (isControl(event.target)) (event.target as HTMLElement).click();
    else if (at.column > 0) cells.edit(at.row, at.column);
    else open(at.row);
  };
  useHotkeys({
    j: () => step(1, false),
    k: () => step(-1, false),
    J: () => step(1, true),
    K: () => step(-1, true),
    ArrowDown: (event) => step(1, event.shiftKey),
    ArrowUp: (event) => step(-1, event.shiftKey),
    ArrowLeft: () => cells.side(-1),
    ArrowRight: () => cells.side(1),
    Home: () => walk(0),
    End: toEnd,
    x: () => void tick(rows.rowAt(at.row), at.row, false),
    X: () => void tick(undefined, at.row, true),
    'mod+a': onAll,
    Enter: enter,
    F2: () => cells.edit(at.row, Math.max(1, at.column)),
    e: () => cells.edit(at.row, Math.max(1, at.column)),
    ' ': glance,
    o: () => open(at.row),
    '/': onSearch,
    Escape: () => {
      if (peek) setPeek(undefined);
      else if (at.column > 0) cells.go(at.row, -1);
      else onSelect(NONE);
    },
  });
  const { onView } = pages;
  const isGrouped = groups !== undefined;
  const view = useCallback(
    (first: number, last: number, firstInView: number) => {
      if (isGrouped) return;
      onView(first, last);
      rememberRow(firstInView);
    },
    [onView, rememberRow, isGrouped],
  );

  const retry = () => {
    list.retryViews();
    void (groups ?? pages).retry();
  };
  const failure = groups?.failure ?? pages.failure;
  if (failure && !rows.rowAt(0) && (!groups || groups.room === 0)) {
    return <Failed title={t('list.failed')} failure={failure} onRetry={retry} />;
  }
  if (pages.room === 0) {
    const filtered = list.conditions.length > 0 || list.text !== '';
    return (
      // As high as a list, at whose end the bar of what is ticked or was ordered floats.
      <div className="min-h-0 flex-1 overflow-y-auto">
        <Suspense>
          <EmptyList object={object} filtered={filtered} onClear={list.clear} onCreate={onCreate} />
        </Suspense>
      </div>
    );
  }
  const shared = { object, list, onView: view, tones };
  return (
    <>
      {groups && (
        <Suspense>
          <GroupBar groups={groups} onStop={() => list.setGroup(null)} />
        </Suspense>
      )}
      {list.colours.length > 0 && (
        <RowColours object={object} list={list} groups={groups} onTones={setTones} />
      )}
      {phone ? (
        <Suspense fallback={<div aria-busy className="flex-1" />}>
          <RecordCards {...shared} />
        </Suspense>
      ) : (
        <RecordTable
          {...shared}
          groups={groups}
          cells={cells}
          selection={selection}
          onTick={tick}
          onAll={(all) => (all ? onAll() : onSelect(NONE))}
        />
      )}
      {!phone && (
        <Suspense fallback={<div className="h-7 shrink-0 border-t border-line" />}>
          <ListFooter list={list} active={isGrouped ? -1 : at.row} />
        </Suspense>
      )}
      <RowMenus object={object} list={list} cells={cells} rowAt={rows.rowAt} />
      {cells.moved && (
        <Suspense>
          <CellMove object={object} {...cells.moved} onDone={cells.settle} />
        </Suspense>
      )}
      {peek && (
        <Suspense>
          <ListPeek object={object} list={list} peek={peek} groups={groups} cells={cells} />
        </Suspense>
      )}
    </>
  );
}

/** What has the focus and is not the list itself: Enter is meant for it. */
const isControl = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('button,a,[role=separator]') !== null;
