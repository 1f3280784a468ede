import { BellOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Boundary } from '@/design/Boundary';
import { Empty } from '@/design/Empty';
import { Skeleton } from '@/design/Skeleton';
import { Failed } from '@/records/Failed';
import { NotificationItem } from './NotificationItem';
import { type useInbox, useReading } from './useInbox';

interface Props {
  readonly inbox: ReturnType<typeof useInbox>;
  readonly unread: boolean;
  readonly onOpen?: () => void;
}

/** What one is told; opening one reads it. */
export function InboxList({ inbox: { pages, items }, unread, onOpen }: Props) {
  const { t } = useTranslation();
  const { read } = useReading();
  if (pages.error && !pages.data) {
    return <Failed title={t('inbox.failed')} failure={pages.error} onRetry={() => void pages.refetch()} />;
  }
  if (!pages.data) {
    return (
      <div aria-busy className="flex flex-col gap-3 p-3">
        <Skeleton className="w-2/3" />
        <Skeleton className="w-1/2" />
      </div>
    );
  }
  if (items.length === 0 && !pages.hasNextPage) {
    return (
      <Empty
        icon={<BellOff />}
        title={unread ? t('inbox.allRead') : t('inbox.none')}
        detail={t('inbox.noneDetail')}
      />
    );
  }
  return (
    <ol aria-label={t('inbox.title')} className="flex flex-col">
      {items.map((told) => (
        <li key={told.id} className="flex flex-col">
          <Boundary resetKey={told} fallback={() => <span aria-hidden>⚠</span>}>
            <NotificationItem
              told={told}
              onOpen={() => {
                void read(told);
                onOpen?.();
              }}
            />
          </Boundary>
        </li>
      ))}
    </ol>
  );
}
