import { useNavigate } from '@tanstack/react-router';
import clsx from 'clsx';
import { Merge as MergeSign } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MergePreview, merges } from '@/api/merges';
import { ApiProblem } from '@/api/problem';
import type { ObjectType } from '@/api/types';
import { uniqueKey } from '@/api/unique';
import { Button } from '@/design/Button';
import { Problems } from '@/design/Field';
import { toast } from '@/design/Toast';
import { isEmpty, isText } from '@/fields/kind';
import { TimeAgo } from '@/fields/TimeAgo';
import { messageOf } from '@/records/problems';
import { nameOf } from '@/records/useRecord';
import { fieldOf } from '@/schema/schema';
import { MergeField } from './MergeField';
import { Moves } from './Moves';
import { CARDS, LINE } from './sides';
import { useMergesChanged, useUnmerge } from './useUnmerge';

interface Props {
  readonly object: ObjectType;
  readonly preview: MergePreview;
  readonly keep: string;
  readonly onKeep: (id: string) => void;
  readonly onLeave: () => void;
  readonly onReload: () => void;
  /** Instead of showing what was merged. */
  readonly onDone?: (() => void) | undefined;
}

export function SideBySide({ object, preview, keep, onKeep, onLeave, onReload, onDone }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const changed = useMergesChanged();
  const unmerge = useUnmerge();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const rows = preview.records;
  const lines = preview.fields.flatMap((outlook) => {
    const field = fieldOf(object, outlook.field);
    return field ? [{ field, outlook }] : [];
  });
  const different = lines.filter(({ outlook }) => !outlook.same);
  const same = lines.filter(({ field, outlook }) => outlook.same && !isEmpty(rows[0]?.[field.name]));
  const counts: Record<string, number> = {};
  for (const { object: of, count } of preview.moves) counts[of] = (counts[of] ?? 0) + count;

  const merge = async () => {
    setBusy(true);
    setWrong([]);
    try {
      const versions = Object.fromEntries(rows.map(({ id, version }) => [id, version]));
      const ids = rows.map(({ id }) => id);
      const done = await merges.merge(object.name, { ids, keep, values: chosen, versions }, uniqueKey());
      if (onDone) onDone();
      else await navigate({ to: '/merges/$id', params: { id: done.merge } });
      toast.done(t('merge.done', { count: ids.length }), {
        label: t('common.undo'),
        run: () => void unmerge(done.merge),
      });
      await changed();
    } catch (failure) {
      setWrong(told(failure));
    } finally {
      setBusy(false);
    }
  };
  /** A problem of one of the records is told with what it is called. */
  const told = (failure: unknown) => {
    if (!(failure instanceof ApiProblem) || failure.problems.length === 0) return [messageOf(failure, t)];
    return failure.problems.map(({ row, detail }) => {
      const record = rows[(row ?? 0) - 1];
      return record ? t('merge.ofRecord', { name: nameOf(object, record), detail }) : detail;
    });
  };
  const line = ({ field, outlook }: (typeof lines)[number]) => (
    <MergeField
      key={field.name}
      object={object}
      rows={rows}
      field={field}
      outlook={outlook}
      chosen={chosen[field.name]}
      onChoose={(id) => setChosen((old) => ({ ...old, [field.name]: id }))}
    />
  );
  return (
    <>
      <div
        className="min-h-0 flex-1 overflow-auto px-4 pb-6 sm:px-6"
        style={{ '--sides': rows.length } as React.CSSProperties}
      >
        <fieldset className={clsx(LINE, 'z-10 bg-bg md:sticky md:top-0')}>
          <legend className="sr-only">{t('merge.kept')}</legend>
          <div>
            <p aria-hidden className="font-medium">
              {t('merge.kept')}
            </p>
            <p className="text-xs text-ink-2">{t('merge.keptHint')}</p>
          </div>
          <div className={CARDS}>
            {rows.map((row) => (
              <label
                key={row.id}
                className="flex min-w-0 cursor-pointer items-start gap-2 rounded-card border border-line bg-panel p-2.5 hover:bg-hover has-checked:border-brand has-checked:bg-sel"
              >
                <input
                  type="radio"
                  name="merge-keep"
                  checked={row.id === keep}
                  onChange={() => onKeep(row.id)}
                  className="mt-0.5 shrink-0 accent-brand"
                />
                <span className="min-w-0">
                  <span className="block truncate weight-strong">{nameOf(object, row)}</span>
                  {isText(row.updatedAt) && (
                    <span className="block text-xs text-ink-2">
                      {t('merge.changed')} <TimeAgo at={row.updatedAt} />
                    </span>
                  )}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        {different.length === 0 && <p className="py-4 text-ink-2">{t('merge.allSame')}</p>}
        {different.map(line)}
        {same.length > 0 && (
          <details className="py-2">
            <summary className="cursor-pointer py-1 text-ink-2">
              {t('merge.same', { count: same.length })}
            </summary>
            {same.map(line)}
          </details>
        )}
        <section aria-label={t('merge.moves')} className="mt-4">
          <h2 className="mb-2 font-medium">{t('merge.moves')}</h2>
          <Moves counts={counts} attached={preview.attached} unseen={preview.movesUnseen} />
        </section>
      </div>
      <footer className="flex shrink-0 flex-wrap items-center justify-end gap-2 border-t border-line px-4 py-3">
        <div className="min-w-0 flex-1">
          <Problems problems={wrong} />
          {wrong.length > 0 && (
            <Button look="ghost" onClick={onReload}>
              {t('merge.reload')}
            </Button>
          )}
        </div>
        <Button onClick={onLeave}>{t('common.cancel')}</Button>
        <Button
          look="primary"
          busy={busy}
          icon={<MergeSign aria-hidden className="size-4" />}
          onClick={() => void merge()}
        >
          {t('merge.merge', { count: rows.length })}
        </Button>
      </footer>
    </>
  );
}
