import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onRefused } from '@/api/client';
import { keys } from '@/api/keys';
import { useSession } from '@/features/session/useSession';
import { dropAll } from '@/records/waiting';
import { onOtherPerson, tellPerson } from '@/records/windows';

/** What is asked anew is not asked more often than that. */
const PAUSE_MS = 3_000;

/** What is refused to whoever may no longer ask it: another right, an object or a field that is not hers to see any more. */
const isOfRights = (status: number, path: string) =>
  status === 403 || status === 404 || (status < 500 && /\/(query|aggregate)$/.test(path));

/** Keeps the page in step with what its person may do, and with the other windows of this browser. Shows nothing. */
export function InStep() {
  const client = useQueryClient();
  const person = useSession()?.user.id;
  useEffect(() => {
    let last = 0;
    let timer = 0;
    const ask = () => {
      last = Date.now();
      timer = 0;
      for (const queryKey of [keys.session, keys.objects]) void client.invalidateQueries({ queryKey });
    };
    const stop = onRefused((status, path) => {
      if (!isOfRights(status, path) || timer !== 0) return;
      timer = window.setTimeout(ask, Math.max(0, last + PAUSE_MS - Date.now()));
    });
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [client]);
  useEffect(() => {
    if (person === undefined) return;
    tellPerson(person);
    return onOtherPerson(person, () => {
      // Nothing of hers stays in a window that she has left.
      dropAll();
      window.location.reload();
    });
  }, [person]);
  return null;
}
