import clsx from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { type Column, type Layout, pinOf, SELECT_COLUMN } from './columns';
import { ResizeHandle } from './ResizeHandle';

export const HEADER = 32;

interface Props<Row> {
  readonly columns: readonly Column<Row>[];
  readonly layout: Layout;
  /** Told while a column is drawn to another width, and with undefined when the hand lets go. */
  readonly onDraw: (drawn: { readonly id: string; readonly width: number } | undefined) => void;
  readonly resizeLabel: (column: string) => string;
}

export function GridHeader<Row>({ columns, layout, onDraw, resizeLabel }: Props<Row>) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<{ readonly id: string; readonly after: boolean } | null>(null);
  const drop = () => {
    const column = columns.find(({ id }) => id === dragged);
    if (column && target && target.id !== dragged) column.onMove?.(target.id, target.after);
    setDragged(null);
    setTarget(null);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: see Grid
    <div role="rowgroup" className="sticky top-0 z-10 bg-bg" style={{ minWidth: layout.width }}>
      {/* biome-ignore lint/a11y/useSemanticElements: see Grid */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons are what one focuses */}
      <div
        role="row"
        aria-rowindex={1}
        className="grid border-b border-line bg-bg"
        style={{ height: HEADER, gridTemplateColumns: layout.template }}
      >
        {columns.map((column, at) => {
          const pin = pinOf(layout, column.id);
          return (
            // biome-ignore lint/a11y/useSemanticElements: see Grid
            // biome-ignore lint/a11y/useFocusableInteractive: its button is what one focuses
            <div
              key={column.id}
              role="columnheader"
              aria-label={column.header === '' ? undefined : column.header}
              aria-colindex={at + 1}
              aria-sort={column.sort}
              draggable={column.onMove !== undefined}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', column.header);
                setDragged(column.id);
              }}
              onDragOver={(event) => {
                if (dragged === null || !column.onMove) return;
                event.preventDefault();
                const box = event.currentTarget.getBoundingClientRect();
                setTarget({ id: column.id, after: event.clientX > box.left + box.width / 2 });
              }}
              onDrop={(event) => {
                event.preventDefault();
                drop();
              }}
              onDragEnd={() => {
                setDragged(null);
                setTarget(null);
              }}
              className={clsx(
                'group/head relative flex min-w-0 items-center gap-0.5 px-3 text-xs',
                column.align === 'end' && 'justify-end',
                dragged === column.id && 'opacity-50',
                pin.className,
                target?.id === column.id &&
                  dragged !== column.id &&
                  (target.after
                    ? 'shadow-[inset_-2px_0_0_var(--brand)]'
                    : 'shadow-[inset_2px_0_0_var(--brand)]'),
              )}
              style={pin.style}
            >
              <HeaderLabel column={column} />
              {column.menu}
              {column.onResize && (
                <ResizeHandle
                  label={resizeLabel(column.header)}
                  width={column.width}
                  onDraw={(width) => onDraw(width === undefined ? undefined : { id: column.id, width })}
                  onResize={column.onResize}
                />
              )}
            </div>
          );
        })}
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
