import type { Field, Language, ObjectType } from '@/api/types';
import type { Choice } from '@/design/Select';
import { mayFill, type Schema, textOf } from '@/schema/schema';

const PARTS = {
  address: ['country', 'province', 'city', 'district', 'street', 'postcode'],
  personName: ['family', 'given'],
} as const;

export type Part = (typeof PARTS)[keyof typeof PARTS][number];

interface Asked {
  readonly object: ObjectType;
  readonly schema: Schema;
  readonly language: Language;
  /** What parts of names and addresses are called. */
  readonly partName: (part: Part) => string;
}

/** What a column of a file may be: fields, parts of them, and what finds the record that a lookup points to. */
export function targetsOf({ object, schema, language, partName }: Asked): readonly Choice[] {
  const name = (field: Field) => textOf(field.label, language) || field.name;
  return object.fields.filter(mayFill).flatMap((field) => [
    { value: field.name, label: name(field) },
    ...partsOf(field).map((part) => ({
      value: `${field.name}.${part}`,
      label: `${name(field)} · ${partName(part)}`,
    })),
    ...keysOf(field, schema).map((key) => ({
      value: `${field.name}.${key.name}`,
      label: `${name(field)} · ${name(key)}`,
    })),
  ]);
}

const partsOf = ({ type }: Field): readonly Part[] =>
  type === 'address' || type === 'personName' ? PARTS[type] : [];

/** Of what a lookup points to, the fields by which one record is found. */
function keysOf({ type, to }: Field, schema: Schema): readonly Field[] {
  const target = type === 'lookup' && to?.length === 1 ? schema.find(to[0] ?? '') : undefined;
  return target?.fields.filter((field) => field.unique && field.can.read && !field.system) ?? [];
}

/** The fields by which a row of a file can find the record that it is about. */
export const keysFor = (object: ObjectType, language: Language): readonly Choice[] =>
  object.fields
    .filter((field) => (field.unique || field.type === 'email' || field.type === 'phone') && mayFill(field))
    .map((field) => ({ value: field.name, label: textOf(field.label, language) || field.name }));
