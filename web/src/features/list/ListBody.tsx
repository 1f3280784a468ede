import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback } from 'react';
import type { ObjectType, RecordRow } from '@/api/types';
import { useHotkeys } from '@/design/useHotkeys';
import { undoLatest } from '@/records/undo';
import { ListFooter } from './ListFooter';
import { ListProblem } from './ListProblem';
import { RecordCards } from './RecordCards';
import { RecordTable } from './RecordTable';
import { useCells } from './useCells';
import { useGroups } from './useGroups';
import type { List } from './useList';

const ListPeek = lazy(() => import('@/features/peek/ListPeek').then((it) => ({ default: it.ListPeek })));
const GroupBar = lazy(() => import('./GroupBar').then((it) => ({ default: it.GroupBar })));

export interface ListBodyProps {
  readonly object: ObjectType;
  readonly list: List;
  readonly phone: boolean;
  readonly selected: ReadonlyMap<string, RecordRow>;
  readonly onSelect: (selected: ReadonlyMap<string, RecordRow>) => void;
  readonly onSearch: () => void;
  readonly onCreate: () => void;
}

/**
 * The rows of one question, with the keys that walk them: j, k, x, Home, End and / for rows, arrows for cells. Enter opens a row and
 * changes a cell, Space shows a row beside the list.
 */
export function ListBody({ object, list, phone, selected, onSelect, onSearch, onCreate }: ListBodyProps) {
  const { pages, rememberRow, peek, setPeek } = list;
  const navigate = useNavigate();
  const groups = useGroups(object, list);
  const rows = phone ? pages : (groups ?? pages);
  const cells = useCells(object, list.look.columns, rows);
  const { at, walk } = cells;

  const open = (index: number) => {
    const id = rows.rowAt(index)?.id ?? peek;
    if (id) void navigate({ to: '/o/$object/$id', params: { object: object.name, id } });
  };
  const glance = (event: KeyboardEvent) => {
    if (isControl(event.target)) (event.target as HTMLElement).click();
    else setPeek(peek ? undefined : rows.rowAt(at.row)?.id);
  };
  const toggle = useCallback(
    (row: RecordRow) => {
      const next = new Map(selected);
      if (!next.delete(row.id)) next.set(row.id, row);
      onSelect(next);
    },
    [selected, onSelect],
  );
  const toggleActive = () => {
    const row = rows.rowAt(at.row);
    if (row) toggle(row);
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
    j: () => walk(at.row + 1),
    k: () => walk(at.row - 1),
    ArrowDown: () => walk(at.row + 1),
    ArrowUp: () => walk(at.row - 1),
    ArrowLeft: () => cells.side(-1),
    ArrowRight: () => cells.side(1),
    Home: () => walk(0),
    End: () => walk(rows.room - 1),
    x: toggleActive,
    Enter: enter,
    F2: () => cells.edit(at.row, Math.max(1, at.column)),
    e: () => cells.edit(at.row, Math.max(1, at.column)),
    ' ': glance,
    o: () => open(at.row),
    'mod+z': () => undoLatest(),
    '/': onSearch,
    Escape: () => {
      if (peek) setPeek(undefined);
      else if (at.column > 0) cells.go(at.row, -1);
      else onSelect(new Map());
    },
  });
  const { onView } = pages;
  const isGrouped = groups !== undefined && !phone;
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
    return <ListProblem failure={failure} onRetry={retry} />;
  }
  if (pages.room === 0) {
    const filtered = list.conditions.length > 0 || list.text !== '';
    return <ListProblem object={object} filtered={filtered} onClear={list.clear} onCreate={onCreate} />;
  }
  const shared = { object, list, onView: view };
  return (
    <>
      {!phone && groups && (
        <Suspense>
          <GroupBar groups={groups} onStop={() => list.setGroup(null)} />
        </Suspense>
      )}
      {phone ? (
        <RecordCards {...shared} />
      ) : (
        <RecordTable {...shared} groups={groups} cells={cells} selected={selected} onToggle={toggle} />
      )}
      {!phone && <ListFooter list={list} active={isGrouped ? -1 : at.row} />}
      {peek && (
        <Suspense>
          <ListPeek
            object={object}
            list={list}
            peek={peek}
            groups={phone ? undefined : groups}
            cells={cells}
          />
        </Suspense>
      )}
    </>
  );
}

/** What has the focus and is not the list itself: Enter is meant for it. */
const isControl = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('button,a,[role=separator]') !== null;
