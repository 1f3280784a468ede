import { type RefObject, useLayoutEffect, useState } from 'react';

/** How many lines of a height there is room for in a cell, beside its head; at least so many. */
export function useFit(
  grid: RefObject<HTMLElement | null>,
  line: number,
  head: number,
  least: number,
): number {
  const [fit, setFit] = useState(least);
  useLayoutEffect(() => {
    const box = grid.current;
    if (!box) return;
    const measure = () => {
      const height = box.firstElementChild?.getBoundingClientRect().height ?? 0;
      setFit(Math.max(least, Math.floor((height - head) / line)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [grid, line, head, least]);
  return fit;
}
