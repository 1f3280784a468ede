import { createContext, type KeyboardEvent, useContext } from 'react';
import type { Values } from '@/api/records';
import type { Field, ObjectType, RecordRow } from '@/api/types';
import type { OnTheWay } from '@/records/useOptionMove';
import type { Place } from './cells';
import type { Asked, Column } from './useBoard';

/** What every card and place of one board knows. */
export interface Board {
  readonly object: ObjectType;
  readonly asked: Asked;
  readonly columns: readonly Column[];
  /** The values under a card's name. */
  readonly lines: readonly Field[];
  readonly fields: readonly string[];
  readonly mayMove: boolean;
  readonly moving: ReadonlyMap<string, OnTheWay>;
  /** The card that the keys have picked up, and where it would be put down. */
  readonly held: { readonly row: RecordRow; readonly place: Place } | null;
  readonly onKey: (event: KeyboardEvent<HTMLElement>, row: RecordRow) => void;
  /** Shows a record beside the board. */
  readonly peek: (id: string) => void;
  readonly move: (row: RecordRow, values: Values) => void;
  /** Whether it is known how many cards stand where. */
  readonly loaded: boolean;
  readonly cardsAt: (place: Place) => number;
  readonly shownAt: (place: Place) => number;
}

const Context = createContext<Board | null>(null);
export const BoardProvider = Context.Provider;

export function useBoardContext(): Board {
  const board = useContext(Context);
  if (!board) throw new Error('a card stands on a board');
  return board;
}
