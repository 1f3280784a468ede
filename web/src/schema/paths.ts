import type { Field, ObjectType, Texts } from '@/api/types';
import { fieldAt, type Schema } from './schema';

export interface FieldGroup {
  /** Null for the object's own fields. */
  readonly label: Texts | null;
  readonly fields: readonly Field[];
}

/** The fields that can be named from an object: its own, then those of each record that a lookup leads to. */
export function reachableFields(
  object: ObjectType,
  schema: Schema,
  wanted: (field: Field) => boolean,
): readonly FieldGroup[] {
  const own = { label: null, fields: object.fields.filter((field) => field.can.read && wanted(field)) };
  const far = object.fields.flatMap((lookup): readonly FieldGroup[] => {
    const target =
      lookup.type === 'lookup' && lookup.to?.length === 1 ? schema.find(lookup.to[0] ?? '') : undefined;
    if (!target || !lookup.can.read) return [];
    const fields = target.fields
      .filter((field) => !field.system || field.name === 'owner')
      .map((field) => fieldAt(object, `${lookup.name}.${field.name}`, schema))
      .filter((field): field is Field => field?.can.read === true && wanted(field));
    return fields.length > 0 ? [{ label: lookup.label, fields }] : [];
  });
  return [own, ...far].filter(({ fields }) => fields.length > 0);
}
