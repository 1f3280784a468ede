/**
 * Rows of one height in a scroller, any number of them. Browsers clip an element's height (Chromium near 33.5 M px,
 * Firefox near 17.9 M), so the physical height is capped and scroll positions are mapped: small steps move one to
 * one, long jumps go by ratio. "Top" is always the virtual offset of the first visible pixel.
 */
export interface Extent {
  readonly rowHeight: number;
  readonly viewport: number;
  /** Height of all rows if nothing were clipped. */
  readonly total: number;
  /** Height the element really gets. */
  readonly physical: number;
  readonly ratio: number;
}

export const MOST_PIXELS = 6_000_000;
const JUMP_IN_SCREENS = 2;

export function extentOf(count: number, rowHeight: number, viewport: number): Extent {
  const total = count * rowHeight;
  const physical = Math.min(total, MOST_PIXELS);
  const ratio = physical < total ? (total - viewport) / (physical - viewport) : 1;
  return { rowHeight, viewport, total, physical, ratio };
}

export const lowestTop = ({ total, viewport }: Extent): number => Math.max(0, total - viewport);

export const clampTop = (extent: Extent, top: number): number =>
  Math.max(0, Math.min(lowestTop(extent), top));

/** Where the view is after the scroller moved from one physical position to another. */
export function topAfterScroll(extent: Extent, top: number, from: number, to: number): number {
  if (extent.ratio === 1) return clampTop(extent, to);
  if (to <= 0) return 0;
  if (to >= extent.physical - extent.viewport - 1) return lowestTop(extent);
  const moved = to - from;
  const isJump = Math.abs(moved) > extent.viewport * JUMP_IN_SCREENS;
  return clampTop(extent, isJump ? to * extent.ratio : top + moved);
}

/** The physical scroll position that stands for a virtual one. */
export const scrollFor = (extent: Extent, top: number): number =>
  Math.round(clampTop(extent, top) / extent.ratio);

export interface Range {
  readonly first: number;
  /** Inclusive; below `first` when there is nothing. */
  readonly last: number;
}

export function visibleRange(extent: Extent, top: number, count: number, overscan: number): Range {
  const { rowHeight, viewport } = extent;
  return {
    first: Math.max(0, Math.floor(top / rowHeight) - overscan),
    last: Math.min(count - 1, Math.ceil((top + viewport) / rowHeight) - 1 + overscan),
  };
}

/** The least movement that shows the whole row. */
export function topToShow(extent: Extent, top: number, index: number): number {
  const start = index * extent.rowHeight;
  const end = start + extent.rowHeight;
  if (start < top) return clampTop(extent, start);
  if (end > top + extent.viewport) return clampTop(extent, end - extent.viewport);
  return top;
}
