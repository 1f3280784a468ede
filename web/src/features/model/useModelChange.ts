import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';

/** Reads anew what hangs on the data model: the schema itself, and every record that is shown. */
export function useModelNews() {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: keys.objects });
    void client.invalidateQueries({ queryKey: ['records'] });
    void client.invalidateQueries({ queryKey: ['views'] });
  };
}

/** Changes the data model; what was refused is told. True when it was done. */
export function useModelChange() {
  const news = useModelNews();
  const { t } = useTranslation();
  return async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (failure) {
      toast.failed(t('model.notDone'), messageOf(failure, t));
      return false;
    } finally {
      await news();
    }
  };
}
