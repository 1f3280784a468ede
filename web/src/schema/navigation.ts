import type { ObjectType } from '@/api/types';

/** What only serves others, and is reached from them. */
const SERVANTS: ReadonlySet<string> = new Set(['file', 'tag']);

/** A lookup that says: this record cannot be without the other one, and goes with it. */
const ties = (object: ObjectType) =>
  object.fields.filter((field) => field.type === 'lookup' && field.required && field.onDelete === 'cascade');

/**
 * The objects with a place of their own in the side bar. Parts (an order's lines, a campaign's members) are met inside
 * their wholes, and found by jumping; in another group than its whole, a part is a matter of its own there.
 */
export function standingAlone(objects: readonly ObjectType[]): readonly ObjectType[] {
  const groups = new Map(objects.map(({ name, group }) => [name, group]));
  const isPart = (object: ObjectType) =>
    ties(object).some((tie) => tie.to?.some((whole) => groups.get(whole) === object.group));
  return objects.filter((object) => !SERVANTS.has(object.name) && !isPart(object));
}

/** Whether it is what the whole consists of, as lines are, rather than what joins it with others, as members do. */
export function isMadeOf(whole: ObjectType, part: ObjectType): boolean {
  const [tie, ...others] = ties(part);
  return others.length === 0 && whole.group === part.group && tie?.to?.includes(whole.name) === true;
}

/** The objects without whose records those of this one cannot be. */
export const wholesOf = (object: ObjectType): readonly string[] =>
  ties(object).flatMap((tie) => tie.to ?? []);

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
