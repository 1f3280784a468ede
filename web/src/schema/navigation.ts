import type { Field, ObjectType } from '@/api/types';

/** What only serves others, and is reached from them. */
const SERVANTS: ReadonlySet<string> = new Set(['file', 'tag']);

/**
 * Whether a lookup says that its record is a part of the other one: it cannot be without it and goes with it, as an
 * order's lines, a campaign's members, a survey's questions.
 */
export const isPartBy = (field: Field): boolean =>
  field.type === 'lookup' && field.required && field.onDelete === 'cascade';

/**
 * The objects that have a place of their own in the side bar. Parts of others are met inside those, and are still found
 * by jumping; a part in another group than its whole is a matter of its own there.
 */
export function standingAlone(objects: readonly ObjectType[]): readonly ObjectType[] {
  const groups = new Map(objects.map(({ name, group }) => [name, group]));
  const isPart = (object: ObjectType) =>
    object.fields.some(
      (field) => isPartBy(field) && field.to?.some((whole) => groups.get(whole) === object.group),
    );
  return objects.filter((object) => !SERVANTS.has(object.name) && !isPart(object));
}

/** People are drawn round, things square. */
const PEOPLE: ReadonlySet<string> = new Set(['contact', 'lead', 'user']);

export const isPerson = (object: string | undefined): boolean => object !== undefined && PEOPLE.has(object);

/** The order in which a customer's story is told, from who it is to what was sold and how it went. */
const ORDER = (
  'account contact lead opportunity quote contract order invoice paymentPlan payment product priceBook ' +
  'task call meeting visit note email message ticket article survey campaign segment user team'
).split(' ');

const placeOf = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

export function inUsualOrder<Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Item[] {
  return [...items].sort((one, other) => placeOf(nameOf(one)) - placeOf(nameOf(other)));
}
