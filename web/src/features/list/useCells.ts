import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Values } from '@/api/records';
import type { ObjectType, RecordRow } from '@/api/types';
import { toast } from '@/design/Toast';
import { sameValue } from '@/records/draft';
import { useCellSave } from '@/records/useCellSave';
import type { ShownColumn } from '@/records/useLook';
import type { Way } from './CellEditor';
import { hindranceOf, isLocked } from './writable';

/** The column of ticks stands before those of fields. */
const TICKS = 1;

/** Where somebody else has changed the value meanwhile, the record as it was: the server then tells of both. */
const sinceBegun = (begun: RecordRow, now: RecordRow, name: string) =>
  begun.id === now.id && !sameValue(begun[name], now[name]) ? begun : now;

interface Rows {
  readonly room: number;
  readonly rowAt: (index: number) => RecordRow | undefined;
}

/** Where the keys are in a list, and which cell is being changed. */
export function useCells(object: ObjectType, columns: readonly ShownColumn[], { room, rowAt }: Rows) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const save = useCellSave();
  const [at, setAt] = useState({ row: -1, column: -1 });
  /** Null while none is; with the record as it was then, and the value to begin with where it is not the one that stands there. */
  const [editing, setEditing] = useState<{ readonly begun: RecordRow; readonly kept?: unknown } | null>(null);
  /** A change to an option that asks for more. */
  const [moved, setMoved] = useState<{ readonly row: RecordRow; readonly moved: Values } | null>(null);

  const go = useCallback((row: number, column: number) => {
    setEditing(null);
    setAt({ row, column });
  }, []);
  const walk = (row: number) => go(Math.max(0, Math.min(room - 1, row)), at.column);
  /** Sideways from a row to its first cell, and from that back to the row. */
  const side = (by: number) => {
    if (at.row < 0) return;
    const next = Math.min(columns.length, Math.max(0, at.column) + by);
    go(at.row, next < TICKS ? -1 : next);
  };
  const fieldAt = (column: number) => columns[column - TICKS]?.field;

  /** Begins to change the value of a cell, or says why it cannot be changed. */
  const edit = (row: number, column: number, kept?: unknown): void => {
    const field = fieldAt(column);
    const record = rowAt(row);
    if (!field || !record) return;
    setAt({ row, column });
    const hindrance =
      hindranceOf(object, field) ?? (isLocked(client, object.name, record.id) ? 'record' : undefined);
    if (hindrance) toast.failed(t('list.readOnly.title'), t(`list.readOnly.${hindrance}`));
    setEditing(hindrance === undefined ? { begun: record, kept } : null);
  };
  const latest = useRef({ edit, rowAt });
  useEffect(() => {
    latest.current = { edit, rowAt };
  });
  /** Opens a cell with a value that was refused, unless another record stands there by now. */
  const revise = (id: string, { row, column }: typeof at, value: unknown) => {
    if (latest.current.rowAt(row)?.id === id) latest.current.edit(row, column, value);
  };
  const done = (value: unknown, way: Way) => {
    const field = fieldAt(at.column);
    const now = rowAt(at.row);
    const row = now && field && editing ? sinceBegun(editing.begun, now, field.name) : now;
    const option = field?.options?.find((one) => one.value === value);
    const isAsked = (option?.requires?.length ?? 0) + (option?.asks?.length ?? 0) > 0;
    if (field && row && isAsked && value !== row[field.name])
      setMoved({ row, moved: { [field.name]: value } });
    else if (field && row) void save(object, row, { [field.name]: value }, () => revise(row.id, at, value));
    setEditing(null);
    if (way === 'down') walk(at.row + 1);
    if (way === 'right') setAt({ ...at, column: Math.min(columns.length, at.column + 1) });
    if (way === 'left') setAt({ ...at, column: Math.max(TICKS, at.column - 1) });
  };
  const field = editing ? fieldAt(at.column) : undefined;
  const row = rowAt(at.row);
  return {
    at,
    go,
    walk,
    side,
    edit,
    done,
    cancel: () => setEditing(null),
    moved,
    settle: () => setMoved(null),
    /** The value that is being changed. */
    edited:
      field && row
        ? { field, value: editing?.kept ?? row[field.name], key: `${row.id} ${field.name}` }
        : undefined,
  };
}
