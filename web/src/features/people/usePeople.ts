import { useQuery } from '@tanstack/react-query';
import { adminKeys } from '@/api/adminKeys';
import { type Account, type Colleague, people } from '@/api/people';

/** People with how they come in, teams, and the names of roles. */
export function usePeople() {
  const users = useQuery({ queryKey: adminKeys.users, queryFn: people.users }).data;
  const accounts = useQuery({ queryKey: adminKeys.accounts, queryFn: people.accounts }).data?.items;
  const teams = useQuery({ queryKey: adminKeys.teamTree, queryFn: people.teams }).data;
  const roles = useQuery({ queryKey: ['people', 'roles'], queryFn: people.roles }).data?.items ?? [];
  const labels = new Map(roles.map((role) => [role.name, role.label]));
  return {
    users,
    teams: teams ?? [],
    roles,
    roleLabel: (name: string) => labels.get(name) ?? name,
    accountOf: (user: Colleague): Account | undefined => accounts?.find((it) => it.user === user.id),
  };
}

export type People = ReturnType<typeof usePeople>;
