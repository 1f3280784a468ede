import { ArrowRight, Dot, Merge, Pencil, Plus, RotateCcw, Split, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Change, HistoryEntry, ObjectType } from '@/api/types';
import { isEmpty, useReader } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import { TimeAgo } from '@/fields/TimeAgo';
import { fieldOf, textOf } from '@/schema/schema';

const SIGNS = {
  created: Plus,
  updated: Pencil,
  deleted: Trash2,
  restored: RotateCcw,
  purged: Trash2,
  merged: Merge,
  unmerged: Split,
};

/** Of kinds that this app knows nothing more of. */
const known = (action: string): action is keyof typeof SIGNS => action in SIGNS;

interface Props {
  readonly object: ObjectType;
  readonly entry: HistoryEntry;
  /** What can be done about it. */
  readonly actions?: ReactNode;
}

/** Who did what when, and what it changed. */
export function HistoryItem({ object, entry, actions }: Props) {
  const { t } = useReader();
  const action = known(entry.action) ? entry.action : 'other';
  const Sign = action === 'other' ? Dot : SIGNS[action];
  const changes = object.fields.flatMap((field) =>
    field.can.read ? entry.changes.filter((change) => change.field === field.name) : [],
  );
  return (
    <div className="flex gap-3.5">
      <span className="flex size-7 shrink-0 items-center justify-center rounded-full border border-line bg-panel text-ink-3">
        <Sign aria-hidden className="size-3.5" />
      </span>
      <div className="min-w-0 flex-1 pt-0.5">
        <p>
          <span className="weight-strong">{entry.by?.label ?? t('record.system')}</span>{' '}
          <span className="text-ink-2">{t(`record.action.${action}`)}</span>{' '}
          <span className="text-xs text-ink-3">
            · <TimeAgo at={entry.at} />
          </span>
          {actions}
        </p>
        {changes.length > 0 && (
          <dl className="mt-1.5 flex flex-col gap-1">
            {changes.map((change) => (
              <ChangeLine key={change.field} object={object} change={change} />
            ))}
          </dl>
        )}
      </div>
    </div>
  );
}

function ChangeLine({ object, change }: { readonly object: ObjectType; readonly change: Change }) {
  const reader = useReader();
  const field = fieldOf(object, change.field);
  if (!field) return null;
  const show = (value: unknown) => kindOf(field).format(value, field, reader);
  const { t, language } = reader;
  return (
    <div className="flex flex-wrap items-baseline gap-x-2">
      <dt className="text-ink-2">{textOf(field.label, language)}</dt>
      <dd className="flex min-w-0 flex-wrap items-baseline gap-x-1.5">
        {!isEmpty(change.before) && (
          <>
            <del className="break-words text-ink-3">{show(change.before)}</del>
            <ArrowRight
              role="img"
              aria-label={t('record.becomes')}
              className="size-3 self-center text-ink-3"
            />
          </>
        )}
        {isEmpty(change.after) ? (
          <span className="text-ink-3">{t('record.emptyValue')}</span>
        ) : (
          <ins className="break-words no-underline">{show(change.after)}</ins>
        )}
      </dd>
    </div>
  );
}
