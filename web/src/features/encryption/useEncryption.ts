import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { encryption } from '@/api/encryption';
import { keys } from '@/api/keys';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';

const LOOK_AGAIN = 1_500;

/**
 * How things stand with encryption, looked at again and again while something goes on: the server knows how far it is, so a
 * page that is opened later shows the same.
 */
export function useEncryption() {
  const client = useQueryClient();
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  const state = useQuery({
    queryKey: adminKeys.encryption,
    queryFn: encryption.read,
    refetchInterval: ({ state: { data } }) =>
      changing || (data && !(data.over && data.converting === null)) ? LOOK_AGAIN : false,
  });
  /** True when it was done. */
  const change = async (work: () => Promise<unknown>, done: string): Promise<boolean> => {
    setChanging(true);
    try {
      await work();
      toast.done(done);
      return true;
    } catch (failure) {
      toast.failed(t('encryption.notDone'), messageOf(failure, t));
      return false;
    } finally {
      setChanging(false);
      await client.invalidateQueries({ queryKey: adminKeys.encryption });
      await client.invalidateQueries({ queryKey: keys.objects });
    }
  };
  return { state, change, changing };
}

export type Change = ReturnType<typeof useEncryption>['change'];
