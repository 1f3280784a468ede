import type { Values } from '@/api/records';
import type { Field, ObjectType, Option, RecordRow } from '@/api/types';
import { isEmpty } from '@/fields/kind';
import { fieldOf, mayEdit } from '@/schema/schema';

/** What whoever moves a record is asked for. */
export interface Asked {
  readonly fields: readonly Field[];
  readonly required: ReadonlySet<string>;
}

export const optionOf = (field: Field | undefined, value: unknown): Option | undefined =>
  field?.options?.find((option) => option.value === value);

/**
 * What the options that a record moves on to ask for: what they require and it lacks. An option that asks for more
 * shows all of it, so that what was said the last time is said anew; a choice among what is asked may ask for more.
 */
export function askedBy(object: ObjectType, row: RecordRow, moved: Values, given: Values): Asked {
  const names = new Set<string>();
  const required = new Set<string>();
  const chosen = Object.entries(moved);
  for (let at = 0; at < chosen.length; at += 1) {
    const [name, value] = chosen[at] ?? [''];
    const { requires = [], asks = [] } = optionOf(fieldOf(object, name), value) ?? {};
    for (const one of requires) {
      if (asks.length > 0 || names.has(one) || isEmpty(row[one])) {
        names.add(one);
        required.add(one);
      }
    }
    for (const one of asks) names.add(one);
    for (const one of [...requires, ...asks]) {
      const next = given[one] ?? row[one];
      if (!isEmpty(next) && !chosen.some(([known]) => known === one)) chosen.push([one, next]);
    }
  }
  const fields = [...names].flatMap((name) => fieldOf(object, name) ?? []);
  return { fields: fields.filter((field) => field.can.read && mayEdit(object, field)), required };
}

/** All fields that a move through the options of a picklist may ask for: a card brings them along. */
export function gateFields(object: ObjectType, by: Field): readonly string[] {
  const names = new Set<string>();
  const from = [by];
  for (let at = 0; at < from.length; at += 1) {
    for (const { requires = [], asks = [] } of from[at]?.options ?? []) {
      for (const name of [...requires, ...asks]) {
        const field = fieldOf(object, name);
        if (!field?.can.read || names.has(name)) continue;
        names.add(name);
        from.push(field);
      }
    }
  }
  return [...names];
}
