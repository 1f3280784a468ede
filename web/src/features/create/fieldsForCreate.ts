import type { Values } from '@/api/records';
import type { Field, ObjectType } from '@/api/types';
import { columnsOf, mayFill, sectionsOf } from '@/schema/schema';

/** What a new record asks for: what it cannot be without and what lists show first, the rest when wanted. */
export function fieldsForCreate(object: ObjectType, known: Values) {
  const fillable = sectionsOf(object).flatMap((section) => section.fields.filter(mayFill));
  const listed = new Set(columnsOf(object).map((field) => field.name));
  const rank = (field: Field) => {
    if (field.name === object.nameField) return 0;
    if (field.required) return 1;
    if (field.name in known) return 2;
    return listed.has(field.name) ? 3 : 4;
  };
  const ranked = fillable
    .map((field) => ({ field, rank: rank(field) }))
    .sort((one, other) => one.rank - other.rank);
  return {
    first: ranked.filter((it) => it.rank < 4).map((it) => it.field),
    more: ranked.filter((it) => it.rank === 4).map((it) => it.field),
  };
}
