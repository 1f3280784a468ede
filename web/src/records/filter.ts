import type { Field, FilterTree, ObjectType } from '@/api/types';
import { fits, isOperator, type OperatorName, operators } from '@/fields/operators';
import { operatorsOf } from '@/fields/registry';
import { fieldOf } from '@/schema/schema';

/** One line of a filter, in the form kept in links. */
export interface Condition {
  readonly field: string;
  readonly op: OperatorName;
  readonly arg?: unknown;
}

/** The argument of lookups holds labels as well, for the chip; only ids are asked. */
const asked = (field: Field, argument: unknown): unknown => {
  if (field.type !== 'lookup') return argument;
  const idOf = (one: unknown) => (typeof one === 'object' && one !== null && 'id' in one ? one.id : one);
  return Array.isArray(argument) ? argument.map(idOf) : idOf(argument);
};

/** What of a link can be asked of this object; anything else is left out. */
export function readConditions(object: ObjectType, raw: unknown): readonly Condition[] {
  if (!Array.isArray(raw)) return [];
  return raw.filter((it): it is Condition => {
    if (typeof it !== 'object' || it === null || !isOperator(it.op)) return false;
    const field = fieldOf(object, String(it.field));
    return field?.can.read === true && operatorsOf(field).includes(it.op) && fits(it.op, it.arg);
  });
}

interface Moment {
  readonly timeZone: string;
  readonly now: Date;
}

/** All conditions and the text looked for in the name, as the server takes them; undefined asks for everything. */
export function treeOf(
  object: ObjectType,
  conditions: readonly Condition[],
  text: string,
  { timeZone, now }: Moment,
): FilterTree | undefined {
  const parts = conditions.flatMap((condition): FilterTree[] => {
    const field = fieldOf(object, condition.field);
    if (!field) return [];
    return [operators[condition.op].tree({ field, argument: asked(field, condition.arg), timeZone, now })];
  });
  const wanted = text.trim();
  if (wanted !== '') parts.push({ op: 'contains', field: object.nameField, value: wanted });
  if (parts.length === 0) return undefined;
  const [only] = parts;
  return parts.length === 1 && only ? only : { op: 'and', of: parts };
}
