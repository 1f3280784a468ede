import './texts';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType, RecordRow } from '@/api/types';
import { later } from '@/design/Later';
import { MenuAt } from '@/design/MenuAt';
import { useHotkeys } from '@/design/useHotkeys';
import type { useCells } from '@/features/list/useCells';
import type { List } from '@/features/list/useList';
import { hindranceOf, isLocked } from '@/features/list/writable';
import { nameOf } from '@/records/useRecord';
import { withCondition } from './filterBy';
import { placeAt, placeOf, RECORDS } from './places';
import { RecordActions } from './RecordActions';
import { ValueActions } from './ValueActions';

const AssignDialog = later(() => import('./AssignDialog').then((it) => ({ default: it.AssignDialog })));

interface Props {
  readonly object: ObjectType;
  readonly list: List;
  readonly cells: ReturnType<typeof useCells>;
  readonly rowAt: (index: number) => RecordRow | undefined;
}

const RIGHT_BUTTON = 2;

/** Whether the menu key was pressed and nothing but the list itself has the focus: then it is meant for where the keys are. */
const isOfNobody = ({ button, target }: MouseEvent) =>
  button !== RIGHT_BUTTON &&
  ((target instanceof Element && target.matches('[role=grid]')) || document.activeElement === document.body);

interface Opened {
  readonly row: RecordRow;
  readonly index: number;
  /** The column among those of fields; -1 where the row is meant. */
  readonly column: number;
  readonly at: { readonly x: number; readonly y: number };
}

/**
 * The menus of a list's rows and cells: by the right button, by ⋯, and by the menu key, Shift+F10 or M for where the keys are. It
 * listens from beside the list, so that the list itself need not wait for it.
 */
export function RowMenus({ object, list, cells, rowAt }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [assigned, setAssigned] = useState<RecordRow | null>(null);

  const open = (place: ReturnType<typeof placeOf>): boolean => {
    const row = place && rowAt(place.index);
    if (!row) return false;
    // The keys go on from what was pointed at, and it is seen which row is meant.
    cells.go(place.index, place.column);
    setOpened({ ...place, row });
    return true;
  };
  const openAtKeys = () => open(placeAt(cells.at.row, cells.at.column));
  const latest = useRef({ open, openAtKeys });
  useEffect(() => {
    latest.current = { open, openAtKeys };
  });
  useEffect(() => {
    const ask = (event: MouseEvent) => {
      // What is being written has the browser's own menu.
      if (!(event.target instanceof Element) || event.target.closest('input,textarea')) return;
      const place = event.target.closest(RECORDS) ? placeOf(event) : undefined;
      const isOpen = place ? latest.current.open(place) : isOfNobody(event) && latest.current.openAtKeys();
      if (isOpen) event.preventDefault();
    };
    document.addEventListener('contextmenu', ask);
    return () => document.removeEventListener('contextmenu', ask);
  }, []);
  useHotkeys({ m: openAtKeys });

  const field = opened ? list.look.columns[opened.column - 1]?.field : undefined;
  const mayEdit =
    opened && field && !hindranceOf(object, field) && !isLocked(client, object.name, opened.row.id);
  return (
    <>
      {opened && (
        <MenuAt
          at={opened.at}
          label={t('menu.label', { name: nameOf(object, opened.row) })}
          onClose={() => setOpened(null)}
        >
          {field && (
            <ValueActions
              field={field}
              row={opened.row}
              onFilter={(condition) => list.setConditions(withCondition(list.conditions, condition))}
              onEdit={mayEdit ? () => setTimeout(() => cells.edit(opened.index, opened.column)) : undefined}
            />
          )}
          <RecordActions
            object={object}
            row={opened.row}
            keys={{ open: 'O', peek: 'Space' }}
            onPeek={() => list.setPeek(opened.row.id)}
            onAssign={() => setAssigned(opened.row)}
          />
        </MenuAt>
      )}
      {assigned && (
        <Suspense>
          <AssignDialog object={object} row={assigned} onClose={() => setAssigned(null)} />
        </Suspense>
      )}
    </>
  );
}
