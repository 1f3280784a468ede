import {
  DndContext,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  rectIntersection,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordRow } from '@/api/types';
import type { Place } from './cells';

const SET_OFF_PX = 5;
const LONG_PRESS = { delay: 220, tolerance: 8 };

interface Props {
  readonly children: ReactNode;
  /** The card that follows the pointer. */
  readonly overlay: (row: RecordRow) => ReactNode;
  readonly onDrop: (row: RecordRow, place: Place) => void;
}

/** All that is known here of the library that drags. Keys have a way of their own, so it has only pointers to follow. */
export function DragArea({ children, overlay, onDrop }: Props) {
  const { t } = useTranslation();
  const [dragged, setDragged] = useState<RecordRow | null>(null);
  const pointer = usePointer();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: SET_OFF_PX } }),
    useSensor(TouchSensor, { activationConstraint: LONG_PRESS }),
  );
  const stop = () => {
    setDragged(null);
    swallowClick();
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={(args) => {
        const under = pointerWithin(args);
        return under.length > 0 ? under : rectIntersection(args);
      }}
      accessibility={{
        screenReaderInstructions: { draggable: t('board.howTo') },
        announcements: {
          onDragStart: () => undefined,
          onDragOver: () => undefined,
          onDragEnd: () => undefined,
          onDragCancel: () => undefined,
        },
      }}
      onDragStart={({ active }) => setDragged((active.data.current as { row: RecordRow }).row)}
      onDragCancel={stop}
      onDragEnd={({ active, over }) => {
        stop();
        const place = cellAt(pointer.current) ?? (over?.data.current as Place | undefined);
        if (place) onDrop((active.data.current as { row: RecordRow }).row, place);
      }}
    >
      {children}
      <DragOverlay dropAnimation={null}>{dragged && overlay(dragged)}</DragOverlay>
    </DndContext>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Where the pointer is. What the library says it is over is as old as what was drawn last: a card that is let go quickly, or on
 * a machine that is behind with drawing, would fall back to where it came from.
 */
function usePointer() {
  const at = useRef<Point | null>(null);
  useEffect(() => {
    const note = (event: MouseEvent | TouchEvent) => {
      const point = event instanceof MouseEvent ? event : event.touches[0];
      if (point) at.current = { x: point.clientX, y: point.clientY };
    };
    const events = ['mousemove', 'mouseup', 'touchstart', 'touchmove'] as const;
    for (const event of events) window.addEventListener(event, note, { capture: true, passive: true });
    return () => {
      for (const event of events) window.removeEventListener(event, note, { capture: true });
    };
  }, []);
  return at;
}

/** The place that is drawn at a point, below the card that is carried over it. */
function cellAt(point: Point | null): Place | null {
  if (!point) return null;
  const drawn = document.elementsFromPoint(point.x, point.y);
  const cell = drawn.map((one) => one.closest<HTMLElement>('[data-cell]')).find((one) => one !== null);
  return cell ? { column: cell.dataset.cell ?? '', lane: cell.dataset.lane ?? '' } : null;
}

/** A card is a link: letting it go over itself must not follow the link. */
function swallowClick() {
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}

export function useCardDrag(row: RecordRow, disabled: boolean) {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: row.id, data: { row }, disabled });
  return { ref: setNodeRef, listeners, isDragging };
}

export function useCellDrop(id: string, place: Place) {
  const { setNodeRef, isOver } = useDroppable({ id, data: { ...place } });
  return { ref: setNodeRef, isOver };
}
