import type { ObjectType } from '@/api/types';

/**
 * Objects one meets inside another record rather than by themselves: lines, members, answers. They stay out of the
 * side bar and are still found by jumping.
 */
const PARTS: ReadonlySet<string> = new Set([
  'accountContact',
  'campaignMember',
  'file',
  'invoiceLine',
  'opportunityLine',
  'orderLine',
  'priceBookEntry',
  'quoteLine',
  'segmentMember',
  'surveyAnswer',
  'surveyQuestion',
  'tag',
]);

export const standsAlone = (object: ObjectType): boolean => !PARTS.has(object.name);

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
