import type { Field } from '@/api/types';
import { isEmpty, isNumber, isObject, isText } from '@/fields/kind';
import { fits, type OperatorName } from '@/fields/operators';
import { operatorsOf } from '@/fields/registry';
import { isDay, isInstant, localOf } from '@/fields/time';
import { type Condition, isCondition, type Part } from '@/records/filter';

/** The condition that finds all records with this value; undefined where the field cannot be asked for one. */
export function conditionFor(field: Field, value: unknown, timeZone: string): Condition | undefined {
  const offered = operatorsOf(field);
  const ask = (op: OperatorName, arg?: unknown): Condition | undefined =>
    offered.includes(op) && fits(op, arg)
      ? { field: field.name, op, ...(arg === undefined ? {} : { arg }) }
      : undefined;
  if (isEmpty(value)) return ask('isEmpty');
  if (typeof value === 'boolean') return ask(value ? 'isTrue' : 'isFalse');
  const amount = isObject(value) ? value.amount : value;
  return (
    ask('anyOf', Array.isArray(value) ? value : [value]) ??
    (isNumber(amount) ? ask('equals', amount) : undefined) ??
    (isDay(value) ? ask('onDay', value) : undefined) ??
    (isInstant(value) ? ask('onDay', localOf(new Date(value), timeZone).slice(0, 10)) : undefined) ??
    (isText(value) ? ask('is', value) : undefined)
  );
}

/** With one condition more; what was asked of the same field in the same way gives way to it. */
export const withCondition = (parts: readonly Part[], more: Condition): readonly Part[] => [
  ...parts.filter((part) => !isCondition(part) || part.field !== more.field || part.op !== more.op),
  more,
];
