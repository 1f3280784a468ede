import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { navigation } from '@/api/navigation';
import type { Navigation } from '@/api/types';
import { toast } from '@/design/Toast';
import { focusSpot } from '@/features/model/LayoutDrag';
import { useModelChange } from '@/features/model/useModelChange';
import { Schema } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import {
  type ArrangedGroup,
  type Arrangement,
  arrangementOf,
  HIDDEN,
  movedGroup,
  navigationOf,
  objectsIn,
  put,
  withoutGroup,
} from './arrangement';

/** The navigation of everybody or of a role while it is arranged; others see it when it is saved, and that can be undone. */
export function useArrangement() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const change = useModelChange();
  const { objects } = useSchema();
  const asked = useQuery({ queryKey: keys.navigation, queryFn: navigation.all });
  const [role, setRole] = useState<string | null>(null);
  const [draft, setDraft] = useState<Arrangement>();
  const [busy, setBusy] = useState(false);

  const everybodys = asked.data?.everybody ?? null;
  const own = role === null ? everybodys : (asked.data?.roles[role] ?? null);
  const schema = new Schema(objects, own ?? everybodys ?? undefined);
  const was = arrangementOf(schema, schema.groups());
  const arrangement = draft ?? was;
  const changed =
    draft !== undefined && JSON.stringify(navigationOf(draft)) !== JSON.stringify(navigationOf(was));

  const store = async (to: Navigation | null, done: string) => {
    const set = (what: Navigation | null) =>
      change(async () => {
        await navigation.set(role, what);
        await client.invalidateQueries({ queryKey: keys.navigation });
      });
    setBusy(true);
    const isDone = await set(to);
    setBusy(false);
    if (!isDone) return;
    setDraft(undefined);
    toast.done(done, { label: t('common.undo'), run: () => void set(own) });
  };
  const place = (object: string, list: string, at: number) => {
    if (at < 0) return;
    setDraft(put(arrangement, object, list, at));
    focusSpot({ list, field: object });
  };
  return {
    known: asked.data !== undefined,
    failure: asked.error,
    retry: () => void asked.refetch(),
    role,
    /** Whether the role has a navigation of its own, or everybody another one than usual. */
    isOwn: own !== null,
    arrangement,
    changed,
    busy,
    show: (next: string | null) => {
      setDraft(undefined);
      setRole(next);
    },
    place,
    hide: (object: string) => place(object, HIDDEN, arrangement.hidden.length),
    /** Into the group before or after the one it is in. */
    leap: (object: string, list: string, by: -1 | 1) => {
      const lists = [...arrangement.groups.map(({ key }) => key), HIDDEN];
      const next = lists[lists.indexOf(list) + by];
      if (next) place(object, next, by < 0 ? objectsIn(arrangement, next).length : 0);
    },
    addGroup: () =>
      setDraft({
        ...arrangement,
        groups: [...arrangement.groups, { key: `group${Date.now()}`, label: {}, objects: [] }],
      }),
    changeGroup: (key: string, more: Partial<ArrangedGroup>) =>
      setDraft({
        ...arrangement,
        groups: arrangement.groups.map((group) => (group.key === key ? { ...group, ...more } : group)),
      }),
    moveGroup: (key: string, by: -1 | 1) => setDraft(movedGroup(arrangement, key, by)),
    removeGroup: (key: string) => setDraft(withoutGroup(arrangement, key)),
    reset: () => setDraft(undefined),
    save: () => store(navigationOf(arrangement), t('navigation.saved')),
    /** Back to the usual, or for a role to what everybody has. */
    drop: () => store(null, t('navigation.dropped')),
  };
}
