import type { RoleFunction } from '@/api/types';
import { useSession } from './useSession';

/**
 * Whether the signed-in person has any of the functions: administrators have all of them; with none named, only they may, as where a
 * role cannot be given what is asked for.
 */
export function useMay(...any: readonly RoleFunction[]) {
  const user = useSession()?.user;
  if (!user) return false;
  return user.role === 'administrator' || any.some((it) => user.functions?.includes(it));
}
