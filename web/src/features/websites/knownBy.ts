import type { ObjectType } from '@/api/types';
import type { KnownBy } from '@/api/websites';
import type { Schema } from '@/schema/schema';

/** The kinds of values that visitors are found by, the surest first. */
export const KEYS = ['externalId', 'email', 'phone'] as const;
export type Key = (typeof KEYS)[number];

const TYPES: Record<Key, string> = { externalId: 'text', email: 'email', phone: 'phone' };

/** What a new website proposes, of those that there are. */
const USUAL_OBJECTS = ['contact', 'lead'];
const USUAL: Record<Key, readonly string[]> = {
  externalId: ['externalId'],
  email: ['email'],
  phone: ['mobile', 'phone'],
};

export const fieldsFor = (object: ObjectType, key: Key) =>
  object.fields.filter(({ type }) => type === TYPES[key]);

/** People are found in objects that have e-mail addresses or phones. */
export const findable = (schema: Schema): readonly ObjectType[] =>
  schema.objects.filter(
    (object) => fieldsFor(object, 'email').length > 0 || fieldsFor(object, 'phone').length > 0,
  );

export function usualOf(object: ObjectType): KnownBy {
  const named = (key: Key) => {
    const fields = fieldsFor(object, key).map(({ name }) => name);
    return (
      USUAL[key].find((name) => fields.includes(name)) ?? (key === 'externalId' ? null : (fields[0] ?? null))
    );
  };
  return {
    object: object.name,
    externalId: named('externalId'),
    email: named('email'),
    phone: named('phone'),
  };
}

export const usualKnownBy = (schema: Schema): readonly KnownBy[] =>
  USUAL_OBJECTS.flatMap((name) => findable(schema).filter((object) => object.name === name)).map(usualOf);
