import type { FilterTree, Groups, RecordRow, Unit } from '@/api/types';
import { isNumber, isObject, isText } from '@/fields/kind';
import type { OnTheWay } from '@/records/useOptionMove';

/** A value as it tells columns and lanes apart: the option, or the id of whom a lookup points to; '' for none. */
export function keyOf(value: unknown): string {
  if (isText(value)) return value;
  return isObject(value) && isText(value.id) ? value.id : '';
}

export interface Sums {
  readonly count: number;
  /** Null where there are no amounts, or one of them has no rate. */
  readonly total: number | null;
  readonly weighted: number | null;
}

export const NOTHING: Sums = { count: 0, total: null, weighted: null };

/** Where a card stands: its column, and its lane where there are lanes. */
export interface Place {
  readonly column: string;
  readonly lane: string;
}

export const placeOf = (row: RecordRow, by: string, lanes: string | undefined): Place => ({
  column: keyOf(row[by]),
  lane: lanes === undefined ? '' : keyOf(row[lanes]),
});

export const samePlace = (one: Place, other: Place) => one.column === other.column && one.lane === other.lane;

const amount = (value: unknown): number | null => (isNumber(value) ? value : null);

/** The sums that the server tells, by column and lane. */
export function sumsOf(groups: Groups, hasTotal: boolean): ReadonlyMap<string, Sums> {
  return new Map(
    groups.rows.map(({ group, values: [count, first, second] }) => [
      cellKey({ column: keyOf(group[0]), lane: keyOf(group[1]) }),
      {
        count: amount(count) ?? 0,
        total: hasTotal ? amount(first) : null,
        weighted: amount(hasTotal ? second : first),
      },
    ]),
  );
}

export const cellKey = ({ column, lane }: Place) => `${lane}|${column}`;

/** The cards of a place, those on their way already where they go: what was just put down stands on top. */
export function arranged(
  rows: readonly RecordRow[],
  moving: ReadonlyMap<string, OnTheWay>,
  isHere: (row: RecordRow) => boolean,
): readonly RecordRow[] {
  if (moving.size === 0) return rows;
  const arriving = [...moving.values()].filter(({ to }) => isHere(to)).map(({ to }) => to);
  return [...arriving, ...rows.filter((row) => !moving.has(row.id))];
}

/** The sums of a place as they will be once what is on its way has arrived. */
export function adjusted(
  sums: Sums,
  moving: ReadonlyMap<string, OnTheWay>,
  isHere: (row: RecordRow) => boolean,
  amounts: (row: RecordRow) => Pick<Sums, 'total' | 'weighted'>,
): Sums {
  let changed = sums;
  for (const { from, to } of moving.values()) {
    const step = (isHere(to) ? 1 : 0) - (isHere(from) ? 1 : 0);
    if (step === 0) continue;
    const { total, weighted } = amounts(step > 0 ? to : from);
    changed = {
      count: Math.max(0, changed.count + step),
      total: total === null ? changed.total : (changed.total ?? 0) + step * total,
      weighted: weighted === null ? changed.weighted : (changed.weighted ?? 0) + step * weighted,
    };
  }
  return changed;
}

/** What an amount adds to a sum told in a currency; null where only the server can tell. */
export function amountIn(value: unknown, unit: Unit | null | undefined): number | null {
  if (isNumber(value)) return value;
  if (!isObject(value) || !isNumber(value.amount)) return null;
  const tellable = unit !== null && unit !== undefined && !unit.converted;
  return tellable && (unit.currency === null || unit.currency === value.currency) ? value.amount : null;
}

export const isValue = (field: string, key: string): FilterTree => ({
  op: 'eq',
  field,
  value: key === '' ? null : key,
});

export function allOf(...parts: readonly (FilterTree | undefined)[]): FilterTree | undefined {
  const given = parts.filter((part) => part !== undefined);
  return given.length > 1 ? { op: 'and', of: given } : given[0];
}
