import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { ObjectType, RecordRow } from '@/api/types';
import { useHotkeys } from '@/design/useHotkeys';
import { ListFooter } from './ListFooter';
import { ListProblem } from './ListProblem';
import { RecordCards } from './RecordCards';
import { RecordTable } from './RecordTable';
import type { useList } from './useList';

export interface ListBodyProps {
  readonly object: ObjectType;
  readonly list: ReturnType<typeof useList>;
  readonly phone: boolean;
  readonly selected: ReadonlyMap<string, RecordRow>;
  readonly onSelect: (selected: ReadonlyMap<string, RecordRow>) => void;
  readonly onSearch: () => void;
  readonly onCreate: () => void;
}

/** The rows of one question, with the keys that walk them: j, k, x, Enter, Home, End and /. */
export function ListBody({ object, list, phone, selected, onSelect, onSearch, onCreate }: ListBodyProps) {
  const { pages, rememberRow } = list;
  const navigate = useNavigate();
  const [active, setActive] = useState(-1);

  const open = (index: number) => {
    const row = pages.rowAt(index);
    if (row) void navigate({ to: '/o/$object/$id', params: { object: object.name, id: row.id } });
  };
  const toggle = useCallback(
    (row: RecordRow) => {
      const next = new Map(selected);
      if (!next.delete(row.id)) next.set(row.id, row);
      onSelect(next);
    },
    [selected, onSelect],
  );
  const walk = (to: number) => setActive(Math.max(0, Math.min(pages.room - 1, to)));
  const toggleActive = () => {
    const row = pages.rowAt(active);
    if (row) toggle(row);
  };
  useHotkeys({
    j: () => walk(active + 1),
    k: () => walk(active - 1),
    ArrowDown: () => walk(active + 1),
    ArrowUp: () => walk(active - 1),
    Home: () => walk(0),
    End: () => walk(pages.room - 1),
    x: toggleActive,
    Enter: () => open(active),
    '/': onSearch,
    Escape: () => onSelect(new Map()),
  });
  const { onView } = pages;
  const view = useCallback(
    (first: number, last: number, firstInView: number) => {
      onView(first, last);
      rememberRow(firstInView);
    },
    [onView, rememberRow],
  );

  if (pages.failure && !pages.rowAt(0)) {
    return <ListProblem failure={pages.failure} onRetry={() => void pages.retry()} />;
  }
  if (pages.room === 0) {
    const filtered = list.conditions.length > 0 || list.text !== '';
    return <ListProblem object={object} filtered={filtered} onClear={list.clear} onCreate={onCreate} />;
  }
  const shared = { object, list, onView: view, onOpen: open };
  return (
    <>
      {phone ? (
        <RecordCards {...shared} />
      ) : (
        <RecordTable
          {...shared}
          active={active}
          onActivate={setActive}
          selected={selected}
          onToggle={toggle}
        />
      )}
      {!phone && <ListFooter list={list} active={active} />}
    </>
  );
}
