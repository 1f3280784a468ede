import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type BulkOrder, type BulkRun, bulk } from '@/api/bulk';
import { keys } from '@/api/keys';
import type { ObjectType } from '@/api/types';
import { toast } from '@/design/Toast';
import { formatNumber } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { messageOf } from '@/records/problems';
import { recordsMoved } from '@/records/refresh';
import { remember, type Step, takeBack } from '@/records/undo';
import { forget, watch } from './runs';

/** Gives orders for many records, tells how they ended, and takes them back by a click or by ⌘Z. */
export function useBulk(object: ObjectType) {
  const client = useQueryClient();
  const language = useLanguage();
  const { t } = useTranslation();
  const counted = (count: number) => ({ count, number: formatNumber(count, language) });

  const over = async (run: BulkRun) => {
    await recordsMoved(client);
    await client.invalidateQueries({ queryKey: keys.records(object.name) });
    if (run.state === 'undone') {
      toast.done(t('bulk.restored', counted(run.counts.restored)));
      if (run.counts.kept === 0) forget(run.id);
      return;
    }
    if (run.state === 'failed') toast.failed(t('bulk.failed'), run.detail ?? undefined);
    const { changed, refused } = run.counts;
    const text =
      run.kind === 'delete' ? t('bulk.deleted', counted(changed)) : t('bulk.changed', counted(changed));
    if (run.canBeUndone) {
      const step: Step = { back: () => undo(run) };
      remember(step);
      toast.done(text, { label: t('common.undo'), run: () => void takeBack(step) });
    } else if (run.state !== 'failed') toast.done(text);
    if (run.state === 'done' && refused === 0) forget(run.id);
  };

  const undo = async (run: BulkRun): Promise<boolean> => {
    try {
      await over(await watch(await bulk.undo(run.id)));
      return true;
    } catch (failure) {
      toast.failed(t('bulk.failed'), messageOf(failure, t));
      return false;
    }
  };

  /** Resolves once the order is taken; throws what is wrong with it. */
  const start = async (order: BulkOrder): Promise<void> => {
    const run = await bulk.start(object.name, order, crypto.randomUUID());
    void watch(run).then(over);
  };
  /** Looks after what an earlier page began. */
  const resume = (run: BulkRun) => void watch(run).then(over);
  return { start, undo, resume };
}
