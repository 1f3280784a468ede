import type { Corrections, Wishes } from '@/api/imports';
import type { ImportOptions } from '@/api/operation';
import type { Way } from './How';

/** Once a sheet was looked at, it is that one that is meant, whatever is said of its columns. */
export const ofSheet = (options: ImportOptions, sheet: string | null): ImportOptions =>
  sheet === null ? options : { ...options, sheet };
/** What is asked of a rehearsal. */
export function optionsOf(
  object: string,
  { key, ...way }: Way,
  mapping: Wishes,
  corrections: Corrections,
): ImportOptions {
  return {
    object,
    ...way,
    ...(way.mode === 'create' || key === '' ? {} : { key }),
    mapping,
    ...(Object.keys(corrections).length === 0 ? {} : { corrections }),
    dryRun: true,
  };
}
