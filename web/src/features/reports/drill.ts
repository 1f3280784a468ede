import type { Grouping, Measure } from '@/api/reports';
import type { Field } from '@/api/types';
import { isNumber, isObject, isText } from '@/fields/kind';
import type { OperatorName } from '@/fields/operators';
import { operatorsOf } from '@/fields/registry';
import { isDay } from '@/fields/time';
import type { Part } from '@/records/filter';
import { lastDayOf } from './spans';

/** The condition that leaves the records of one group. */
export function partOf({ bucket }: Grouping, field: Field, value: unknown): Part {
  const line = lineOf(bucket, field, value);
  if (line && operatorsOf(field).includes(line.op)) return { field: field.name, ...line };
  const plain = isObject(value) && isText(value.id) ? value.id : (value ?? null);
  return { is: { op: 'eq', field: field.name, value: plain } };
}

interface Line {
  readonly op: OperatorName;
  readonly arg?: unknown;
}

function lineOf(bucket: Grouping['bucket'], field: Field, value: unknown): Line | undefined {
  if (value === null || value === undefined) return { op: 'isEmpty' };
  if (bucket && isDay(value)) return { op: 'betweenDays', arg: [value, lastDayOf(bucket, value)] };
  if (value === true) return { op: 'isTrue' };
  if (value === false) return { op: 'isFalse' };
  if (field.type === 'lookup' || field.type === 'picklist') return { op: 'anyOf', arg: [value] };
  if (isNumber(value)) return { op: 'equals', arg: value };
  return isText(value) ? { op: 'is', arg: value } : undefined;
}

/** A count of values is of those records that have one. */
export function partsOfMeasure({ fn, field: path }: Measure, field: Field | undefined): readonly Part[] {
  if (fn !== 'count' || path === null || !field) return [];
  return operatorsOf(field).includes('isNotEmpty')
    ? [{ field: path, op: 'isNotEmpty' }]
    : [{ is: { op: 'ne', field: path, value: null } }];
}
