import { type QueryClient, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { type Notification, notifications } from '@/api/notifications';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';

/** How much of what one is told is unread. */
export const useUnread = () =>
  useQuery({
    queryKey: keys.unread,
    queryFn: ({ signal }) => notifications.count(signal),
    staleTime: 30_000,
    refetchOnWindowFocus: true,
  }).data;

/** What one is told, the latest first. */
export function useInbox(unread: boolean, most: number) {
  const pages = useInfiniteQuery({
    queryKey: keys.inbox(unread, most),
    queryFn: ({ signal, pageParam }) => notifications.page(unread, most, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: 10_000,
  });
  return { pages, items: pages.data?.pages.flatMap((page) => page.items) ?? [] };
}

const looked = (client: QueryClient) => client.invalidateQueries({ queryKey: keys.notifications });

/** Marks what was read, one by one or all that is there. */
export function useReading() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const mark = async (marked: Promise<void>) => {
    try {
      await marked;
    } catch (failure) {
      toast.failed(t('inbox.notMarked'), messageOf(failure, t));
    }
    await looked(client);
  };
  return {
    read: (one: Notification) => (one.read ? Promise.resolve() : mark(notifications.read([one.id]))),
    readAll: (latest: Notification) => mark(notifications.readAll(latest.at)),
  };
}
