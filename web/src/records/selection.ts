import type { RecordRow } from '@/api/types';

/** The rows that are ticked; where all are, those that are not. */
export interface Selection {
  /** The question whose every row is ticked. */
  readonly all: string | undefined;
  readonly rows: ReadonlyMap<string, RecordRow>;
}

export const NONE: Selection = { all: undefined, rows: new Map() };

export const isTicked = ({ all, rows }: Selection, id: string): boolean =>
  (all !== undefined) !== rows.has(id);

export const isAnyTicked = ({ all, rows }: Selection): boolean => all !== undefined || rows.size > 0;

export function toggled({ all, rows }: Selection, row: RecordRow): Selection {
  const next = new Map(rows);
  if (!next.delete(row.id)) next.set(row.id, row);
  return { all, rows: next };
}

/** With all of these ticked, whether or not they were. */
export function ticked({ all, rows }: Selection, more: readonly RecordRow[]): Selection {
  const next = new Map(rows);
  for (const row of more) {
    if (all === undefined) next.set(row.id, row);
    else next.delete(row.id);
  }
  return { all, rows: next };
}
