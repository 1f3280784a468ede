import type { ObjectType, Related } from '@/api/types';
import { inUsualOrder, isMadeOf } from '@/schema/navigation';
import type { Schema } from '@/schema/schema';

/** A lookup through which records of another object point here. */
export interface Relation {
  readonly related: Related;
  readonly other: ObjectType;
  /** Fields of theirs that are shown; none for the first columns of their own list. */
  readonly columns: readonly string[];
}

/** All that points here, what the record is made of first. */
export function usualRelations(object: ObjectType, schema: Schema): readonly Relation[] {
  const known = inUsualOrder(object.related, (related) => related.object).flatMap((related) => {
    const other = schema.find(related.object);
    return other ? [{ related, other, columns: [] }] : [];
  });
  return [
    ...known.filter(({ other }) => isMadeOf(object, other)),
    ...known.filter(({ other }) => !isMadeOf(object, other)),
  ];
}

/** What of it the layout shows, in its order. */
export function relationsOf(object: ObjectType, schema: Schema): readonly Relation[] {
  const all = usualRelations(object, schema);
  return (
    object.relatedLists?.flatMap(({ name, columns = [] }) =>
      all.filter(({ related }) => related.name === name).map((relation) => ({ ...relation, columns })),
    ) ?? all
  );
}
