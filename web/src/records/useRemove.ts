import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import type { ObjectType } from '@/api/types';
import { toast } from '@/design/Toast';
import { messageOf } from './problems';

/** Moves records to the recycle bin, with a way back. */
export function useRemove(object: ObjectType) {
  const client = useQueryClient();
  const { t } = useTranslation();
  const refresh = () => client.invalidateQueries({ queryKey: keys.lists(object.name) });

  const restore = async (ids: readonly string[]) => {
    try {
      for (const id of ids) {
        await records.restore(object.name, id);
        await client.invalidateQueries({ queryKey: keys.record(object.name, id) });
      }
      toast.done(t('record.restored', { count: ids.length }));
    } catch (failure) {
      toast.failed(t('record.notRestored'), messageOf(failure, t));
    }
    await refresh();
  };

  /** The ids that are gone; the first refusal ends it and is named. */
  return async (ids: readonly string[]): Promise<readonly string[]> => {
    const gone: string[] = [];
    try {
      for (const id of ids) {
        await records.remove(object.name, id);
        gone.push(id);
      }
    } catch (failure) {
      toast.failed(t('record.notDeleted'), messageOf(failure, t));
    }
    if (gone.length > 0) {
      toast.done(t('record.deleted', { count: gone.length }), {
        label: t('common.undo'),
        run: () => void restore(gone),
      });
    }
    await refresh();
    return gone;
  };
}
