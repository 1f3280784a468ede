import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { Skeleton } from '@/design/Skeleton';
import { Failed } from '@/records/Failed';
import { useHistory } from '@/records/useRecord';
import { HistoryItem } from './HistoryItem';

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
      <Failed
        title={t('record.historyFailed')}
        failure={history.error}
        onRetry={() => void history.refetch()}
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
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: history only grows at its other end within one reading
            key={at}
            className="relative pb-6 not-last:before:absolute not-last:before:top-7 not-last:before:bottom-0 not-last:before:left-3.5 not-last:before:w-px not-last:before:bg-line"
          >
            <HistoryItem object={object} entry={entry} />
          </li>
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
