import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { keys } from '@/api/keys';
import { people } from '@/api/people';
import { rights } from '@/api/rights';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';

export const rolesQuery = { queryKey: adminKeys.roleRights, queryFn: rights.roles };

/** Undefined until they are known. */
export const useRoles = () => useQuery(rolesQuery).data?.items;

/** Every role and team that there is, to be chosen from and to be named. */
export function useHolders() {
  const roles = useRoles() ?? [];
  const teams = useQuery({ queryKey: adminKeys.teamTree, queryFn: people.teams }).data ?? [];
  return {
    roles: roles.map(({ name, label }) => ({ value: name, label })),
    teams: teams.map(({ id, name }) => ({ value: id, label: name })),
  };
}

/** Does something about roles or rules; what was refused is told. True when it was done. */
export function useRightsChange() {
  const client = useQueryClient();
  const { t } = useTranslation();
  return async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (failure) {
      toast.failed(t('rights.notDone'), messageOf(failure, t));
      return false;
    } finally {
      await Promise.all(
        [keys.roles, adminKeys.sharingRules, adminKeys.people].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      );
    }
  };
}
