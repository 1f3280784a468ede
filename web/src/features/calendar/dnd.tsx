import { DndContext, MouseSensor, TouchSensor, useDraggable, useSensor, useSensors } from '@dnd-kit/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Event } from './events';

const SET_OFF_PX = 5;
const LONG_PRESS = { delay: 260, tolerance: 8 };

/** Carried as a whole, or by its end. */
export type Grip = 'move' | 'stretch';

export interface Dragged {
  readonly event: Event;
  readonly grip: Grip;
  /** How far, in pixels. */
  readonly x: number;
  readonly y: number;
}

interface Props {
  readonly children: (dragged: Dragged | null) => ReactNode;
  readonly onDrop: (dragged: Dragged) => void;
}

interface Data {
  readonly event: Event;
  readonly grip: Grip;
}

/** All that is known here of the library that drags. It only tells how far; where that is, the grids know. */
export function DragArea({ children, onDrop }: Props) {
  const { t } = useTranslation();
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: SET_OFF_PX } }),
    useSensor(TouchSensor, { activationConstraint: LONG_PRESS }),
  );
  const told = (data: Data | undefined, { x, y }: { readonly x: number; readonly y: number }) =>
    data ? { ...data, x, y } : null;
  return (
    <DndContext
      sensors={sensors}
      accessibility={{
        screenReaderInstructions: { draggable: t('calendar.howTo') },
        announcements: {
          onDragStart: () => undefined,
          onDragOver: () => undefined,
          onDragEnd: () => undefined,
          onDragCancel: () => undefined,
        },
      }}
      onDragMove={({ active, delta }) => setDragged(told(active.data.current as Data | undefined, delta))}
      onDragCancel={() => setDragged(null)}
      onDragEnd={({ active, delta }) => {
        const last = told(active.data.current as Data | undefined, delta);
        setDragged(null);
        swallowClick();
        if (last) onDrop(last);
      }}
    >
      {children(dragged)}
    </DndContext>
  );
}

/** An event is a link and a free hour makes a new one: letting go must do neither. */
function swallowClick() {
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}

export function useGrip(event: Event, grip: Grip, place: string, disabled: boolean) {
  const { setNodeRef, listeners } = useDraggable({
    id: `${event.key}/${grip}/${place}`,
    data: { event, grip } satisfies Data,
    disabled,
  });
  return { ref: setNodeRef, listeners: disabled ? undefined : listeners };
}
