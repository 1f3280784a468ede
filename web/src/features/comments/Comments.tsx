import { Failed } from '@/records/Failed';
import './texts';
import { MessagesSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ObjectType, RecordRow } from '@/api/types';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { Skeleton } from '@/design/Skeleton';
import { nameOf } from '@/records/useRecord';
import { Composer } from './Composer';
import { Thread } from './Thread';
import { useComments } from './useComments';

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
}

/** What people say about a record, the latest first. */
export function Comments({ object, row }: Props) {
  const { t } = useTranslation();
  const { pages, threads, total, ...speech } = useComments(object.name, row.id, nameOf(object, row));
  return (
    <div className="flex max-w-3xl flex-col gap-5 p-4 sm:p-6">
      <div className="no-print">
        <Composer
          object={object}
          row={row}
          label={t('comments.write')}
          place={`comment ${row.id}`}
          send={{ label: t('comments.send'), run: (text) => speech.write(text, null) }}
        />
      </div>
      {pages.error && !pages.data ? (
        <Failed title={t('comments.failed')} failure={pages.error} onRetry={() => void pages.refetch()} />
      ) : !pages.data ? (
        <Skeleton className="h-4 w-1/2" />
      ) : threads.length === 0 ? (
        <Empty icon={<MessagesSquare />} title={t('comments.none')} detail={t('comments.noneDetail')} />
      ) : (
        <>
          <p role="status" className="text-xs text-ink-2">
            {t('comments.total', { count: total })}
          </p>
          <ol aria-label={t('comments.all')} className="flex flex-col gap-3">
            {threads.map((thread) => (
              <Thread key={thread.id} object={object} row={row} thread={thread} speech={speech} />
            ))}
          </ol>
        </>
      )}
      {pages.hasNextPage && (
        <div>
          <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('comments.earlier')}
          </Button>
        </div>
      )}
    </div>
  );
}
