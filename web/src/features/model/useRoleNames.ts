import { useQuery } from '@tanstack/react-query';
import { adminKeys } from '@/api/adminKeys';
import { rights } from '@/api/rights';

/** The roles that there are, and what they are called; one that is gone is called by its name. */
export function useRoleNames() {
  const roles = useQuery({ queryKey: adminKeys.roleRights, queryFn: rights.roles }).data?.items ?? [];
  const nameOf = (name: string) => roles.find((role) => role.name === name)?.label ?? name;
  return { roles, nameOf };
}
