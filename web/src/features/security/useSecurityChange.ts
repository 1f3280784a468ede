import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { ApiProblem } from '@/api/problem';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';

/** Does something about how one comes in. When the server wants to know first who is there, asks and then goes on. */
export function useSecurityChange() {
  const client = useQueryClient();
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const waiting = useRef<() => Promise<void>>(undefined);

  const change = async (work: () => Promise<unknown>, done?: string): Promise<void> => {
    try {
      await work();
      if (done) toast.done(done);
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.code === 'confirmationRequired') {
        waiting.current = () => change(work, done);
        setAsking(true);
      } else {
        toast.failed(t('security.notDone'), messageOf(failure, t));
      }
    } finally {
      await client.invalidateQueries({ queryKey: adminKeys.security });
    }
  };
  const confirmation = {
    open: asking,
    onClose: () => setAsking(false),
    onConfirmed: () => {
      setAsking(false);
      void waiting.current?.();
    },
  };
  return { change, confirmation };
}
