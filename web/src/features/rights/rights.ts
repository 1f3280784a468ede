import {
  EVERY_OTHER,
  FIELD_RIGHTS,
  type FieldRight,
  type ObjectRights,
  REACHES,
  type Reach,
  type Rights,
  type Role,
  type Work,
} from '@/api/rights';
import type { Field, ObjectType } from '@/api/types';

/** Who works here is seen by everybody, and changed by a function of its own. */
export const PEOPLE: ReadonlySet<string> = new Set(['user', 'team']);

const NOTHING: ObjectRights = { read: 'none', edit: 'none', can: [] };

export const rightsOf = (role: Role): Rights => ({
  label: role.labels,
  functions: role.functions,
  personal: role.personal,
  secret: role.secret,
  objects: role.objects,
  fields: role.fields,
});

/** What holds for an object, named or not. */
export const effective = (rights: Rights, object: string): ObjectRights =>
  rights.objects[object] ?? rights.objects[EVERY_OTHER] ?? NOTHING;

export const reachesUpTo = (most: Reach): readonly Reach[] => REACHES.slice(0, REACHES.indexOf(most) + 1);

/** Nobody changes what she does not see. */
export function withReach(rights: ObjectRights, which: 'read' | 'edit', reach: Reach): ObjectRights {
  const next = { ...rights, [which]: reach };
  return REACHES.indexOf(next.edit) > REACHES.indexOf(next.read) ? { ...next, edit: next.read } : next;
}

export const withWork = (rights: ObjectRights, work: Work, on: boolean): ObjectRights => ({
  ...rights,
  can: on ? [...rights.can, work] : rights.can.filter((each) => each !== work),
});

/** The object goes by what holds for all others again where nothing is given. */
export function withObject(rights: Rights, object: string, own: ObjectRights | undefined): Rights {
  const { [object]: _, ...others } = rights.objects;
  return { ...rights, objects: own ? { ...others, [object]: own } : others };
}

/** What holds for a field that is not named. */
export function usualRight(rights: Rights, field: Field): FieldRight {
  if (field.sensitivity === 'personal') return rights.personal;
  return field.sensitivity === 'secret' ? rights.secret : 'edit';
}

export function withField(
  rights: Rights,
  object: string,
  field: string,
  own: FieldRight | undefined,
): Rights {
  const { [field]: _, ...others } = rights.fields[object] ?? {};
  const named = own ? { ...others, [field]: own } : others;
  const { [object]: __, ...rest } = rights.fields;
  return { ...rights, fields: Object.keys(named).length > 0 ? { ...rest, [object]: named } : rest };
}

/** What a record is called by can be masked and not hidden; what is computed is not edited anyway. */
export function rightsFor(object: ObjectType, field: Field): readonly FieldRight[] {
  const neverHidden = field.name === object.nameField || field.name === 'owner';
  const written = !field.readOnly && field.type !== 'formula' && field.type !== 'rollUp';
  return FIELD_RIGHTS.filter(
    (right) => (right !== 'hidden' || !neverHidden) && (right !== 'edit' || written),
  );
}

const OWN = new Set(['id', 'version']);
export const fieldsToGrant = (object: ObjectType) => object.fields.filter(({ name }) => !OWN.has(name));

export const sameRights = (one: unknown, other: unknown): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

/** Neither the order of names nor that of what is listed makes a difference. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return [...value].sort();
  if (!isTree(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, inOrder(value[key])]),
  );
}

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The JSON merge patch (RFC 7396) that makes one out of the other. */
export function patchOf(before: object, after: object): Tree {
  const from = before as Tree;
  const to = after as Tree;
  const patch: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const [old, next] = [from[key], to[key]];
    if (sameRights(old, next)) continue;
    patch[key] = next === undefined ? null : isTree(old) && isTree(next) ? patchOf(old, next) : next;
  }
  return patch;
}

export function patched<T extends object>(value: T, patch: Tree): T {
  const result = { ...value } as Record<string, unknown>;
  for (const [key, change] of Object.entries(patch)) {
    const old = result[key];
    if (change === null) delete result[key];
    else result[key] = isTree(change) ? patched(isTree(old) ? old : {}, change) : change;
  }
  return result as T;
}

/** How many objects, fields and settings a patch changes. */
export function countOf(patch: Tree): number {
  return Object.entries(patch).reduce((sum, [key, change]) => {
    if (!isTree(change)) return sum + 1;
    if (key === 'objects' || key === 'label') return sum + Object.keys(change).length;
    return (
      sum + Object.values(change).reduce<number>((n, it) => n + (isTree(it) ? Object.keys(it).length : 1), 0)
    );
  }, 0);
}
