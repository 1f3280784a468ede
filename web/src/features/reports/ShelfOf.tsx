import clsx from 'clsx';
import { GripVertical, X } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

export const FIELD_DRAG = 'application/x-shuke-field';

export interface Piece {
  readonly key: string;
  readonly label: string;
  readonly control?: ReactNode;
}

interface Props {
  readonly label: string;
  readonly pieces: readonly Piece[];
  /** The way to add one by keys. */
  readonly add: ReactNode;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: (at: number) => void;
  /** Told the path of a field that was dropped here. */
  readonly onField: (path: string) => void;
}

/** What a question is put together of, in an order that matters: arranged by dragging, or by Alt and the arrows. */
export function ShelfOf({ label, pieces, add, onMove, onRemove, onField }: Props) {
  const { t } = useTranslation();
  const own = `application/x-shuke-${useId().replace(/\W/g, '')}`.toLowerCase();
  const [isOver, setIsOver] = useState(false);

  const accept = (event: DragEvent) => {
    const { types } = event.dataTransfer;
    if (!types.includes(FIELD_DRAG) && !types.includes(own)) return;
    event.preventDefault();
    setIsOver(true);
  };
  const drop = (event: DragEvent, at: number) => {
    event.preventDefault();
    event.stopPropagation();
    setIsOver(false);
    const field = event.dataTransfer.getData(FIELD_DRAG);
    const from = event.dataTransfer.getData(own);
    if (field !== '') onField(field);
    else if (from !== '') onMove(Number(from), Math.min(at, pieces.length - 1));
  };
  const nudge = (event: KeyboardEvent, at: number) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    if (at + by >= 0 && at + by < pieces.length) onMove(at, at + by);
  };
  return (
    <fieldset
      onDragOver={accept}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => drop(event, pieces.length)}
      className={clsx(
        'flex min-w-0 flex-col gap-1 rounded-control',
        isOver && 'outline-2 outline-brand outline-dashed',
      )}
    >
      <legend className="mb-1 text-xs font-medium text-ink-2">{label}</legend>
      <ul className="flex flex-col gap-1 empty:hidden">
        {pieces.map((piece, at) => (
          <li
            key={piece.key}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.setData(own, String(at));
              event.dataTransfer.effectAllowed = 'move';
            }}
            onDrop={(event) => drop(event, at)}
            className="flex min-h-8 items-center gap-1 rounded-control border border-line bg-panel pr-1 pointer-coarse:min-h-10"
          >
            <button
              type="button"
              aria-label={t('reports.move', { name: piece.label })}
              title={t('reports.moveHint')}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              onKeyDown={(event) => nudge(event, at)}
              className="flex h-7 cursor-grab items-center rounded-control px-1 text-ink-3 hover:text-ink"
            >
              <GripVertical aria-hidden className="size-3.5" />
            </button>
            <span className="min-w-0 flex-1 truncate" title={piece.label}>
              {piece.label}
            </span>
            {piece.control}
            <button
              type="button"
              aria-label={t('reports.take', { name: piece.label })}
              onClick={() => onRemove(at)}
              className="flex size-6 shrink-0 items-center justify-center rounded-control text-ink-3 hover:bg-hover hover:text-ink pointer-coarse:size-10"
            >
              <X aria-hidden className="size-3.5" />
            </button>
          </li>
        ))}
      </ul>
      {add}
    </fieldset>
  );
}

/** The list with one of its items somewhere else. */
export function movedTo<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from];
  return item === undefined ? items : items.toSpliced(from, 1).toSpliced(to, 0, item);
}
