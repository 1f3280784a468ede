import './texts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { type MergeDecision, mergeKeys, merges } from '@/api/merges';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';

/** Everything that was read of records may be another one now. */
export function useMergesChanged() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [['records'], keys.bin, mergeKeys.all].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
}

/** Takes a merge back and tells how it went. */
export function useUnmerge() {
  const { t } = useTranslation();
  const changed = useMergesChanged();
  return async (id: string, decisions: readonly MergeDecision[] = []): Promise<boolean> => {
    try {
      await merges.undo(id, decisions);
      toast.done(t('merge.undone'));
      return true;
    } catch (failure) {
      toast.failed(t('merge.notUndone'), messageOf(failure, t));
      return false;
    } finally {
      await changed();
    }
  };
}
