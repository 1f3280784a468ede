import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { toast } from '@/design/Toast';
import { useMove } from '@/records/useMove';

/** The ways out of the recycle bin: back, which can be undone, and for good, which cannot. */
export function useBinMoves(object: ObjectType) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { move, refresh } = useMove(object);

  const removeAgain = async (ids: readonly string[]) => {
    const gone = await move('delete', ids);
    if (gone.length > 0) toast.done(t('record.deleted', { count: gone.length }));
    await refresh(gone);
  };

  const restore = async (ids: readonly string[]) => {
    const back = await move('restore', ids);
    const [only] = back;
    const open = (id: string) => ({
      label: t('create.open'),
      run: () => void navigate({ to: '/o/$object/$id', params: { object: object.name, id } }),
    });
    if (only !== undefined) {
      const actions = back.length === 1 ? [open(only)] : [];
      const undo = { label: t('common.undo'), run: () => void removeAgain(back) };
      toast.done(t('record.restored', { count: back.length }), ...actions, undo);
    }
    await refresh(back);
  };

  const purge = async (ids: readonly string[]) => {
    const gone = await move('purge', ids);
    if (gone.length > 0) toast.done(t('bin.purged', { count: gone.length }));
    await refresh([]);
  };
  return { restore, purge };
}
