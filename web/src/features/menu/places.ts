/** What holds the records of a list, as rows or as cards. */
export const RECORDS = '[data-tour=records]';

export interface Place {
  readonly index: number;
  /** The column among all of the table; -1 where the row is meant. */
  readonly column: number;
  readonly at: { readonly x: number; readonly y: number };
}

/** The heads of a table are its first row. */
const HEADS = 2;

/** The row and cell that somebody has pointed at. */
export function placeOf({ target, clientX: x, clientY: y }: MouseEvent): Place | undefined {
  if (!(target instanceof Element)) return undefined;
  const at = { x, y };
  const row = target.closest('[role=row][aria-rowindex]');
  if (row) {
    const column = target.closest<HTMLElement>('[data-column]')?.dataset.column;
    return { index: Number(row.getAttribute('aria-rowindex')) - HEADS, column: Number(column ?? -1), at };
  }
  const card = target.closest('[aria-posinset]');
  return card ? { index: Number(card.getAttribute('aria-posinset')) - 1, column: -1, at } : undefined;
}

/** The row and cell where the keys are; undefined where they are nowhere. */
export function placeAt(index: number, column: number): Place | undefined {
  if (index < 0) return undefined;
  const row = document.querySelector(`${RECORDS} [aria-rowindex="${index + HEADS}"]`);
  const cell = row?.querySelector(`[data-column="${Math.max(0, column)}"]`) ?? row;
  const { left = 0, bottom = 0 } = cell?.getBoundingClientRect() ?? {};
  return { index, column, at: { x: left, y: bottom } };
}
