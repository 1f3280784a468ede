import type { Field, FilterTree, ObjectType } from '@/api/types';
import { fits, isOperator, type OperatorName, operators } from '@/fields/operators';
import { operatorsOf } from '@/fields/registry';
import { fieldAt, type Schema } from '@/schema/schema';

/** One line of a filter, in the form kept in links. */
export interface Condition {
  /** A path such as `name` or `account.industry`. */
  readonly field: string;
  readonly op: OperatorName;
  readonly arg?: unknown;
}

/** Lines of which all or any must hold; there may be groups among them. */
export type Group = { readonly all: readonly Part[] } | { readonly any: readonly Part[] };

/** What was written by hand or elsewhere and cannot be shown as lines. It is asked as it stands. */
export interface Written {
  readonly is: FilterTree;
}

export type Part = Condition | Group | Written;

export const isGroup = (part: Part): part is Group => 'all' in part || 'any' in part;
export const isWritten = (part: Part): part is Written => 'is' in part;
export const isCondition = (part: Part): part is Condition => 'op' in part;
export const partsIn = (group: Group): readonly Part[] => ('all' in group ? group.all : group.any);

const DEEPEST = 5;

/** The argument of lookups holds labels as well, for the chip; only ids are asked. */
const asked = (field: Field, argument: unknown): unknown => {
  if (field.type !== 'lookup') return argument;
  const idOf = (one: unknown) => (typeof one === 'object' && one !== null && 'id' in one ? one.id : one);
  return Array.isArray(argument) ? argument.map(idOf) : idOf(argument);
};

/** What of a link can be asked of this object; anything else is left out. */
export function readConditions(object: ObjectType, raw: unknown, schema?: Schema): readonly Part[] {
  return readParts(object, raw, schema, 1);
}

function readParts(
  object: ObjectType,
  raw: unknown,
  schema: Schema | undefined,
  depth: number,
): readonly Part[] {
  if (!Array.isArray(raw) || depth > DEEPEST) return [];
  return raw.flatMap((it: unknown): readonly Part[] => {
    if (typeof it !== 'object' || it === null) return [];
    if ('all' in it) return [{ all: readParts(object, it.all, schema, depth + 1) }];
    if ('any' in it) return [{ any: readParts(object, it.any, schema, depth + 1) }];
    if ('is' in it) return isTree(it.is) ? [{ is: it.is }] : [];
    return isAskable(object, it, schema) ? [it] : [];
  });
}

const isTree = (it: unknown): it is FilterTree =>
  typeof it === 'object' && it !== null && 'op' in it && typeof it.op === 'string';

function isAskable(object: ObjectType, it: object, schema?: Schema): it is Condition {
  if (!('op' in it) || !('field' in it) || !isOperator(it.op)) return false;
  const field = fieldAt(object, String(it.field), schema);
  const arg = 'arg' in it ? it.arg : undefined;
  return field?.can.read === true && operatorsOf(field).includes(it.op) && fits(it.op, arg);
}

interface Moment {
  readonly timeZone: string;
  readonly now: Date;
  /** For a condition that is kept: what is relative stays so. */
  readonly kept?: boolean;
}

/** All conditions and the text looked for in the name, as the server takes them; undefined asks for everything. */
export function treeOf(
  object: ObjectType,
  conditions: readonly Part[],
  text: string,
  moment: Moment,
  schema?: Schema,
): FilterTree | undefined {
  const parts = conditions.flatMap((part) => treesOf(object, part, moment, schema));
  const wanted = text.trim();
  if (wanted !== '') parts.push({ op: 'contains', field: object.nameField, value: wanted });
  if (parts.length === 0) return undefined;
  const [only] = parts;
  return parts.length === 1 && only ? only : { op: 'and', of: parts };
}

/** None for a group without lines, which asks for nothing. */
function treesOf(object: ObjectType, part: Part, moment: Moment, schema?: Schema): readonly FilterTree[] {
  if (isWritten(part)) return [part.is];
  if (isGroup(part)) {
    const of = partsIn(part).flatMap((inner) => treesOf(object, inner, moment, schema));
    return of.length === 0 ? [] : [{ op: 'all' in part ? 'and' : 'or', of }];
  }
  const field = fieldAt(object, part.field, schema);
  if (!field) return [];
  return [operators[part.op].tree({ field, argument: asked(field, part.arg), ...moment })];
}
