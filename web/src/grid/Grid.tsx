import clsx from 'clsx';
import { type MouseEvent, type ReactNode, useEffect, useId, useMemo, useState } from 'react';
import { type Column, layoutOf } from './columns';
import { GridCells } from './GridCells';
import { GridHeader, HEADER } from './GridHeader';
import { useRows } from './useRows';

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly count: number;
  /** The whole number of rows where it is known; -1 where it is not. */
  readonly knownCount: number;
  readonly rowAt: (index: number) => Row | undefined;
  /** What stands on a line instead of a row: the head of a group; undefined for a row. */
  readonly lineAt?: (index: number) => ReactNode | undefined;
  readonly rowHeight: number;
  readonly active: number;
  /** The cell in the active row; -1 where it is the row that is meant. */
  readonly activeColumn: number;
  readonly startAt?: number;
  readonly onActivate: (index: number, column: number) => void;
  readonly onOpen: (index: number, column: number) => void;
  readonly onView: (first: number, last: number, firstInView: number) => void;
  readonly isSelected: (row: Row) => boolean;
  /** A class for rows that stand out. */
  readonly lookOf?: (row: Row) => string | undefined;
  /** Stands in the active cell while its value is changed. */
  readonly editor?: ReactNode;
  readonly resizeLabel: (column: string) => string;
}

/** A table of any number of rows of which only those in view exist. */
export function Grid<Row>(props: Props<Row>) {
  const { label, columns, count, knownCount, rowAt, rowHeight, active, activeColumn, startAt } = props;
  const { onActivate, onOpen, onView, isSelected, lookOf, editor = null, resizeLabel, lineAt } = props;
  const [drawn, setDrawn] = useState<{ readonly id: string; readonly width: number }>();
  const { scroller, first, last, firstInView, height, offsetOf, show } = useRows({
    count,
    rowHeight,
    stickyHeight: HEADER,
    ...(startAt === undefined ? {} : { startAt }),
  });
  const id = useId();
  const layout = useMemo(
    () =>
      layoutOf(
        columns.map((column) =>
          column.id === drawn?.id ? { ...column, width: drawn.width, fixed: true } : column,
        ),
      ),
    [columns, drawn],
  );

  useEffect(() => onView(first, last, firstInView), [onView, first, last, firstInView]);
  useEffect(() => {
    if (active >= 0) show(active);
  }, [active, show]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a cell may stand out of sight to the side
  useEffect(() => {
    if (activeColumn >= 0)
      document
        .getElementById(`${id}-${active}-${activeColumn}`)
        ?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [activeColumn]);

  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
  const isInView = active >= first && active <= last;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot hold rows placed by offset
    <div
      ref={scroller}
      data-tour="records"
      role="grid"
      aria-label={label}
      aria-rowcount={knownCount < 0 ? -1 : knownCount + 1}
      aria-colcount={columns.length}
      aria-activedescendant={
        isInView ? `${id}-${active}${activeColumn < 0 ? '' : `-${activeColumn}`}` : undefined
      }
      tabIndex={0}
      className="relative min-h-0 flex-1 overflow-auto bg-panel focus-visible:outline-offset-[-2px]"
    >
      <GridHeader columns={columns} layout={layout} onDraw={setDrawn} resizeLabel={resizeLabel} />
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div role="rowgroup" className="relative" style={{ height, minWidth: layout.width }}>
        {indexes.map((index) => {
          const row = rowAt(index);
          const selected = row !== undefined && isSelected(row);
          const isActive = index === active;
          const line = lineAt?.(index);
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
              onClick={(event) => onActivate(index, columnOf(event))}
              onDoubleClick={(event) => onOpen(index, columnOf(event))}
              className={clsx(
                'group/row absolute inset-x-0 top-0 grid border-b border-line',
                selected
                  ? 'bg-sel hover:bg-sel'
                  : line
                    ? 'bg-bg hover:bg-hover'
                    : ((row && lookOf?.(row)) ?? 'bg-panel hover:bg-hover'),
                isActive && 'shadow-[inset_2px_0_0_var(--brand)]',
                isActive && editor !== null && 'z-5',
              )}
              style={{
                height: rowHeight,
                gridTemplateColumns: layout.template,
                transform: `translateY(${offsetOf(index)}px)`,
              }}
            >
              {line !== undefined ? (
                // biome-ignore lint/a11y/useSemanticElements: see above
                // biome-ignore lint/a11y/useFocusableInteractive: see above
                <div
                  role="gridcell"
                  aria-colspan={columns.length}
                  className="col-span-full flex items-center"
                >
                  {line}
                </div>
              ) : (
                <GridCells
                  id={`${id}-${index}`}
                  columns={columns}
                  layout={layout}
                  row={row}
                  index={index}
                  activeColumn={isActive ? activeColumn : -1}
                  editor={isActive ? editor : null}
                  selected={selected}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The column that was pointed at. */
function columnOf(event: MouseEvent): number {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null;
  return cell ? Number(cell.dataset.column) : -1;
}
