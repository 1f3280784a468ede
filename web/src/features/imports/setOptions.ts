import type { SetOptions } from '@/api/importSets';
import type { Corrections, Wishes } from '@/api/imports';
import { USUAL, type Way } from './How';
import { wishesOf } from './options';

/** What somebody says of a table; a null object leaves it out. */
export interface SaidOfTable {
  readonly object: string | null;
  readonly way: Way;
  readonly wishes: Wishes;
  readonly corrections: Corrections;
}

/** By table; of one that is not named nothing was said. */
export type Said = Readonly<Record<string, SaidOfTable>>;

/** Before more is said of a table than what its rows are. */
export const fresh = (object: string | null): SaidOfTable => ({
  object,
  way: USUAL,
  wishes: {},
  corrections: {},
});

export const setOptionsOf = (said: Said): Pick<SetOptions, 'tables'> => ({
  tables: Object.fromEntries(
    Object.entries(said).map(([name, { object, way, wishes, corrections }]) => [
      name,
      object === null ? null : wishesOf(object, way, wishes, corrections),
    ]),
  ),
});
