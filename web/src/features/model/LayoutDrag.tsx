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
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListId } from './layout';

/** A field in a list. */
export interface Spot {
  readonly list: ListId;
  readonly field: string;
}

interface Dragged extends Spot {
  readonly label: string;
}

interface Props {
  readonly children: ReactNode;
  /** What follows the pointer. */
  readonly overlay: (label: string) => ReactNode;
  /** Told before which place of which list it was let go. */
  readonly onDrop: (spot: Spot, list: ListId, at: number) => void;
}

const FOCUS_AFTER_MS = 30;

/** What was moved is drawn anew where it is now; whoever moved it by keys goes with it. */
export const focusSpot = ({ list, field }: Spot) =>
  setTimeout(() => {
    document.querySelector<HTMLElement>(`[data-spot="${CSS.escape(`${list} ${field}`)}"]`)?.focus();
  }, FOCUS_AFTER_MS);

const SET_OFF_PX = 4;
const LONG_PRESS = { delay: 220, tolerance: 8 };

/** Dragging by pointer; keys have a way of their own. The smallest place under the pointer counts. */
export function LayoutDrag({ children, overlay, onDrop }: Props) {
  const { t } = useTranslation();
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: SET_OFF_PX } }),
    useSensor(TouchSensor, { activationConstraint: LONG_PRESS }),
  );
  const silent = () => undefined;
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={(args) => {
        const under = pointerWithin(args);
        const found = under.length > 0 ? under : rectIntersection(args);
        return [...found].sort((one, other) => Number(isWhole(one.id)) - Number(isWhole(other.id)));
      }}
      accessibility={{
        screenReaderInstructions: { draggable: t('model.howToMove') },
        announcements: { onDragStart: silent, onDragOver: silent, onDragEnd: silent, onDragCancel: silent },
      }}
      onDragStart={({ active }) => setDragged(active.data.current as Dragged)}
      onDragCancel={() => setDragged(null)}
      onDragEnd={({ over }) => {
        const spot = dragged;
        setDragged(null);
        const place = over?.data.current as { readonly list: ListId; readonly at: number } | undefined;
        if (spot && place) onDrop(spot, place.list, place.at);
      }}
    >
      {children}
      <DragOverlay dropAnimation={null}>{dragged && overlay(dragged.label)}</DragOverlay>
    </DndContext>
  );
}

const WHOLE = 'whole ';
const isWhole = (id: string | number) => String(id).startsWith(WHOLE);

/** The end of a list: its whole area, as far as no field of it is there. */
export function useListDrop(list: ListId, size: number) {
  const { setNodeRef, isOver } = useDroppable({ id: `${WHOLE}${list}`, data: { list, at: size } });
  return { ref: setNodeRef, isOver };
}

/** A field that can be dragged, and before which another can be let go. */
export function useSpot(spot: Spot, at: number, label: string) {
  const id = `${spot.list} ${spot.field}`;
  const drag = useDraggable({ id, data: { ...spot, label } satisfies Dragged });
  const drop = useDroppable({ id, data: { list: spot.list, at } });
  const ref = (node: HTMLElement | null) => {
    drag.setNodeRef(node);
    drop.setNodeRef(node);
  };
  return {
    ref,
    listeners: drag.listeners,
    isDragging: drag.isDragging,
    isOver: drop.isOver && !drag.isDragging,
  };
}
