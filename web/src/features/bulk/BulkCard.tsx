import './texts';
import { Download, Redo2, Square, Undo2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type BulkRun, bulk } from '@/api/bulk';
import type { ObjectType } from '@/api/types';
import { Button, IconButton } from '@/design/Button';
import { toast } from '@/design/Toast';
import { formatNumber } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { messageOf } from '@/records/problems';
import { close, isAtWork } from './runs';
import { useBulk } from './useBulk';

interface Props {
  readonly object: ObjectType;
  readonly run: BulkRun;
  readonly lost: boolean;
}

/** How far an order has come; once it is over, what it could not do and why. */
export function BulkCard({ object, run, lost }: Props) {
  return (
    <div className="flex w-96 max-w-[calc(100vw-2rem)] flex-col gap-2 px-1 py-1">
      {isAtWork(run) ? <Progress run={run} lost={lost} /> : <Ended object={object} run={run} />}
    </div>
  );
}

function Progress({ run, lost }: Omit<Props, 'object'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { done, total } = progressOf(run);
  const text = (number: number) => formatNumber(number, language);
  const what = run.state === 'undoing' || run.state === 'redoing' ? run.state : run.kind;
  const title = t(`bulk.working.${what}`);
  const stop = async () => {
    try {
      await bulk.stop(run.id);
    } catch (failure) {
      toast.failed(t('bulk.failed'), messageOf(failure, t));
    }
  };
  return (
    <>
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{title}</span>
        <span className="tnum text-xs text-ink-2">
          {total === null ? t('bulk.counting') : t('bulk.progress', { done: text(done), total: text(total) })}
        </span>
        <Button look="ghost" icon={<Square aria-hidden className="size-3.5" />} onClick={() => void stop()}>
          {t('bulk.stop')}
        </Button>
      </div>
      <div
        role="progressbar"
        aria-label={title}
        aria-valuemin={0}
        {...(total ? { 'aria-valuemax': total, 'aria-valuenow': done } : {})}
        className="h-1.5 overflow-hidden rounded-full bg-mute-soft"
      >
        <div
          className="h-full rounded-full bg-brand transition-[width]"
          style={{ width: total ? `${(100 * done) / total}%` : '4%' }}
        />
      </div>
      {lost && <p className="text-xs text-ink-2">{t('bulk.lost')}</p>}
    </>
  );
}

/** How many records are behind it, of how many; of those that are taken back or done again, where it is about them. */
function progressOf({ state, total, counts: { changed, unchanged, refused, restored, kept } }: BulkRun) {
  if (state === 'undoing') return { done: restored + kept, total: changed };
  if (state === 'redoing') return { done: changed - restored - kept, total: changed - kept };
  return { done: changed + unchanged + refused, total };
}

function Ended({ object, run }: { readonly object: ObjectType; readonly run: BulkRun }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { undo, redo } = useBulk(object);
  const { changed, unchanged, refused, restored, kept } = run.counts;
  const counted = (count: number) => ({ count, number: formatNumber(count, language) });
  const told = [
    run.state === 'stopped' && t('bulk.stopped'),
    run.state === 'undone' && t('bulk.restored', counted(restored)),
    run.state !== 'undone' &&
      (run.kind === 'delete' ? t('bulk.deleted', counted(changed)) : t('bulk.changed', counted(changed))),
    unchanged > 0 && t('bulk.unchanged', counted(unchanged)),
    refused > 0 && t('bulk.refused', counted(refused)),
    kept > 0 && t('bulk.kept', counted(kept)),
  ].filter((text) => text !== false);
  return (
    <>
      <div className="flex items-start gap-2">
        <p aria-live="polite" className="min-w-0 flex-1 pt-1">
          {told.join(' · ')}
        </p>
        <IconButton label={t('common.close')} icon={<X className="size-4" />} onClick={() => close(run.id)} />
      </div>
      {run.detail && <p className="text-xs text-bad">{run.detail}</p>}
      {run.reasons.length > 0 && (
        <ul className="flex flex-col gap-0.5 text-xs text-ink-2">
          {run.reasons.map(({ detail, count }) => (
            <li key={detail}>{t('bulk.reason', { detail, number: formatNumber(count, language) })}</li>
          ))}
        </ul>
      )}
      <div className="flex gap-2">
        {refused + kept > 0 && (
          <a
            href={bulk.refused(run.id)}
            download
            className="inline-flex h-7 items-center gap-1.5 rounded-control px-2 text-ink-2 hover:bg-hover hover:text-ink pointer-coarse:h-10"
          >
            <Download aria-hidden className="size-4" />
            {t('bulk.file')}
          </a>
        )}
        {run.canBeUndone && (
          <Button look="ghost" icon={<Undo2 aria-hidden className="size-4" />} onClick={() => void undo(run)}>
            {t('common.undo')}
          </Button>
        )}
        {run.canBeRedone && (
          <Button look="ghost" icon={<Redo2 aria-hidden className="size-4" />} onClick={() => void redo(run)}>
            {t('bulk.redo')}
          </Button>
        )}
      </div>
    </>
  );
}
