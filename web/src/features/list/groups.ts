import type { Aggregate, Field, FilterTree, Groups, RecordRow } from '@/api/types';
import { isNumber, isObject, isText } from '@/fields/kind';
import { operators } from '@/fields/operators';
import { isDay, monthOf } from '@/fields/time';
import { bucketOf } from './groupable';

const SUMMED: ReadonlySet<string> = new Set(['money', 'integer', 'decimal']);
const MOST_GROUPS = 500;

/** The columns whose values are worth adding up. */
export const summedOf = (fields: readonly Field[]): readonly Field[] =>
  fields.filter((field) => SUMMED.has(field.result ?? field.type) && !field.encrypted && !field.can.masked);

export function aggregateOf(
  group: Field,
  summed: readonly Field[],
  filter: FilterTree | undefined,
): Aggregate {
  const bucket = bucketOf(group);
  return {
    filter,
    groupBy: [{ field: group.name, ...(bucket ? { bucket } : {}) }],
    measures: [{ fn: 'count' }, ...summed.map(({ name }) => ({ fn: 'sum', field: name }))],
    limit: MOST_GROUPS,
  };
}

export interface RecordGroup {
  /** Tells it from the others; the same after the records have changed. */
  readonly key: string;
  readonly value: unknown;
  readonly count: number;
  readonly sums: readonly { readonly field: Field; readonly value: unknown }[];
}

/** The groups as the server tells them, options in their own order; records without a value come last. */
export function groupsOf(answer: Groups, field: Field, summed: readonly Field[]): readonly RecordGroup[] {
  const groups = answer.rows.map(
    ({ group: [value], values: [count, ...sums] }): RecordGroup => ({
      key: keyOf(value),
      value,
      count: isNumber(count) ? count : 0,
      sums: summed.flatMap((field, at) => {
        const sum = sums[at];
        const unit = answer.units[at + 1];
        if (!isNumber(sum)) return [];
        return [{ field, value: unit?.currency ? { amount: sum, currency: unit.currency } : sum }];
      }),
    }),
  );
  const options = (field.options ?? []).map(({ value }) => value);
  const placeOf = ({ value }: RecordGroup) => {
    if (value === null) return Number.POSITIVE_INFINITY;
    const place = options.indexOf(String(value));
    return place < 0 ? options.length : place;
  };
  return groups.toSorted((one, other) => compare(placeOf(one), placeOf(other)));
}

const compare = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1);

function keyOf(value: unknown): string {
  if (isObject(value) && isText(value.id)) return value.id;
  return JSON.stringify(value ?? null);
}

interface Moment {
  readonly timeZone: string;
  readonly now: Date;
}

/** The condition that leaves the records of one group. */
export function treeOfGroup(field: Field, value: unknown, moment: Moment): FilterTree {
  const one = isObject(value) && isText(value.id) ? value.id : value;
  if (value !== null && bucketOf(field) && isDay(value)) {
    const { first, last } = monthOf(value);
    return operators.betweenDays.tree({ field, argument: [first, last], ...moment });
  }
  return { op: 'eq', field: field.name, value: one ?? null };
}

export const both = (one: FilterTree | undefined, other: FilterTree): FilterTree =>
  one ? { op: 'and', of: [one, other] } : other;

/** What stands on the lines of a grouped list, from top to bottom. */
export type Line =
  | { readonly kind: 'group'; readonly group: RecordGroup; readonly isOpen: boolean }
  | { readonly kind: 'row'; readonly row: RecordRow }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'more'; readonly group: RecordGroup; readonly left: number };

export interface Opened {
  readonly rows: readonly RecordRow[];
  readonly hasMore: boolean;
  readonly isWaiting: boolean;
}

export function linesOf(
  groups: readonly RecordGroup[],
  opened: ReadonlyMap<string, Opened>,
): readonly Line[] {
  return groups.flatMap((group): readonly Line[] => {
    const open = opened.get(group.key);
    const head: Line = { kind: 'group', group, isOpen: open !== undefined };
    if (!open) return [head];
    const rows = open.rows.map((row): Line => ({ kind: 'row', row }));
    const left = group.count - open.rows.length;
    if (open.isWaiting) return [head, ...rows, { kind: 'waiting' }];
    return open.hasMore ? [head, ...rows, { kind: 'more', group, left }] : [head, ...rows];
  });
}
