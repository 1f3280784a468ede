import { RotateCcw, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeletedRow, ObjectType } from '@/api/types';
import { Button, IconButton } from '@/design/Button';
import { FloatingBar } from '@/design/FloatingBar';
import { Skeleton } from '@/design/Skeleton';
import { Failed } from '@/records/Failed';
import { BinEmpty, NothingCalledSo } from './BinEmpty';
import { BinTable } from './BinTable';
import { PurgeDialog } from './PurgeDialog';
import { useBinMoves } from './useBinMoves';
import { useDeleted } from './useDeleted';

interface Props {
  readonly object: ObjectType;
  readonly text: string;
  readonly days: number;
  readonly onClear: () => void;
}

/** The deleted records of one object, to be brought back one by one or together. */
export function BinList({ object, text, days, onClear }: Props) {
  const { t } = useTranslation();
  const deleted = useDeleted(object, text);
  const { restore, purge } = useBinMoves(object);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);

  if (deleted.error && !deleted.data) {
    return <Failed title={t('bin.failed')} failure={deleted.error} onRetry={() => void deleted.refetch()} />;
  }
  if (!deleted.data) return <Skeleton className="m-4 w-1/2" />;
  const rows: readonly DeletedRow[] = deleted.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) {
    return text === '' ? <BinEmpty days={days} object={object} /> : <NothingCalledSo onClear={onClear} />;
  }
  // What went meanwhile is no longer ticked.
  const chosen = rows.filter((row) => ticked.has(row.id));
  const idsOf = (some: readonly DeletedRow[]) => some.map((row) => row.id);
  const restoreChosen = async () => {
    setBusy(true);
    await restore(idsOf(chosen));
    setBusy(false);
  };
  return (
    <>
      <div className="min-h-0 flex-1 overflow-y-auto bg-panel pb-24">
        <BinTable
          object={object}
          rows={rows}
          days={days}
          ticked={ticked}
          onTick={setTicked}
          onRestore={object.can.delete ? (row) => void restore([row.id]) : null}
        />
        {deleted.hasNextPage && (
          <div className="flex justify-center p-4">
            <Button busy={deleted.isFetchingNextPage} onClick={() => void deleted.fetchNextPage()}>
              {t('bin.more')}
            </Button>
          </div>
        )}
      </div>
      {chosen.length > 0 && (
        <FloatingBar label={t('list.selection')}>
          <span className="tnum font-medium whitespace-nowrap">
            {t('list.selected', { count: chosen.length })}
          </span>
          {object.can.delete && (
            <Button
              look="ghost"
              busy={busy}
              icon={<RotateCcw aria-hidden className="size-4" />}
              onClick={() => void restoreChosen()}
            >
              {t('bin.restore')}
            </Button>
          )}
          {object.can.purge && (
            <Button
              look="ghost"
              icon={<Trash2 aria-hidden className="size-4" />}
              onClick={() => setAsking(true)}
            >
              {t('bin.purge')}
            </Button>
          )}
          <IconButton
            label={t('list.clearSelection')}
            icon={<X className="size-4" />}
            onClick={() => setTicked(new Set())}
          />
        </FloatingBar>
      )}
      {asking && chosen.length > 0 && (
        <PurgeDialog
          object={object}
          rows={chosen}
          onClose={() => setAsking(false)}
          onPurge={() => purge(idsOf(chosen))}
        />
      )}
    </>
  );
}
