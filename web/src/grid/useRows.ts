import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { clampTop, extentOf, lowestTop, scrollFor, topAfterScroll, topToShow, visibleRange } from './scroll';

const OVERSCAN = 8;
const IDLE_MS = 140;

interface Options {
  readonly count: number;
  readonly rowHeight: number;
  /** Height of what sticks to the top of the scroller and hides rows beneath it. */
  readonly stickyHeight: number;
  readonly startAt?: number;
}

/** Which rows are in view and where they go. See scroll.ts for the arithmetic. */
export function useRows({ count, rowHeight, stickyHeight, startAt = 0 }: Options) {
  const scroller = useRef<HTMLDivElement>(null);
  const [viewport, setViewport] = useState(600);
  const [, repaint] = useState(0);
  const position = useRef({ top: startAt * rowHeight, scroll: 0, ours: false });

  const extent = extentOf(count, rowHeight, viewport);
  const current = useRef(extent);
  current.current = extent;
  position.current.top = clampTop(extent, position.current.top);

  const moveTo = useCallback((top: number) => {
    const element = scroller.current;
    if (!element) return;
    const scroll = scrollFor(current.current, top);
    const place = position.current;
    place.top = top;
    if (scroll !== Math.round(element.scrollTop)) {
      place.ours = true; // the scroll event that follows is our own and must not move the view again
      element.scrollTop = scroll;
    }
    place.scroll = element.scrollTop;
    repaint((times) => times + 1);
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setViewport(Math.max(1, element.clientHeight - stickyHeight));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [stickyHeight]);

  // A list opened in the middle (Back, a pasted link) has to be scrolled there once there is room for it.
  const started = useRef(startAt === 0);
  useLayoutEffect(() => {
    const start = startAt * rowHeight;
    if (started.current || start > lowestTop(extent)) return;
    started.current = true;
    moveTo(start);
  });

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let frame = 0;
    let idle = 0;
    const resync = () => {
      // Small steps and the ratio drift apart; once nobody moves, the thumb is put where the view is.
      if (current.current.ratio !== 1) moveTo(position.current.top);
    };
    const onScroll = () => {
      const place = position.current;
      const from = place.scroll;
      place.scroll = element.scrollTop;
      if (place.ours) {
        place.ours = false;
        return;
      }
      place.top = topAfterScroll(current.current, place.top, from, place.scroll);
      clearTimeout(idle);
      idle = window.setTimeout(resync, IDLE_MS);
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => repaint((times) => times + 1));
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      element.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(frame);
      clearTimeout(idle);
    };
  }, [moveTo]);

  const show = useCallback(
    (index: number) => moveTo(topToShow(current.current, position.current.top, index)),
    [moveTo],
  );
  const { first, last } = visibleRange(extent, position.current.top, count, OVERSCAN);
  const firstInView = Math.floor(position.current.top / rowHeight);
  /** Where a row goes inside the element, given where the scroller stands now. */
  const offsetOf = (index: number) =>
    extent.ratio === 1
      ? index * rowHeight
      : position.current.scroll + index * rowHeight - position.current.top;

  return { scroller, first, last, firstInView, height: extent.physical, offsetOf, show };
}
