import clsx from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo, type ReactNode, useEffect, useId } from 'react';
import { Skeleton } from '@/design/Skeleton';
import { useRows } from './useRows';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly width: number;
  readonly align?: 'start' | 'end';
  readonly sort?: 'ascending' | 'descending' | 'none';
  readonly onSort?: () => void;
  readonly cell: (row: Row, index: number) => ReactNode;
}

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly count: number;
  /** The whole number of rows where it is known; -1 where it is not. */
  readonly knownCount: number;
  readonly rowAt: (index: number) => Row | undefined;
  readonly rowHeight: number;
  readonly active: number;
  readonly startAt?: number;
  readonly onActivate: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onView: (first: number, last: number, firstInView: number) => void;
  readonly isSelected: (row: Row) => boolean;
}

const HEADER = 32;

/** A table of any number of rows of which only those in view exist. */
export function Grid<Row>(props: Props<Row>) {
  const { label, columns, count, knownCount, rowAt, rowHeight, active, startAt, onActivate, onOpen } = props;
  const { onView, isSelected } = props;
  const { scroller, first, last, firstInView, height, offsetOf, show } = useRows({
    count,
    rowHeight,
    stickyHeight: HEADER,
    ...(startAt === undefined ? {} : { startAt }),
  });
  const id = useId();
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const template = columns.map((column) => `minmax(${column.width}px, ${column.width}fr)`).join(' ');

  useEffect(() => onView(first, last, firstInView), [onView, first, last, firstInView]);
  useEffect(() => {
    if (active >= 0) show(active);
  }, [active, show]);

  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot hold rows placed by offset
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={knownCount < 0 ? -1 : knownCount + 1}
      aria-colcount={columns.length}
      aria-activedescendant={active >= first && active <= last ? `${id}-${active}` : undefined}
      tabIndex={0}
      className="relative min-h-0 flex-1 overflow-auto bg-panel focus-visible:outline-offset-[-2px]"
    >
      <HeaderRow columns={columns} width={width} template={template} />
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div role="rowgroup" className="relative" style={{ height, minWidth: width }}>
        {indexes.map((index) => {
          const row = rowAt(index);
          const selected = row !== undefined && isSelected(row);
          return (
            // biome-ignore lint/a11y/useSemanticElements: see above
            // biome-ignore lint/a11y/useKeyWithClickEvents: the same is done by j, k and Enter on the grid
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the grid; aria-activedescendant points here
            <div
              key={index}
              id={`${id}-${index}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={selected}
              onClick={() => onActivate(index)}
              onDoubleClick={() => onOpen(index)}
              className={clsx(
                'absolute inset-x-0 top-0 grid border-b border-line hover:bg-hover',
                selected && 'bg-sel hover:bg-sel',
                index === active && 'shadow-[inset_2px_0_0_var(--brand)]',
              )}
              style={{
                height: rowHeight,
                gridTemplateColumns: template,
                transform: `translateY(${offsetOf(index)}px)`,
              }}
            >
              <Cells columns={columns} row={row} index={index} selected={selected} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface CellsProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly row: Row | undefined;
  readonly index: number;
  /** Only here so that a change of it paints the row again. */
  readonly selected: boolean;
}

const Cells = memo(function Cells<Row>({ columns, row, index }: CellsProps<Row>) {
  return columns.map((column, at) => (
    // biome-ignore lint/a11y/useSemanticElements: see above
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the grid
    <div
      key={column.id}
      role="gridcell"
      aria-colindex={at + 1}
      className={clsx(
        'flex min-w-0 items-center overflow-hidden px-3',
        column.align === 'end' && 'tnum justify-end text-right',
      )}
    >
      {row === undefined ? at > 0 && <Skeleton className="w-3/5" /> : column.cell(row, index)}
    </div>
  ));
}) as <Row>(props: CellsProps<Row>) => ReactNode;

interface HeaderProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly width: number;
  readonly template: string;
}

function HeaderRow<Row>({ columns, width, template }: HeaderProps<Row>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div role="rowgroup" className="sticky top-0 z-10 bg-bg" style={{ minWidth: width }}>
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons are what one focuses */}
      <div
        role="row"
        aria-rowindex={1}
        className="grid border-b border-line"
        style={{ height: HEADER, gridTemplateColumns: template }}
      >
        {columns.map((column, at) => (
          // biome-ignore lint/a11y/useSemanticElements: see above
          // biome-ignore lint/a11y/useFocusableInteractive: its button is what one focuses
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={at + 1}
            aria-sort={column.sort}
            className={clsx(
              'flex min-w-0 items-center px-3 text-xs',
              column.align === 'end' && 'justify-end',
            )}
          >
            <HeaderLabel column={column} />
          </div>
        ))}
      </div>
    </div>
  );
}

function HeaderLabel<Row>({ column }: { readonly column: Column<Row> }) {
  if (column.id === SELECT_COLUMN) return column.header;
  if (!column.onSort) return <span className="truncate text-ink-2">{column.header}</span>;
  return (
    <button
      type="button"
      onClick={column.onSort}
      className={clsx(
        'flex min-w-0 items-center gap-1 rounded hover:text-ink',
        column.sort === 'none' ? 'text-ink-2' : 'font-medium text-ink',
      )}
    >
      <span className="truncate">{column.header}</span>
      {column.sort === 'ascending' && <ArrowUp aria-hidden className="size-3 shrink-0" />}
      {column.sort === 'descending' && <ArrowDown aria-hidden className="size-3 shrink-0" />}
    </button>
  );
}

export const SELECT_COLUMN = 'select';
