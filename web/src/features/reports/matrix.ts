import { type Answer, compareValues, keyOf, type Line, type ShownGrouping } from './answer';

/** An answer as rows and columns: the last grouping across, those before it down. */
export interface Matrix {
  readonly rows: readonly Head[];
  readonly columns: readonly Head[];
  /** The group where a row and a column meet; undefined where there are no records. */
  readonly at: (row: Head, column: Head) => Line | undefined;
}

export interface Head {
  readonly key: string;
  readonly values: readonly unknown[];
}

export function matrixOf({ groupings, lines }: Answer): Matrix {
  const down = groupings.length - 1;
  const across: ShownGrouping | undefined = groupings[down];
  const rows = new Map<string, Head>();
  const columns = new Map<string, Head>();
  const cells = new Map<string, Line>();
  for (const line of lines) {
    const row = headOf(line.group.slice(0, down));
    const column = headOf(line.group.slice(down));
    rows.set(row.key, row);
    columns.set(column.key, column);
    cells.set(`${row.key} ${column.key}`, line);
  }
  return {
    rows: [...rows.values()],
    columns: [...columns.values()].sort((one, other) =>
      across ? compareValues(one.values[0], other.values[0], across.field) : 0,
    ),
    at: (row, column) => cells.get(`${row.key} ${column.key}`),
  };
}

export const headOf = (values: readonly unknown[]): Head => ({ key: keyOf(values), values });
