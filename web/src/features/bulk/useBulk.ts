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
import { isDone, isUndone, makeAgain, remember, type Step, takeBack } from '@/records/undo';
import { forget, watch } from './runs';

/** By the same step a click and ⌘Z take an order back, or do it again. */
const steps = new Map<string, Step>();

/** Gives orders for many records, tells how they ended, takes them back and does them again. */
export function useBulk(object: ObjectType) {
  const client = useQueryClient();
  const language = useLanguage();
  const { t } = useTranslation();
  const counted = (count: number) => ({ count, number: formatNumber(count, language) });

  const tell = (run: BulkRun) => {
    void recordsMoved(client);
    void client.invalidateQueries({ queryKey: keys.records(object.name) });
    const { changed, refused, restored, kept } = run.counts;
    if (run.state === 'failed') toast.failed(t('bulk.failed'), run.detail ?? undefined);
    if (run.state === 'undone') {
      const again = { label: t('bulk.redo'), run: () => void redo(run) };
      toast.done(t('bulk.restored', counted(restored)), ...(run.canBeRedone ? [again] : []));
      if (kept === 0) forget(run.id);
      return;
    }
    const text =
      run.kind === 'delete' ? t('bulk.deleted', counted(changed)) : t('bulk.changed', counted(changed));
    if (run.canBeUndone) toast.done(text, { label: t('common.undo'), run: () => void undo(run) });
    else if (run.state !== 'failed') toast.done(text);
    if (run.state === 'done' && refused === 0) forget(run.id);
  };

  const turn = async (run: BulkRun, way: 'undo' | 'redo'): Promise<boolean> => {
    try {
      const over = await watch(await bulk[way](run.id));
      tell(over);
      return over.state === (way === 'undo' ? 'undone' : 'done');
    } catch (failure) {
      toast.failed(t('bulk.failed'), messageOf(failure, t));
      return false;
    }
  };
  const stepOf = (run: BulkRun): Step => {
    const step = steps.get(run.id) ?? { back: () => turn(run, 'undo'), again: () => turn(run, 'redo') };
    steps.set(run.id, step);
    return step;
  };
  // What an earlier page did is no step of this one.
  const undo = async (run: BulkRun) => {
    const step = stepOf(run);
    await (isDone(step) ? takeBack(step) : turn(run, 'undo'));
  };
  const redo = async (run: BulkRun) => {
    const step = stepOf(run);
    await (isUndone(step) ? makeAgain(step) : turn(run, 'redo'));
  };

  const over = (run: BulkRun) => {
    if (run.canBeUndone) remember(stepOf(run));
    tell(run);
  };
  /** Resolves once the order is taken; throws what is wrong with it. */
  const start = async (order: BulkOrder): Promise<void> => {
    const run = await bulk.start(object.name, order, crypto.randomUUID());
    void watch(run).then(over);
  };
  /** Looks after what an earlier page began. */
  const resume = (run: BulkRun) => void watch(run).then(over);
  return { start, undo, redo, resume };
}
