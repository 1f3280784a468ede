import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { toast } from '@/design/Toast';
import { remember, type Step, takeBack } from './undo';
import { useMove } from './useMove';

/** Moves records to the recycle bin, with a way back. */
export function useRemove(object: ObjectType) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { move, refresh } = useMove(object);

  const restore = async (ids: readonly string[]): Promise<boolean> => {
    const back = await move('restore', ids);
    if (back.length > 0) toast.done(t('record.restored', { count: back.length }));
    await refresh(back);
    return back.length > 0;
  };
  const tell = (gone: readonly string[], step: Step) =>
    toast.done(
      t('record.deleted', { count: gone.length }),
      {
        label: t('bin.title'),
        run: () => void navigate({ to: '/recycle-bin', search: { object: object.name } }),
      },
      { label: t('common.undo'), run: () => void takeBack(step) },
    );

  /** Whoever stands on a record that goes leaves it before everything is read anew. */
  return async (ids: readonly string[], leave?: () => Promise<void>): Promise<void> => {
    const gone = await move('delete', ids);
    if (gone.length > 0) {
      const step: Step = {
        back: () => restore(gone),
        again: async () => {
          const again = await move('delete', gone);
          if (again.length > 0) tell(again, step);
          await refresh([]);
          return again.length > 0;
        },
      };
      remember(step);
      tell(gone, step);
      await leave?.();
    }
    await refresh([]);
  };
}
