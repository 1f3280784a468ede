import type { Day, Share } from '@/api/quality';

const DAY = 86_400_000;

/** From 0 to 1; undefined of nothing. */
export const shareOf = ({ good, total }: Share): number | undefined =>
  total === 0 ? undefined : good / total;

/**
 * By how much the latest share is above the one of so many days before, from -1 to 1; undefined where it was not measured then. Where
 * that day was left out, the last one before it counts.
 */
export function changeIn(days: readonly Day[], back: number): number | undefined {
  const latest = days.at(-1);
  if (!latest) return undefined;
  const then = Date.parse(latest.day) - back * DAY;
  const before = days.findLast(({ day }) => Date.parse(day) <= then);
  const [now, was] = [shareOf(latest), before && shareOf(before)];
  return now === undefined || was === undefined ? undefined : now - was;
}

/** The way of a line through the shares, in a box of this size; empty where there are fewer than two. */
export function lineOf(days: readonly Day[], width: number, height: number): string {
  const points = days.flatMap((day) => {
    const share = shareOf(day);
    return share === undefined ? [] : [{ at: Date.parse(day.day), share }];
  });
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return '';
  const shares = points.map(({ share }) => share);
  const lowest = Math.min(...shares);
  const span = Math.max(...shares) - lowest;
  return points
    .map(({ at, share }, place) => {
      const x = ((at - first.at) / (last.at - first.at)) * width;
      const y = span === 0 ? height / 2 : height - ((share - lowest) / span) * height;
      return `${place === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}
