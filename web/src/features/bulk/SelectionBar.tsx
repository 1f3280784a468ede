import './texts';
import { useNavigate } from '@tanstack/react-router';
import { FileDown, Merge, Pencil, Trash2, UserRound, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkOrder } from '@/api/bulk';
import type { ObjectType } from '@/api/types';
import { Button, IconButton } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { FloatingBar } from '@/design/FloatingBar';
import { Later, later } from '@/design/Later';
import { toast } from '@/design/Toast';
import type { List } from '@/features/list/useList';
import { MOST_MERGED, mayMerge } from '@/features/merge/mergeable';
import { formatNumber } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { messageOf } from '@/records/problems';
import { isAnyTicked, type Selection } from '@/records/selection';
import { useRemove } from '@/records/useRemove';
import { fieldOf, mayEdit } from '@/schema/schema';
import { BulkCard } from './BulkCard';
import { BulkDialog } from './BulkDialog';
import { useRuns } from './runs';
import { useBulk } from './useBulk';
import { useRecall } from './useRecall';

const ExportDialog = later(() =>
  import('@/features/exports/ExportDialog').then((it) => ({ default: it.ExportDialog })),
);

/** So many go to the recycle bin at once; more are a work of their own. */
const AT_ONCE = 200;

interface Props {
  readonly object: ObjectType;
  readonly list: List;
  readonly selection: Selection;
  readonly onAll: () => void;
  readonly onClear: () => void;
}

/** What can be done with the rows that are ticked, and how far it has come. */
export function SelectionBar({ object, list, selection, onAll, onClear }: Props) {
  const { t } = useTranslation();
  const runs = useRuns(object.name);
  useRecall(object);
  if (runs.length === 0 && !isAnyTicked(selection)) return null;
  return (
    <FloatingBar label={t('list.selection')}>
      <div className="flex flex-col gap-1">
        {runs.map(({ run, lost }) => (
          <BulkCard key={run.id} object={object} run={run} lost={lost} />
        ))}
        {isAnyTicked(selection) && (
          <Ticked object={object} list={list} selection={selection} onAll={onAll} onClear={onClear} />
        )}
      </div>
    </FloatingBar>
  );
}

type Asking =
  | { readonly what: 'edit'; readonly field: string | undefined }
  | { readonly what: 'delete' | 'export' };

function Ticked({ object, list, selection, onAll, onClear }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const remove = useRemove(object);
  const { start } = useBulk(object);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState<Asking | null>(null);
  const { total, totalIsAtLeast } = list.pages;
  const { all, rows } = selection;
  const number = (count: number, isAtLeast: boolean) => ({
    count,
    number: formatNumber(count, language) + (isAtLeast ? '+' : ''),
  });
  const counted =
    all === undefined ? number(rows.size, false) : number(Math.max(0, total - rows.size), totalIsAtLeast);
  const owner = fieldOf(object, 'owner');
  const which = orderFor(list, selection);

  const give = async (what: Pick<BulkOrder, 'values' | 'delete'>) => {
    await start({ ...which, ...what });
    setAsking(null);
    onClear();
  };
  const removeAll = async () => {
    if (all !== undefined || rows.size > AT_ONCE) return setAsking({ what: 'delete' });
    setBusy(true);
    await remove([...rows.keys()]);
    setBusy(false);
    onClear();
  };
  const merge = () =>
    void navigate({
      to: '/merges/$id',
      params: { id: 'new' },
      search: { object: object.name, ids: [...rows.keys()] },
    });
  const removeMany = async () => {
    setBusy(true);
    try {
      await give({ delete: true });
    } catch (failure) {
      toast.failed(t('bulk.notStarted'), messageOf(failure, t));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="flex flex-wrap items-center justify-center gap-2 max-md:gap-0 max-md:[&>button]:px-2">
      <span aria-live="polite" className="tnum font-medium whitespace-nowrap">
        {t('bulk.ticked', counted)}
      </span>
      {all === undefined && total > rows.size && (
        <Button look="ghost" onClick={onAll}>
          {t('bulk.all', number(total, totalIsAtLeast))}
        </Button>
      )}
      {object.can.edit && object.can.bulk !== false && (
        <>
          <Button
            look="ghost"
            icon={<Pencil className="size-4" />}
            onClick={() => setAsking({ what: 'edit', field: undefined })}
          >
            {t('bulk.edit')}
          </Button>
          {owner && object.can.assign !== false && mayEdit(object, owner) && (
            <Button
              look="ghost"
              icon={<UserRound className="size-4" />}
              onClick={() => setAsking({ what: 'edit', field: owner.name })}
            >
              {t('bulk.assign')}
            </Button>
          )}
        </>
      )}
      {object.can.export !== false && (
        <Button
          look="ghost"
          icon={<FileDown className="size-4" />}
          onClick={() => setAsking({ what: 'export' })}
        >
          {t('bulk.export')}
        </Button>
      )}
      {all === undefined && rows.size > 1 && rows.size <= MOST_MERGED && mayMerge(object) && (
        <Button look="ghost" icon={<Merge className="size-4" />} onClick={merge}>
          {t('bulk.merge')}
        </Button>
      )}
      {object.can.delete && (object.can.bulk !== false || counted.count === 1) && (
        <Button
          look="ghost"
          busy={busy}
          icon={<Trash2 className="size-4" />}
          onClick={() => void removeAll()}
        >
          {t('common.delete')}
        </Button>
      )}
      <IconButton label={t('list.clearSelection')} icon={<X className="size-4" />} onClick={onClear} />
      {asking?.what === 'edit' && (
        <BulkDialog
          object={object}
          counted={counted}
          first={asking.field}
          onChange={(values) => give({ values })}
          onClose={() => setAsking(null)}
        />
      )}
      {asking?.what === 'export' && (
        <Later>
          <ExportDialog
            object={object}
            asked={{ ...list.asked, filter: which.filter, ...(which.ids ? { ids: which.ids } : {}) }}
            name={undefined}
            conditions={all === undefined ? [] : list.conditions}
            text={all === undefined ? '' : list.text}
            onClose={() => setAsking(null)}
          />
        </Later>
      )}
      {asking?.what === 'delete' && (
        <Dialog
          open
          onOpenChange={(open) => !open && setAsking(null)}
          title={t('bulk.deleteTitle', counted)}
          closeLabel={t('common.close')}
          footer={
            <>
              <Button onClick={() => setAsking(null)}>{t('common.cancel')}</Button>
              <Button look="danger" busy={busy} onClick={() => void removeMany()}>
                {t('common.delete')}
              </Button>
            </>
          }
        >
          <p>{t('bulk.deleteDetail')}</p>
        </Dialog>
      )}
    </div>
  );
}

/** Those that are ticked; or all that the list asks for, but for those that are not. */
function orderFor(list: List, { all, rows }: Selection): BulkOrder {
  const ids = [...rows.keys()];
  if (all === undefined) return { ids };
  if (ids.length === 0) return { all: true, filter: list.filter };
  const others = { op: 'not', of: [{ op: 'in', field: 'id', value: ids }] } as const;
  return { all: true, filter: list.filter ? { op: 'and', of: [list.filter, others] } : others };
}
