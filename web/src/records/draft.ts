import type { Values } from '@/api/records';
import type { ObjectType, RecordRow } from '@/api/types';
import { isEmpty } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import { fieldOf, mayFill } from '@/schema/schema';

/** Values as forms hold them, turned into values as they are written. */
export function toWire(object: ObjectType, values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = fieldOf(object, name);
      return [name, field ? kindOf(field).toWire(value) : value];
    }),
  );
}

/** Only what differs from the record, so that others' changes to other fields are left alone. */
export function changesTo(object: ObjectType, row: RecordRow, values: Values): Values {
  const before = toWire(object, pick(row, Object.keys(values)));
  const after = toWire(object, values);
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => !sameValue(before[name] ?? null, after[name] ?? null)),
  );
}

export const pick = (row: RecordRow, names: readonly string[]): Values =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? null]));

export function sameValue(one: unknown, other: unknown): boolean {
  if (isEmpty(one) && isEmpty(other)) return true;
  return one === other || JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** Objects with their keys in order and empty ones left out; lists keep their order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => !isEmpty(part));
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]),
  );
}

/** What a new record starts with: the fields' defaults, then what the place it is made from knows. */
export function startingValues(object: ObjectType, known: Values): Values {
  const defaults = object.fields.flatMap((field) => {
    const value = mayFill(field) ? literalOf(field.default) : null;
    return isEmpty(value) ? [] : [[field.name, value] as const];
  });
  return { ...Object.fromEntries(defaults), ...known };
}

/**
 * A default is a value or a condition's text. Of texts only plain literals are known here: `'new'`, `5`, `true`.
 * What has to be worked out, such as `today()`, is left to the server.
 */
export function literalOf(given: unknown): unknown {
  if (typeof given !== 'string') return isEmpty(given) || isCall(given) ? null : given;
  const quoted = /^(['"])([^'"\\]*)\1$/.exec(given.trim());
  if (quoted) return quoted[2];
  if (given === 'true' || given === 'false') return given === 'true';
  return /^-?\d+(\.\d+)?$/.test(given) ? Number(given) : null;
}

const isCall = (value: unknown) => typeof value === 'object' && value !== null && 'fn' in value;
