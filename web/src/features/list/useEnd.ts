import { useEffect, useRef } from 'react';

/** Goes to the last row; on to the very last one when it turns out that there are more rows than it looked like. */
export function useEnd(room: number, isMore: boolean, row: number, walk: (row: number) => void) {
  const gone = useRef(-1);
  useEffect(() => {
    if (isMore || gone.current < 0) return;
    if (gone.current === row && row < room - 1) walk(room - 1);
    gone.current = -1;
  });
  return () => {
    gone.current = isMore ? room - 1 : -1;
    walk(room - 1);
  };
}
