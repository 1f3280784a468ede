import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { keys } from '@/api/keys';
import { people } from '@/api/people';
import { type Share, type ShareForm, type ShareKind, sharing } from '@/api/sharing';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';

export interface Shared extends Share {
  readonly kind: ShareKind;
}

/** The names of roles, which everybody may know. */
export function useRoleNames() {
  const roles =
    useQuery({ queryKey: [...adminKeys.people, 'roles'], queryFn: people.roles }).data?.items ?? [];
  const labels = new Map(roles.map(({ name, label }) => [name, label]));
  return { roles, roleLabel: (name: string) => labels.get(name) ?? name };
}

/** With whom a record is shared, those who work on it first; and how that changes, each time with a way back. */
export function useShares(object: string, id: string) {
  const client = useQueryClient();
  const { t } = useTranslation();
  const { roleLabel } = useRoleNames();
  const key = keys.sharing(object, id);
  const list = (kind: ShareKind) => async (): Promise<readonly Shared[]> =>
    (await sharing.list(object, id, kind)).items.map((share) => ({ ...share, kind }));
  const team = useQuery({ queryKey: [...key, 'team'], queryFn: list('team') }).data;
  const shares = useQuery({ queryKey: [...key, 'shares'], queryFn: list('shares') }).data;

  const changed = () => client.invalidateQueries({ queryKey: key });
  const nameOf = (share: Share) => share.name ?? (share.role ? roleLabel(share.role) : '');

  const quietly = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (failure) {
      toast.failed(t('sharing.notDone'), messageOf(failure, t));
    } finally {
      await changed();
    }
  };

  /** What is wrong with the form is thrown, to be told there. */
  const add = async (kind: ShareKind, form: ShareForm) => {
    const made = await sharing.add(object, id, kind, form);
    await changed();
    toast.done(t('sharing.shared', { name: nameOf(made) }), {
      label: t('common.undo'),
      run: () => void quietly(() => sharing.remove(object, id, kind, made.id)),
    });
  };

  const remove = (share: Shared) =>
    quietly(async () => {
      await sharing.remove(object, id, share.kind, share.id);
      toast.done(t('sharing.removed', { name: nameOf(share) }), {
        label: t('common.undo'),
        run: () => void quietly(() => sharing.add(object, id, share.kind, formOf(share))),
      });
    });

  return { shares: team && shares ? [...team, ...shares] : undefined, nameOf, add, remove };
}

const formOf = ({ person, team, role, edit, until }: Share): ShareForm => ({
  ...(person ? { person } : {}),
  ...(team ? { team } : {}),
  ...(role ? { role } : {}),
  edit,
  until,
});
