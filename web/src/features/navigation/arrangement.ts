import type { Navigation, Texts } from '@/api/types';
import { wholeTexts } from '@/features/model/definition';
import { moved } from '@/features/model/lists';
import type { Group, Schema } from '@/schema/schema';

export interface ArrangedGroup {
  /** Stays the same while the group is moved and renamed. */
  readonly key: string;
  readonly group?: string;
  readonly label: Texts;
  readonly objects: readonly string[];
}

/** A navigation while it is arranged: every object stands in a group or is hidden. */
export interface Arrangement {
  readonly groups: readonly ArrangedGroup[];
  readonly hidden: readonly string[];
}

export const HIDDEN = 'hidden';

/** @param shown what stands in the side bar now */
export function arrangementOf(schema: Schema, shown: readonly Group[]): Arrangement {
  const placed = new Set(shown.flatMap(({ objects }) => objects.map(({ name }) => name)));
  return {
    groups: shown.map(({ group, label, objects }, at) => ({
      key: `group${at}`,
      ...(group ? { group } : {}),
      label: label ?? {},
      objects: objects.map(({ name }) => name),
    })),
    hidden: schema.objects.filter(({ name }) => !placed.has(name)).map(({ name }) => name),
  };
}

/** What the server is told; a group that has no name at all is called by its place. */
export const navigationOf = ({ groups, hidden }: Arrangement): Navigation => ({
  groups: groups.map(({ group, label, objects }) => {
    const own = wholeTexts(label) ?? (group ? undefined : { 'zh-CN': '…', en: '…' });
    return { ...(group ? { group } : {}), ...(own ? { label: own } : {}), objects };
  }),
  hidden,
});

const change = (
  { groups, hidden }: Arrangement,
  list: string,
  work: (objects: readonly string[]) => readonly string[],
): Arrangement => ({
  groups: groups.map((group) => (group.key === list ? { ...group, objects: work(group.objects) } : group)),
  hidden: list === HIDDEN ? work(hidden) : hidden,
});

export const objectsIn = ({ groups, hidden }: Arrangement, list: string): readonly string[] =>
  list === HIDDEN ? hidden : (groups.find(({ key }) => key === list)?.objects ?? []);

/** An object at a place in a group, or among the hidden ones, and nowhere else. @param at before which place */
export function put(arrangement: Arrangement, object: string, to: string, at: number): Arrangement {
  const was = objectsIn(arrangement, to).indexOf(object);
  const gap = was >= 0 && was < at ? at - 1 : at;
  const without = (objects: readonly string[]) => objects.filter((name) => name !== object);
  const cleared = {
    groups: arrangement.groups.map((group) => ({ ...group, objects: without(group.objects) })),
    hidden: without(arrangement.hidden),
  };
  return change(cleared, to, (rest) => [...rest.slice(0, gap), object, ...rest.slice(gap)]);
}

export const movedGroup = (arrangement: Arrangement, key: string, by: -1 | 1): Arrangement => {
  const at = arrangement.groups.findIndex((group) => group.key === key);
  return { ...arrangement, groups: moved(arrangement.groups, at, at + by) };
};

/** What stands in a group that goes is hidden. */
export const withoutGroup = (arrangement: Arrangement, key: string): Arrangement => ({
  groups: arrangement.groups.filter((group) => group.key !== key),
  hidden: [...arrangement.hidden, ...objectsIn(arrangement, key)],
});
