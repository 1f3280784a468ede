import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '@/api/keys';
import { sharing } from '@/api/sharing';
import type { ObjectType } from '@/api/types';

/** Who works here, and everybody's own record among them, is looked after elsewhere. */
const NOT_ASKED: ReadonlySet<string> = new Set(['user', 'team']);

/**
 * The object as it is for one record: without the rights that the reader has over others of its kind, but not over this one. Until
 * that is known, with those that she has in general.
 */
export function useOwnRights(object: ObjectType, id: string) {
  const asks = (object.can.edit || object.can.delete) && !NOT_ASKED.has(object.name);
  const { data } = useQuery({
    queryKey: keys.ownAccess(object.name, id),
    queryFn: () => sharing.mine(object.name, id),
    enabled: asks,
    staleTime: 60_000,
  });
  const isLocked = data?.see === true && !data.edit;
  const own = useMemo(
    () => (isLocked ? { ...object, can: { ...object.can, edit: false, delete: false } } : object),
    [object, isLocked],
  );
  return { object: own, isLocked, reasons: isLocked ? data.reasons : [] };
}
