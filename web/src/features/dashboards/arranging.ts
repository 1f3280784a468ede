import type { Tile } from '@/api/reports';

export const WIDEST = 12;
export const NARROWEST = 2;
export const HIGHEST = 6;

/** Written out, so that the styles are made: on a phone a tile takes the whole width. */
export const WIDTHS = [
  '',
  '',
  'md:col-span-2',
  'md:col-span-3',
  'md:col-span-4',
  'md:col-span-5',
  'md:col-span-6',
  'md:col-span-7',
  'md:col-span-8',
  'md:col-span-9',
  'md:col-span-10',
  'md:col-span-11',
  'md:col-span-12',
] as const;
export const HEIGHTS = [
  '',
  'row-span-1',
  'row-span-2',
  'row-span-3',
  'row-span-4',
  'row-span-5',
  'row-span-6',
] as const;

const between = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

export const resized = (tile: Tile, wider: number, higher: number): Tile => ({
  ...tile,
  width: between(tile.width + wider, NARROWEST, WIDEST),
  height: between(tile.height + higher, 1, HIGHEST),
});

type Step = readonly [across: number, down: number];

const NOWHERE: Step = [0, 0];
const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What the arrows do to a tile: with Shift they change its size, without they move it. */
export function arranged(tiles: readonly Tile[], at: number, key: string, sizing: boolean): readonly Tile[] {
  const tile = tiles[at];
  const [across, down] = STEPS[key] ?? NOWHERE;
  if (!tile || (across === 0 && down === 0)) return tiles;
  if (sizing) return tiles.with(at, resized(tile, across, down));
  const to = between(at + across + down, 0, tiles.length - 1);
  return tiles.toSpliced(at, 1).toSpliced(to, 0, tile);
}
