import { ArrowRight, CloudOff, Dot, Pencil, Plus, RotateCcw, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Change, HistoryEntry, ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { Skeleton } from '@/design/Skeleton';
import { formatExactly, formatRelative } from '@/fields/format';
import { isEmpty, useReader } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import { messageOf } from '@/records/problems';
import { useHistory } from '@/records/useRecord';
import { fieldOf, textOf } from '@/schema/schema';

interface Props {
  readonly object: ObjectType;
  readonly id: string;
}

/** Who changed what and when, newest first. */
export function History({ object, id }: Props) {
  const { t } = useTranslation();
  const history = useHistory(object.name, id);
  if (history.error && !history.data) {
    return (
      <Empty
        icon={<CloudOff />}
        title={t('record.historyFailed')}
        detail={messageOf(history.error, t)}
        action={<Button onClick={() => void history.refetch()}>{t('common.retry')}</Button>}
      />
    );
  }
  if (!history.data) return <Skeleton className="m-6 h-4 w-1/2" />;
  const entries = history.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) return <Empty title={t('record.noHistory')} />;
  return (
    <div className="max-w-3xl p-4 sm:p-6">
      <ol className="flex flex-col">
        {entries.map((entry, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: history only grows at its other end within one reading
          <Entry key={at} object={object} entry={entry} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button busy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('record.earlier')}
        </Button>
      )}
    </div>
  );
}

const SIGNS = {
  created: Plus,
  updated: Pencil,
  deleted: Trash2,
  restored: RotateCcw,
  purged: Trash2,
};

/** Of kinds that this app knows nothing more of. */
const known = (action: string): action is keyof typeof SIGNS => action in SIGNS;

function Entry({ object, entry }: { readonly object: ObjectType; readonly entry: HistoryEntry }) {
  const { t, language, timeZone } = useReader();
  const action = known(entry.action) ? entry.action : 'other';
  const Sign = action === 'other' ? Dot : SIGNS[action];
  const changes = object.fields.flatMap((field) =>
    field.can.read ? entry.changes.filter((change) => change.field === field.name) : [],
  );
  return (
    <li className="relative flex gap-3.5 pb-6 not-last:before:absolute not-last:before:top-7 not-last:before:bottom-0 not-last:before:left-3.5 not-last:before:w-px not-last:before:bg-line">
      <span className="flex size-7 shrink-0 items-center justify-center rounded-full border border-line bg-panel text-ink-3">
        <Sign aria-hidden className="size-3.5" />
      </span>
      <div className="min-w-0 flex-1 pt-0.5">
        <p>
          <span className="weight-strong">{entry.by?.label ?? t('record.system')}</span>{' '}
          <span className="text-ink-2">{t(`record.action.${action}`)}</span>{' '}
          <time
            dateTime={entry.at}
            title={formatExactly(entry.at, language, timeZone)}
            className="text-xs whitespace-nowrap text-ink-3"
          >
            · {formatRelative(entry.at, language)}
          </time>
        </p>
        {changes.length > 0 && (
          <dl className="mt-1.5 flex flex-col gap-1">
            {changes.map((change) => (
              <ChangeLine key={change.field} object={object} change={change} />
            ))}
          </dl>
        )}
      </div>
    </li>
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
