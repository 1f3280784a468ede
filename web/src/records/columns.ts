import type { ColumnLook } from '@/api/views';

/** Changes of a list's columns: each gives the columns as they are afterwards. */

type Columns = readonly ColumnLook[];

export const resized = (columns: Columns, path: string, width: number): Columns =>
  columns.map((column) => (column.field === path ? { ...column, width } : column));

export const hidden = (columns: Columns, path: string): Columns =>
  columns.length > 1 ? columns.filter(({ field }) => field !== path) : columns;

export const added = (columns: Columns, path: string): Columns =>
  columns.some(({ field }) => field === path) ? columns : [...columns, { field: path }];

/** What is pinned stands before what is not. */
export function pinned(columns: Columns, path: string, isPinned: boolean): Columns {
  return pinnedFirst(
    columns.map((column) => {
      if (column.field !== path) return column;
      const { pinned: _was, ...rest } = column;
      return isPinned ? { ...rest, pinned: true } : rest;
    }),
  );
}

/** Before or after another column; among those that are pinned as it is. */
export function moved(columns: Columns, path: string, to: string, after: boolean): Columns {
  const column = columns.find(({ field }) => field === path);
  if (!column || path === to) return columns;
  const rest = columns.filter(({ field }) => field !== path);
  const at = rest.findIndex(({ field }) => field === to);
  if (at < 0) return columns;
  return pinnedFirst(rest.toSpliced(at + (after ? 1 : 0), 0, column));
}

/** One place to the left or to the right. */
export function nudged(columns: Columns, path: string, by: -1 | 1): Columns {
  const at = columns.findIndex(({ field }) => field === path);
  const neighbour = columns[at + by];
  return neighbour ? moved(columns, path, neighbour.field, by === 1) : columns;
}

export const pinnedFirst = (columns: Columns): Columns => [
  ...columns.filter((column) => column.pinned),
  ...columns.filter((column) => !column.pinned),
];
