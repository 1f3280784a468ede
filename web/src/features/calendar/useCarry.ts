import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useReader } from '@/fields/kind';
import type { Span } from '@/records/calendarState';
import { recordsChanged } from '@/records/refresh';
import { mayMove, mayResize } from '@/records/schedule';
import { useCellSave } from '@/records/useCellSave';
import type { Dragged } from './dnd';
import { DAY_MINUTES, type Event } from './events';
import { isStill, NO_SHIFT, type Shift, STEP_MINUTES, shiftedEvent, valuesOf } from './shift';

const HOUR_PX = 48;
const WEEK = 7;

export interface Carried {
  readonly event: Event;
  readonly shift: Shift;
}

/** Carries events by keys or pointer and writes where they were put down; each can be taken back. */
export function useCarry(span: Span) {
  const client = useQueryClient();
  const { timeZone } = useReader();
  const save = useCellSave();
  const [held, setHeld] = useState<Carried | null>(null);

  const drop = async ({ event, shift }: Carried) => {
    setHeld(null);
    if (isStill(shift)) return;
    const values = valuesOf(event, shift, timeZone);
    await save(event.object, event.row, values);
    await recordsChanged(client, event.object.name);
    // It may stand elsewhere in the grid now: whoever carries it by keys goes along.
    requestAnimationFrame(() => focusEvent(event.key));
  };

  const onKey = (event: Event, key: KeyboardEvent) => {
    if (key.metaKey || key.ctrlKey || key.altKey) return;
    const mine = held?.event.key === event.key ? held : null;
    if (key.key === ' ') {
      if (mine) void drop(mine);
      else if (mayMove(event.object)) setHeld({ event, shift: NO_SHIFT });
    } else if (!mine) return;
    else if (key.key === 'Enter') void drop(mine);
    else if (key.key === 'Escape') setHeld(null);
    else {
      const step = stepOf(key, span, mine.event);
      if (!step) return;
      setHeld({ ...mine, shift: plus(mine.shift, step) });
    }
    key.preventDefault();
    key.stopPropagation();
  };
  useEffect(() => {
    // Carried to another day it is drawn anew there, and the keys go along.
    if (held) focusEvent(held.event.key);
  }, [held]);

  /** How far a pointer has carried something, on the grid. */
  const shiftOf = ({ event, grip, x, y }: Dragged): Shift => {
    if (span === 'month') {
      const cell = document.querySelector('[data-month-grid] > *')?.getBoundingClientRect();
      if (!cell) return NO_SHIFT;
      return { ...NO_SHIFT, days: Math.round(x / cell.width) + WEEK * Math.round(y / cell.height) };
    }
    const width = document.querySelector('[data-day]')?.getBoundingClientRect().width ?? 0;
    const minutes = Math.round(((y / HOUR_PX) * 60) / STEP_MINUTES) * STEP_MINUTES;
    if (grip === 'stretch') return { ...NO_SHIFT, stretch: minutes };
    const days = width > 0 ? Math.round(x / width) : 0;
    return { days: span === 'day' ? 0 : days, minutes: event.allDay ? 0 : minutes, stretch: 0 };
  };

  return { held, drop, onKey, shiftOf, letGo: () => setHeld(null) };
}

function stepOf(key: KeyboardEvent, span: Span, event: Event): Partial<Shift> | null {
  const inMonth = span === 'month';
  const stretches = key.shiftKey && mayResize(event.object) && !event.object.calendar.deadline;
  const down = key.key === 'ArrowDown' ? 1 : key.key === 'ArrowUp' ? -1 : 0;
  if (down !== 0) {
    if (stretches) return { stretch: down * (event.allDay ? DAY_MINUTES : STEP_MINUTES) };
    return inMonth || event.allDay ? { days: down * WEEK } : { minutes: down * STEP_MINUTES };
  }
  const right = key.key === 'ArrowRight' ? 1 : key.key === 'ArrowLeft' ? -1 : 0;
  return right === 0 ? null : { days: right };
}

const plus = (shift: Shift, { days = 0, minutes = 0, stretch = 0 }: Partial<Shift>): Shift => ({
  days: shift.days + days,
  minutes: shift.minutes + minutes,
  stretch: shift.stretch + stretch,
});

export const eventCarried = ({ event, shift }: Carried): Event => shiftedEvent(event, shift);

function focusEvent(key: string) {
  document.querySelector<HTMLElement>(`[data-event="${CSS.escape(key)}"]`)?.focus();
}
