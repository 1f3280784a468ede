import type { Values } from '@/api/records';
import type { Language, ObjectType, RecordRow, Reference, Related } from '@/api/types';
import { nameOf } from '@/records/useRecord';
import { fieldOf, mayFill, textOf } from '@/schema/schema';

export const referenceTo = (object: ObjectType, row: RecordRow): Reference => ({
  id: row.id,
  label: nameOf(object, row),
  object: object.name,
});

/** What the records behind a lookup are called from here. */
export const relatedTitle = (related: Related, other: ObjectType, language: Language): string =>
  textOf(related.label, language) || textOf(other.plural, language);

/** Whether the reader may make a record that points here. */
export function mayAdd(other: ObjectType, related: Related): boolean {
  const link = fieldOf(other, related.field);
  return other.can.create && link !== undefined && mayFill(link);
}

/** What a new record behind the lookup begins with: it points here. */
export function linkTo(object: ObjectType, row: RecordRow, related: Related, other: ObjectType): Values {
  const self = referenceTo(object, row);
  return { [related.field]: fieldOf(other, related.field)?.many ? [self] : self };
}
