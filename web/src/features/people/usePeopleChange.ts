import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';

/** Does something about people; what was refused is told. True when it was done. */
export function usePeopleChange() {
  const client = useQueryClient();
  const { t } = useTranslation();
  return async (work: () => Promise<unknown>, done?: string): Promise<boolean> => {
    try {
      await work();
      if (done) toast.done(done);
      return true;
    } catch (failure) {
      toast.failed(t('people.notDone'), messageOf(failure, t));
      return false;
    } finally {
      await client.invalidateQueries({ queryKey: adminKeys.people });
    }
  };
}
