import type { CSSProperties } from 'react';
import type { Box } from './useTarget';

const WIDTH = 320;
/** As high as a card with long words may be. */
const HEIGHT = 220;
const GAP = 14;
const EDGE = 12;
/** Above the bar at a phone’s bottom edge. */
const PHONE_BAR = 60;

/** Beside what is pointed at, where there is room; at the bottom where nothing is pointed at. On a phone above or below it. */
export function placeOf(
  box: Box | null,
  phone: boolean,
  width = window.innerWidth,
  height = window.innerHeight,
): CSSProperties {
  if (phone) {
    const isLow = box !== null && box.top + Math.min(box.height, height) / 2 > height / 2;
    return isLow && box.height < height / 2 ? { top: EDGE } : { bottom: PHONE_BAR };
  }
  if (box === null) return { bottom: EDGE * 2, right: EDGE * 2 };
  const right = box.left + box.width + GAP;
  const top = between(box.top, EDGE, height - HEIGHT - EDGE);
  if (right + WIDTH + EDGE <= width) return { left: right, top };
  const below = box.top + box.height + GAP;
  const left = between(box.left, EDGE, width - WIDTH - EDGE);
  if (below + HEIGHT + EDGE <= height) return { left, top: below };
  if (box.top - GAP - HEIGHT >= EDGE) return { left, bottom: height - box.top + GAP };
  if (box.left - GAP - WIDTH >= EDGE) return { left: box.left - GAP - WIDTH, top };
  return { bottom: EDGE * 2, right: EDGE * 2 };
}

const between = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));
