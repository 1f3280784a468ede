import type { Corrections, Wishes } from '@/api/imports';
import type { ImportOptions } from '@/api/operation';
import type { Way } from './How';

/** Once a sheet was looked at, it is that one that is meant, whatever is said of its columns. */
export const ofSheet = (options: ImportOptions, sheet: string | null): ImportOptions =>
  sheet === null ? options : { ...options, sheet };

/** What is asked of a rehearsal. */
export const optionsOf = (
  object: string,
  way: Way,
  mapping: Wishes,
  corrections: Corrections,
): ImportOptions => ({ ...wishesOf(object, way, mapping, corrections), dryRun: true });

/** What is said of one table. */
export const wishesOf = (
  object: string,
  { key, ...way }: Way,
  mapping: Wishes,
  corrections: Corrections,
): Omit<ImportOptions, 'dryRun'> => ({
  object,
  ...way,
  ...(way.mode === 'create' || key === '' ? {} : { key }),
  mapping,
  ...(Object.keys(corrections).length === 0 ? {} : { corrections }),
});
