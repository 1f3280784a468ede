import { type Dispatch, type SetStateAction, useCallback, useRef } from 'react';
import type { RecordRow } from '@/api/types';
import { type Selection, ticked, toggled } from '@/records/selection';

type Between = (from: number, to: number) => Promise<readonly RecordRow[]>;

/** Ticks rows one by one; as a range, all from the row ticked before. */
export function useTicks(between: Between, onSelect: Dispatch<SetStateAction<Selection>>) {
  const anchor = useRef(-1);
  const range = useRef(between);
  range.current = between;
  const tick = useCallback(
    async (row: RecordRow | undefined, index: number, isRange: boolean) => {
      const from = isRange && anchor.current >= 0 ? anchor.current : index;
      anchor.current = index;
      if (!isRange) return row && onSelect((old) => toggled(old, row));
      const all = await range.current(Math.min(from, index), Math.max(from, index));
      onSelect((old) => ticked(old, all));
    },
    [onSelect],
  );
  return { anchor, tick };
}
