import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import { Link2, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Values } from '@/api/records';
import type { HistoryEntry, ObjectType, RecordRow } from '@/api/types';
import { toast } from '@/design/Toast';
import { HistoryItem } from '@/features/record/HistoryItem';
import { changesTo } from '@/records/draft';
import { messageOf } from '@/records/problems';
import { fieldOf, mayEdit } from '@/schema/schema';

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
  readonly entry: HistoryEntry;
  readonly pointedAt: boolean;
  readonly save: (values: Values) => Promise<boolean>;
}

const look =
  'ml-1.5 inline-flex items-center gap-1 rounded-control px-1.5 py-0.5 text-xs text-ink-2 hover:bg-hover hover:text-ink focus-visible:opacity-100 md:opacity-0 md:group-focus-within:opacity-100 md:group-hover:opacity-100 pointer-coarse:min-h-10';

/** A change of the record, which can be pointed at and taken back. */
export function ChangeItem({ object, row, entry, pointedAt, save }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  const before = valuesBefore(object, entry);
  const differs = Object.keys(changesTo(object, row, before)).length > 0;

  useEffect(() => {
    if (pointedAt) box.current?.scrollIntoView({ block: 'center' });
  }, [pointedAt]);

  const revert = async () => {
    setBusy(true);
    try {
      await save(before);
    } catch (failure) {
      toast.failed(t('timeline.notReverted'), messageOf(failure, t));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div
      ref={box}
      className={clsx(
        'group flex-1 rounded-card',
        pointedAt && 'ring-2 ring-brand/50 ring-offset-4 ring-offset-bg',
      )}
    >
      <HistoryItem
        object={object}
        entry={entry.action === 'created' ? { ...entry, changes: [] } : entry}
        actions={
          <>
            {differs && (
              <button type="button" disabled={busy} onClick={() => void revert()} className={look}>
                <Undo2 aria-hidden className="size-3" />
                {t('timeline.revert')}
              </button>
            )}
            <Link
              to="/o/$object/$id"
              params={{ object: object.name, id: row.id }}
              search={{ tab: 'timeline', change: entry.at }}
              aria-label={t('timeline.pointAt')}
              title={t('timeline.pointAt')}
              className={look}
            >
              <Link2 aria-hidden className="size-3" />
            </Link>
          </>
        }
      />
    </div>
  );
}

/** What the fields held that somebody may write to again: of values that are masked nobody knows enough. */
function valuesBefore(object: ObjectType, entry: HistoryEntry): Values {
  if (entry.action !== 'updated') return {};
  return Object.fromEntries(
    entry.changes.flatMap(({ field: name, before }) => {
      const field = fieldOf(object, name);
      return field?.can.read && !field.can.masked && mayEdit(object, field) ? [[name, before ?? null]] : [];
    }),
  );
}
