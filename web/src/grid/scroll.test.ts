import { describe, expect, it } from 'vitest';
import {
  clampTop,
  extentOf,
  lowestTop,
  MOST_PIXELS,
  scrollFor,
  topAfterScroll,
  topToShow,
  visibleRange,
} from './scroll';

const COUNTS = [0, 1, 2, 17, 18, 100, 9_999, 149_999, 150_000, 150_001, 1_000_000, 9_999_999, 10_000_000];
const HEIGHTS = [32, 40, 72];
const VIEWPORTS = [300, 640.5, 1400];

/** Every index for few rows, edges and a seeded sample for many. */
function indexes(count: number): number[] {
  if (count <= 100) return Array.from({ length: count }, (_, index) => index);
  let seed = count;
  const sample = Array.from({ length: 200 }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % count;
  });
  return [0, 1, 149_999, 150_000, count - 2, count - 1, ...sample].filter((index) => index < count);
}

const cases = COUNTS.flatMap((count) =>
  HEIGHTS.flatMap((height) => VIEWPORTS.map((viewport) => ({ count, height, viewport }))),
);

describe.each(cases)('$count rows of $height px in $viewport px', ({ count, height, viewport }) => {
  const extent = extentOf(count, height, viewport);

  it('stays under the height that browsers clip', () => {
    expect(extent.physical).toBeLessThanOrEqual(MOST_PIXELS);
  });

  it('can show every row whole, from wherever the view is', () => {
    const unreached = indexes(count).filter((index) =>
      [0, lowestTop(extent) / 2, lowestTop(extent)].some((from) => {
        const top = topToShow(extent, from, index);
        const { first, last } = visibleRange(extent, top, count, 0);
        const whole =
          index * height >= top && (index + 1) * height <= Math.max(top + viewport, height) + 1e-6;
        return !whole || index < first || index > last;
      }),
    );
    expect(unreached).toEqual([]);
  });

  it('keeps the scroll position inside the element', () => {
    const lowest = Math.max(0, Math.ceil(extent.physical - viewport));
    const outside = indexes(count).filter((index) => {
      const scroll = scrollFor(extent, topToShow(extent, 0, index));
      return scroll < 0 || scroll > lowest;
    });
    expect(outside).toEqual([]);
  });

  it('reaches both ends by the scroll bar', () => {
    const bottom = Math.max(0, extent.physical - viewport);
    const atEnd = topAfterScroll(extent, 0, 0, bottom);
    expect(visibleRange(extent, atEnd, count, 0).last).toBe(count - 1);
    expect(topAfterScroll(extent, atEnd, bottom, 0)).toBe(0);
  });
});

describe('a wheel step among ten million rows', () => {
  it('moves by its own pixels, not by the ratio', () => {
    const extent = extentOf(10_000_000, 40, 600);
    const middle = clampTop(extent, extent.total / 2);
    const from = scrollFor(extent, middle);
    expect(topAfterScroll(extent, middle, from, from + 120)).toBe(middle + 120);
  });

  it('while a jump of the thumb goes by ratio', () => {
    const extent = extentOf(10_000_000, 40, 600);
    const top = topAfterScroll(extent, 0, 0, extent.physical / 2);
    expect(Math.abs(top - extent.total / 2)).toBeLessThan(extent.total / 1000);
  });
});
