import { type FocusEvent, type KeyboardEvent, useState } from 'react';

export interface Place {
  readonly row: string;
  readonly column: number;
}

const CONTROL = 'select, button';
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where the browser draws a list itself, its keys are its own. */
const drawsLists = () => typeof CSS !== 'undefined' && CSS.supports?.('appearance', 'base-select');

/**
 * One stop of Tab for a table of many controls; arrows go from cell to cell. Rows are told by `data-row`, cells with a
 * control by `data-column`.
 */
export function useCells(first: string) {
  const [at, setAt] = useState<Place>({ row: first, column: 0 });

  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const place = placeOf(target);
    if (place && (place.row !== at.row || place.column !== at.column)) setAt(place);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    const target = event.target as HTMLElement;
    const place = placeOf(target);
    if (!step || !place || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!target.matches(CONTROL)) return;
    if (target instanceof HTMLSelectElement && step[0] !== 0 && !drawsLists()) return;
    const next = controlBeside(target, place, step);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return { at, handlers: { onFocus, onKeyDown } };
}

function placeOf(target: Element): Place | null {
  const row = target.closest<HTMLElement>('[data-row]')?.dataset.row;
  const column = target.closest<HTMLElement>('[data-column]')?.dataset.column;
  return row === undefined || column === undefined ? null : { row, column: Number(column) };
}

function controlBeside(from: Element, { column }: Place, [down, right]: readonly [number, number]) {
  const row = from.closest('[data-row]');
  const rows = [...(from.closest('table')?.querySelectorAll('[data-row]') ?? [])];
  const wanted = row ? rows[rows.indexOf(row) + down] : undefined;
  const cell = wanted?.querySelector(`[data-column="${column + right}"]`);
  return cell?.querySelector<HTMLElement>(CONTROL) ?? null;
}
