import clsx from 'clsx';
import { memo, type ReactNode } from 'react';
import { Skeleton } from '@/design/Skeleton';
import { type Column, type Layout, pinOf } from './columns';

interface Props<Row> {
  readonly id: string;
  readonly columns: readonly Column<Row>[];
  readonly layout: Layout;
  readonly row: Row | undefined;
  readonly index: number;
  /** The cell in this row that the keys are at; -1 for none. */
  readonly activeColumn: number;
  /** Takes the place of that cell's value. */
  readonly editor: ReactNode;
  /** Only here so that a change of it paints the row again. */
  readonly selected: boolean;
}

export const GridCells = memo(function GridCells<Row>(props: Props<Row>) {
  const { id, columns, layout, row, index, activeColumn, editor } = props;
  return columns.map((column, at) => {
    const pin = pinOf(layout, column.id);
    const isActive = at === activeColumn;
    const isEdited = isActive && editor !== null && editor !== undefined;
    return (
      // biome-ignore lint/a11y/useSemanticElements: see Grid
      // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the grid
      <div
        key={column.id}
        id={`${id}-${at}`}
        data-column={at}
        role="gridcell"
        aria-colindex={at + 1}
        className={clsx(
          'flex min-w-0 items-center',
          isEdited ? 'z-3 px-1' : 'overflow-hidden px-3',
          column.align === 'end' && !isEdited && 'tnum justify-end text-right',
          pin.className,
          isActive && !isEdited && 'outline-2 -outline-offset-2 outline-brand/60',
        )}
        style={pin.style}
      >
        {isEdited
          ? editor
          : row === undefined
            ? at > 0 && <Skeleton className="w-3/5" />
            : column.cell(row, index)}
      </div>
    );
  });
}) as <Row>(props: Props<Row>) => ReactNode;
