import type { ObjectType, RecordRow } from '@/api/types';

/** The records that stand side by side. */
export interface Sides {
  readonly object: ObjectType;
  readonly rows: readonly RecordRow[];
}

/** A line of the comparison: what it is about, and beside it (on a phone below) a card for each record. */
export const LINE =
  'min-w-0 border-b border-line py-2 md:grid md:grid-cols-[10rem_minmax(0,1fr)] md:gap-3 md:min-w-[calc(10rem+var(--sides)*12rem)]';

/** The cards; on a phone one swipes through them. */
export const CARDS =
  'flex snap-x snap-mandatory gap-2 overflow-x-auto p-0.5 max-md:[&>*]:w-[82%] max-md:[&>*]:shrink-0 [&>*]:snap-start md:grid md:grid-cols-[repeat(var(--sides),minmax(0,1fr))] md:overflow-visible';
