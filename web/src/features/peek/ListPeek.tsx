import { useEffect, useRef } from 'react';
import type { ObjectType } from '@/api/types';
import type { useCells } from '@/features/list/useCells';
import type { GroupedRows } from '@/features/list/useGroups';
import type { List } from '@/features/list/useList';
import { PeekPanel } from './PeekPanel';
import { useBeside } from './useBeside';
import { usePeeked } from './usePeeked';

interface Props {
  readonly object: ObjectType;
  readonly list: List;
  readonly peek: string;
  readonly groups: GroupedRows | undefined;
  readonly cells: ReturnType<typeof useCells>;
}

/** The panel goes with the row that the keys are at, and the keys with the panel. */
export function ListPeek({ object, list, peek, groups, cells }: Props) {
  const { pages, setPeek } = list;
  const { at, go } = cells;
  const rows = groups ?? pages;
  const { shown, follow } = usePeeked(peek, (id) => setPeek(id, true));
  const here = rows.rowAt(at.row);
  const isHere = here?.id === shown;

  // Whoever went to another row waits for it where it is not loaded yet.
  const seen = useRef(at.row);
  useEffect(() => {
    if (at.row === seen.current || !here) return;
    seen.current = at.row;
    follow(here.id);
  }, [at.row, here, follow]);

  // Back, Forward and links lead to a record that the keys are not at; rows that come before it move it.
  const found = groups
    ? groups.lines.findIndex((line) => line.kind === 'row' && line.row.id === shown)
    : pages.find(shown);
  useEffect(() => {
    if (isHere || found < 0 || at.row !== seen.current) return;
    seen.current = found;
    go(found, -1);
  }, [isHere, found, at.row, go]);

  const beside = useBeside(
    object.name,
    shown,
    { filter: list.filter, sort: list.sortText },
    !isHere && found < 0 && at.row === seen.current,
  );
  // The head of a group is passed by.
  const from = isHere ? at.row : rows.rowAt(seen.current)?.id === shown ? seen.current : -1;
  const step = (by: 1 | -1) => {
    if (from >= 0) {
      for (let next = from + by; next >= 0 && next < rows.room; next += by) {
        if (!groups || groups.lines[next]?.kind === 'row') return () => go(next, -1);
      }
      return undefined;
    }
    const id = by === 1 ? beside?.next : beside?.previous;
    return id ? () => follow(id) : undefined;
  };
  const total = !groups && !pages.totalIsAtLeast ? pages.total : -1;
  return (
    <PeekPanel
      object={object}
      id={shown}
      known={isHere ? here : undefined}
      place={isHere && total >= 0 ? { at: at.row, total } : undefined}
      steps={{ previous: step(-1), next: step(1) }}
      onClose={() => setPeek(undefined)}
      home={() =>
        document.querySelector<HTMLElement>('main [role=grid]') ??
        document.querySelector<HTMLElement>(`main a[href$="/${CSS.escape(shown)}"]`)
      }
    />
  );
}
