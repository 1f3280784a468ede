import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { keys } from '@/api/keys';
import { ApiProblem } from '@/api/problem';
import { type Rights, type Role, rights } from '@/api/rights';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';
import { countOf, patched, patchOf, rightsOf } from './rights';
import { rolesQuery } from './useRights';

interface Items {
  readonly items: readonly Role[];
}

type Patch = ReturnType<typeof patchOf>;

const keptFor = (client: QueryClient, name: string): Patch =>
  client.getQueryData<Patch>(adminKeys.roleDraft(name)) ?? {};

/** Whoever goes elsewhere finds what she changed when she comes back. */
function keep(client: QueryClient, name: string, patch: Patch) {
  const queryKey = adminKeys.roleDraft(name);
  if (countOf(patch) === 0) return client.removeQueries({ queryKey });
  client.setQueryDefaults(queryKey, { gcTime: Number.POSITIVE_INFINITY });
  client.setQueryData(queryKey, patch);
}

/**
 * A role while it is changed: nothing counts before it is saved, and then all of it at once. What is not saved stays as long
 * as the app is open.
 */
export function useRoleDraft(role: Role) {
  const client = useQueryClient();
  const { t } = useTranslation();
  const [base, setBase] = useState(role);
  const [draft, setDraft] = useState(() => patched(rightsOf(role), keptFor(client, role.name)));
  const [saving, setSaving] = useState(false);
  const patch = useMemo(() => patchOf(rightsOf(base), draft), [base, draft]);
  const changes = countOf(patch);
  useEffect(() => keep(client, role.name, patch), [client, role.name, patch]);

  const begin = (from: Role, next: Rights = rightsOf(from)) => {
    setBase(from);
    setDraft(next);
  };
  if (changes === 0 && !saving && role.version !== base.version) begin(role); // somebody else's changes arrive

  const accept = (saved: Role) => {
    client.setQueryData<Items>(adminKeys.roleRights, (old) =>
      old ? { items: old.items.map((it) => (it.name === saved.name ? { ...it, ...saved } : it)) } : old,
    );
    begin(saved);
    void client.invalidateQueries({ queryKey: keys.roles });
    void client.invalidateQueries({ queryKey: adminKeys.people });
  };
  const latest = async () => {
    const { items } = await client.fetchQuery(rolesQuery);
    return items.find(({ name }) => name === role.name);
  };
  const failed = (failure: unknown) => toast.failed(t('rights.notDone'), messageOf(failure, t));

  /** Their changes stay, and mine are put on top, to be looked at before they are saved again. */
  const settle = async (failure: unknown) => {
    const now = failure instanceof ApiProblem && failure.code === 'roleStale' ? await latest() : undefined;
    if (!now) return failed(failure);
    begin(now, patched(rightsOf(now), patch));
    toast.failed(t('rights.stale'), t('rights.staleDetail'));
  };

  const bringBack = (wanted: Role, from: Role) => ({
    label: t('common.undo'),
    run: () =>
      void rights
        .changeRole(wanted.name, patchOf(rightsOf(from), rightsOf(wanted)), from.version)
        .then(accept)
        .catch(failed),
  });

  const save = async () => {
    setSaving(true);
    try {
      const saved = await rights.changeRole(base.name, patch, base.version);
      accept(saved);
      toast.done(t('rights.saved'), bringBack(base, saved));
    } catch (failure) {
      await settle(failure);
    } finally {
      setSaving(false);
    }
  };

  const reset = async () => {
    setSaving(true);
    try {
      await rights.removeRole(base.name);
      const now = await latest();
      if (!now) return;
      accept(now);
      toast.done(t('rights.resetDone'), bringBack(base, now));
    } catch (failure) {
      failed(failure);
    } finally {
      setSaving(false);
    }
  };

  return { base, draft, setDraft, changes, saving, save, reset, discard: () => begin(base) };
}
