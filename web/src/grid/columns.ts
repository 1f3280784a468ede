import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly width: number;
  /** Exactly that wide, however wide the window is. */
  readonly fixed?: boolean;
  /** Stays where it is when one scrolls sideways. Pinned columns come first. */
  readonly pinned?: boolean;
  readonly align?: 'start' | 'end';
  readonly sort?: 'ascending' | 'descending' | 'none';
  readonly onSort?: () => void;
  /** Told the width that somebody has given it, by hand or by keys. */
  readonly onResize?: (width: number) => void;
  /** Told where somebody has put it: before or after which other column. */
  readonly onMove?: (to: string, after: boolean) => void;
  /** What can be done with it, behind a button in its header. */
  readonly menu?: ReactNode;
  readonly cell: (row: Row, index: number) => ReactNode;
}

export const SELECT_COLUMN = 'select';
export const NARROWEST = 56;
export const WIDEST = 1200;

/** What rows and header share, so that they stand in line. */
export interface Layout {
  readonly template: string;
  readonly width: number;
  /** How far from the left each pinned column stands. */
  readonly offsets: ReadonlyMap<string, number>;
  readonly lastPinned: string | undefined;
}

export function layoutOf<Row>(columns: readonly Column<Row>[]): Layout {
  const isStiff = (column: Column<Row>) => column.fixed || column.pinned || column.id === SELECT_COLUMN;
  const widths = columns.map((column) =>
    isStiff(column) ? `${column.width}px` : `minmax(${column.width}px, ${column.width}fr)`,
  );
  // Somebody has to take what is left over.
  if (columns.every(isStiff)) widths.push('minmax(0, 1fr)');
  const offsets = new Map<string, number>();
  let left = 0;
  const isAnyPinned = columns.some((column) => column.pinned);
  for (const column of columns) {
    if (!isAnyPinned || !(column.pinned || column.id === SELECT_COLUMN)) continue;
    offsets.set(column.id, left);
    left += column.width;
  }
  return {
    template: widths.join(' '),
    width: columns.reduce((sum, column) => sum + column.width, 0),
    offsets,
    lastPinned: [...offsets.keys()].at(-1),
  };
}

/** Class and place of a cell that stays when one scrolls sideways. */
export function pinOf({ offsets, lastPinned }: Layout, id: string) {
  const left = offsets.get(id);
  if (left === undefined) return { className: '', style: undefined };
  return {
    className: id === lastPinned ? 'sticky z-1 bg-inherit border-r border-line-2' : 'sticky z-1 bg-inherit',
    style: { left },
  };
}
