import type { LayoutDefinition, ObjectType, RoleLayout } from '@/api/types';

/** Which layout of an object: that of everybody, a new one for some roles, or one that is there, by its roles. */
export type LayoutKey = string;

export const EVERYBODY: LayoutKey = '';
export const NEW: LayoutKey = ' new';

export const keyOf = (roles: readonly string[]): LayoutKey => roles.join(' ');

export const layoutsOf = (object: ObjectType): readonly RoleLayout[] => object.layouts ?? [];

export const roleLayout = (object: ObjectType, key: LayoutKey): RoleLayout | undefined =>
  layoutsOf(object).find(({ roles }) => keyOf(roles) === key);

/** What everybody has whose role has no layout of its own. */
export const everybodys = (object: ObjectType): LayoutDefinition => object.layout ?? object;

/** A layout of some roles put in the place of another one, at the end where there was none, or taken away; as a merge patch. */
export function layoutsPatch(object: ObjectType, key: LayoutKey, next: RoleLayout | undefined) {
  const all = layoutsOf(object);
  const at = all.findIndex(({ roles }) => keyOf(roles) === key);
  const before = at < 0 ? all : all.slice(0, at);
  const after = at < 0 ? [] : all.slice(at + 1);
  return { layouts: [...before, ...(next ? [next] : []), ...after] };
}

/** The roles that have a layout of their own already, but for this one. */
export const takenRoles = (object: ObjectType, key: LayoutKey): ReadonlySet<string> =>
  new Set(
    layoutsOf(object)
      .filter(({ roles }) => keyOf(roles) !== key)
      .flatMap(({ roles }) => roles),
  );
