import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';

/** Does something to the settings; what was done can be undone for a while, what was refused is told. */
export function useOrganisationChange() {
  const client = useQueryClient();
  const { t } = useTranslation();

  const read = () => client.invalidateQueries({ queryKey: keys.organisation });

  const undo = async (work: () => Promise<unknown>) => {
    try {
      await work();
      toast.done(t('organisation.undone'));
    } catch (failure) {
      toast.failed(t('organisation.notSaved'), messageOf(failure, t));
    }
    await read();
  };

  /** True when it was done. */
  return async (
    work: () => Promise<unknown>,
    done: string,
    back?: () => Promise<unknown>,
  ): Promise<boolean> => {
    try {
      await work();
      toast.done(done, ...(back ? [{ label: t('common.undo'), run: () => void undo(back) }] : []));
      return true;
    } catch (failure) {
      toast.failed(t('organisation.notSaved'), messageOf(failure, t));
      return false;
    } finally {
      await read();
    }
  };
}
