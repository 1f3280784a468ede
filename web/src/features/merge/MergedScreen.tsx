import './texts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MergeDetail, type MergeRef, mergeKeys, merges } from '@/api/merges';
import { Button } from '@/design/Button';
import { PageHeader } from '@/design/PageHeader';
import { TimeAgo } from '@/fields/TimeAgo';
import { Awaited } from '@/records/Awaited';
import { Moves } from './Moves';
import { UndoDialog } from './UndoDialog';
import { useUnmerge } from './useUnmerge';

/** What a merge did, and the way back. */
export function MergedScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const merge = useQuery({ queryKey: mergeKeys.one(id), queryFn: ({ signal }) => merges.read(id, signal) });
  return (
    <div className="flex h-full min-w-0 flex-col">
      <PageHeader title={t('merge.merge_of')} />
      {merge.data ? (
        <Merged merge={merge.data} />
      ) : (
        <Awaited title={t('merge.failed')} query={merge} className="p-4" />
      )}
    </div>
  );
}

function Merged({ merge }: { readonly merge: MergeDetail }) {
  const { t } = useTranslation();
  const unmerge = useUnmerge();
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const isUndone = merge.state === 'undone';
  const undo = async () => {
    if (merge.conflicts.length > 0) return setAsking(true);
    setBusy(true);
    await unmerge(merge.id);
    setBusy(false);
  };
  return (
    <div className="flex max-w-3xl flex-col gap-6 overflow-auto p-4 sm:p-6">
      <p>
        {isUndone ? t('merge.wasUndone') : t('merge.stands')}{' '}
        <span className="text-ink-2">
          {merge.by.label} · <TimeAgo at={merge.at} />
        </span>
        {merge.undoneAt && (
          <span className="block text-ink-2">
            {t('merge.undoneBy', { name: merge.undoneBy?.label ?? '' })} <TimeAgo at={merge.undoneAt} />
          </span>
        )}
      </p>
      <section>
        <h2 className="mb-2 font-medium">{t('merge.kept')}</h2>
        <RecordLink object={merge.object} record={merge.kept} linked />
      </section>
      <section>
        <h2 className="mb-2 font-medium">{isUndone ? t('merge.back') : t('merge.gone')}</h2>
        <ul className="flex flex-col gap-1">
          {merge.records.map((record) => (
            <li key={record.id}>
              <RecordLink object={merge.object} record={record} linked={isUndone} />
            </li>
          ))}
        </ul>
      </section>
      {!isUndone && (
        <section>
          <h2 className="mb-2 font-medium">{t('merge.moved')}</h2>
          <Moves counts={merge.moved} />
        </section>
      )}
      {!isUndone && (
        <section>
          {merge.canBeUndone ? (
            <>
              <Button busy={busy} onClick={() => void undo()}>
                {t('merge.undo')}
              </Button>
              <p className="mt-1.5 text-xs text-ink-2">
                {merge.conflicts.length > 0
                  ? t('merge.changedSince', { count: merge.conflicts.length })
                  : t('merge.undoHint')}
              </p>
            </>
          ) : (
            <p className="text-ink-2">{merge.detail}</p>
          )}
        </section>
      )}
      {asking && <UndoDialog merge={merge} onClose={() => setAsking(false)} />}
    </div>
  );
}

interface LinkProps {
  readonly object: string;
  readonly record: MergeRef;
  readonly linked: boolean;
}

function RecordLink({ object, record, linked }: LinkProps) {
  const { t } = useTranslation();
  const label = record.label ?? t('merge.unseen');
  return linked ? (
    <Link to="/o/$object/$id" params={{ object, id: record.id }} className="text-brand hover:underline">
      {label}
    </Link>
  ) : (
    <span>{label}</span>
  );
}
