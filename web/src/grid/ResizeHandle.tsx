import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { NARROWEST, WIDEST } from './columns';

const STEP = 16;

interface Props {
  readonly label: string;
  readonly width: number;
  readonly onDraw: (width: number | undefined) => void;
  readonly onResize: (width: number) => void;
}

const within = (width: number) => Math.round(Math.max(NARROWEST, Math.min(WIDEST, width)));

/** The edge of a column, to be drawn by hand; with the arrow keys where it has the focus. */
export function ResizeHandle({ label, width, onDraw, onResize }: Props) {
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const drawn = useRef<number | null>(null);

  /** A column that grows with the window begins as wide as it is. */
  const seenWidth = (handle: HTMLElement) => handle.parentElement?.getBoundingClientRect().width || width;
  const begin = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width: seenWidth(event.currentTarget) };
  };
  const move = (event: PointerEvent) => {
    if (!from.current) return;
    drawn.current = within(from.current.width + event.clientX - from.current.x);
    onDraw(drawn.current);
  };
  const end = () => {
    if (drawn.current !== null) onResize(drawn.current);
    from.current = null;
    drawn.current = null;
    onDraw(undefined);
  };
  const key = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0;
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    onResize(within(seenWidth(event.currentTarget) + by));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <span
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={0}
      draggable
      onDragStart={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={key}
      className="absolute inset-y-1.5 right-0 z-2 w-2 cursor-col-resize touch-none rounded-sm border-r border-transparent group-hover/head:border-line-2 hover:border-brand focus-visible:border-brand"
    />
  );
}
