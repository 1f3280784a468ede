import type { FilterTree, ObjectType } from '@/api/types';
import type { KeptFilter } from '@/api/views';
import { fits, type OperatorName, operators } from '@/fields/operators';
import { operatorsOf } from '@/fields/registry';
import { addDays, isDay } from '@/fields/time';
import { fieldAt, type Schema } from '@/schema/schema';
import { sameValue } from './draft';
import { type Condition, type Part, treeOf } from './filter';

const KEPT = { timeZone: 'UTC', now: new Date(0), kept: true };

/** A filter as a view keeps it: it means the same to everybody and on every day. */
export function keptFilter(
  object: ObjectType,
  parts: readonly Part[],
  text: string,
  schema?: Schema,
): FilterTree | null {
  return treeOf(object, parts, text, KEPT, schema) ?? null;
}

/** A kept filter as lines; what cannot be shown as a line stands as it was written. */
export function partsOf(object: ObjectType, filter: KeptFilter | null, schema?: Schema): readonly Part[] {
  if (filter === null) return [];
  if (typeof filter === 'string') return [{ is: { op: 'condition', text: filter } }];
  const line = lineOf(object, filter, schema);
  if (line) return [line];
  if (filter.op === 'and') return filter.of.map((part) => partOf(object, part, schema));
  return [partOf(object, filter, schema)];
}

function partOf(object: ObjectType, tree: FilterTree, schema?: Schema): Part {
  const line = lineOf(object, tree, schema);
  if (line) return line;
  if (tree.op === 'and') return { all: tree.of.map((part) => partOf(object, part, schema)) };
  if (tree.op === 'or') return { any: tree.of.map((part) => partOf(object, part, schema)) };
  return { is: tree };
}

/** The line that becomes this tree, found by trying: so the two directions can never differ. */
function lineOf(object: ObjectType, tree: FilterTree, schema?: Schema): Condition | undefined {
  const leaves = leavesOf(tree);
  const path = leaves?.[0]?.field;
  const field = path === undefined ? undefined : fieldAt(object, path, schema);
  if (!leaves || !field || leaves.some((leaf) => leaf.field !== path)) return undefined;
  const candidates = candidatesFor(leaves.map((leaf) => leaf.value));
  for (const op of operatorsOf(field)) {
    const arg = candidates.find((argument) => becomes(op, argument));
    if (arg !== undefined) return arg === null ? { field: field.name, op } : { field: field.name, op, arg };
  }
  return undefined;

  function becomes(op: OperatorName, argument: unknown): boolean {
    if (!field || (argument === null) !== (operators[op].argument === 'none') || !fits(op, argument))
      return false;
    return sameValue(operators[op].tree({ field, argument, ...KEPT }), tree);
  }
}

interface Leaf {
  readonly field: string;
  readonly value: unknown;
}

function leavesOf(tree: FilterTree): readonly Leaf[] | undefined {
  if (tree.op === 'or' || tree.op === 'condition') return undefined;
  if ('field' in tree) return [tree];
  const inner = tree.of.map(leavesOf);
  return inner.every((it) => it !== undefined) ? inner.flat() : undefined;
}

/** What somebody may have typed to arrive at these values; null for nothing at all. */
function candidatesFor(values: readonly unknown[]): readonly unknown[] {
  const [first] = values;
  const near = isDay(first) ? [addDays(first, 1), addDays(first, -1)] : [];
  const counts = values.flatMap((value) =>
    typeof value === 'object' && value !== null && 'days' in value
      ? [Math.abs(Number(value.days)) + 1, Math.abs(Number(value.days))]
      : [],
  );
  return [null, first, ...(values.length === 2 ? [values] : []), ...near, ...counts, 1].filter(
    (it) => it !== undefined,
  );
}
